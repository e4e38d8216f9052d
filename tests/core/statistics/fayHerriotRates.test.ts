import { describe, expect, test } from "vitest";
import { fayHerriotRates, type ModelRates } from "#core/statistics/fayHerriotRates.ts";
import { share } from "#core/units.ts";
import { reference, type ReferenceCase } from "./referenceSurvey.ts";

function caseOf(year: number, county?: string): ReferenceCase {
  const found = reference.cases.find(
    ({ id, design, filter, type }) =>
      id.startsWith("changzhi_synthetic|") &&
      design === "indep" &&
      type === "binary" &&
      filter?.["year"] === year &&
      Object.keys(filter).length === (county === undefined ? 1 : 2) &&
      (county === undefined || filter["county_code"] === county),
  );
  if (found === undefined) throw new Error(`no case of ${year}, ${county}`);
  return found;
}

const counties = ["03", "04", "05", "06", "23", "25", "26", "27", "28", "29", "30", "31"].map((code) => `1404${code}`);

function modelled(year: number): ModelRates & { readonly kind: "modelled" } {
  const city = caseOf(year);
  const rates = fayHerriotRates(
    { rate: share(city.estimate), deff: city.deffReplace },
    counties.map((code) => {
      const { estimate, n, sumWeights } = caseOf(year, code);
      return { rate: share(estimate), n, sumWeights };
    }),
  );
  if (rates.kind === "none") throw new Error(rates.because);
  return rates;
}

/**
 * R 4.2.2: survey 4.1-1 for the city's rate and design effect (svymean(~qualified, deff = "replace")), metafor 3.8-1 for
 * rma(rate, deff·p(1 − p)/n, method = "REML"); the rest by whole matrices as in fayHerriotCases.ts and
 * fayHerriotBenchmark.test.ts; limits plogis(qlogis(rate) ± qnorm(0.975)·rmse/(rate(1 − rate))).
 */
const wanted = [
  {
    year: 2022,
    sigma2: 0.00023128848506525,
    adjustment: 0.00315289894115,
    estimates: [
      0.10923247304977, 0.09587427071937, 0.09094865613476, 0.09144010733147, 0.08744598183012, 0.09282930877152,
      0.09112179647064, 0.09450465908643, 0.07923156957203, 0.08236745241038, 0.08689021142667, 0.08428190054412,
    ],
    rmse: [
      0.0180521180142, 0.01917997177502, 0.01935498848667, 0.01934218011616, 0.01935498848667, 0.01943669675449,
      0.0194450621332, 0.01935078336357, 0.01936320186906, 0.01944310645005, 0.0194450621332, 0.01944105960867,
    ],
    first: [0.07854838751682, 0.1499523602605],
    last: [0.05318882289552, 0.1310357898141],
  },
  {
    year: 2024,
    sigma2: 0,
    adjustment: 0.00299125274888,
    estimates: counties.map(() => 0.1206863587533),
    rmse: [
      0.02970217897389, 0.02375237547611, 0.02208720801615, 0.02237334400018, 0.02242067830636, 0.02075082699175,
      0.02095418804701, 0.02232590933833, 0.02218299677417, 0.02069967455964, 0.02095418804701, 0.02085275542406,
    ],
    first: [0.07347338644658, 0.1919523952732],
    last: [0.08540485969677, 0.1678677942493],
  },
] as const;

describe.each(wanted)("R: the twelve counties of the synthetic survey, $year", (given) => {
  const { sigma2, synthetic, adjustment, areas } = modelled(given.year);
  test("variance and benchmark", () => {
    expect(sigma2).toBeCloseTo(given.sigma2, 14);
    expect(synthetic).toBe(given.sigma2 === 0);
    expect(adjustment).toBeCloseTo(given.adjustment, 12);
  });
  test("rates and their errors", () => {
    expect(areas).toHaveLength(12);
    areas.forEach(({ estimate, rmse }, place) => {
      expect(estimate).toBeCloseTo(given.estimates[place] ?? NaN, 11);
      expect(rmse).toBeCloseTo(given.rmse[place] ?? NaN, 11);
    });
  });
  test("intervals", () => {
    for (const [place, limits] of [[0, given.first] as const, [11, given.last] as const]) {
      const { lower = NaN, upper = NaN } = areas[place]?.shown?.interval ?? {};
      expect(lower).toBeCloseTo(limits[0], 10);
      expect(upper).toBeCloseTo(limits[1], 10);
    }
  });
});

test("the weighted mean of the values is the direct rate of the counties together", () => {
  const { areas } = modelled(2024);
  const direct = counties.map((code) => caseOf(2024, code));
  const whole = direct.reduce((sum, { sumWeights }) => sum + sumWeights, 0);
  const wantedMean = direct.reduce((sum, { sumWeights, estimate }) => sum + (sumWeights / whole) * estimate, 0);
  const mean = areas.reduce((sum, { estimate }, k) => sum + ((direct[k]?.sumWeights ?? 0) / whole) * estimate, 0);
  expect(mean).toBeCloseTo(wantedMean, 12);
});

describe("by hand: five areas of one rate, 0.1, city 0.1, deff 1", () => {
  // RSS = 0: σ² = 0, all at 0.1. D = 0.09/n; g2 = D/5, g3 = (2D²/5)/D = 0.4·D; mean squared error = D·(0.2 + 0.8) = D.
  // 30 % of 0.1 is 0.03 = √D at n = 100 exactly.
  const five = (n: number): ModelRates =>
    fayHerriotRates(
      { rate: share(0.1), deff: 1 },
      Array.from({ length: 5 }, () => ({ rate: share(0.1), n, sumWeights: 1 })),
    );
  test.each([
    [99, false],
    [101, true],
  ])("%i respondents each: shown %s", (n, isShown) => {
    const rates = five(n);
    if (rates.kind === "none") throw new Error(rates.because);
    for (const { estimate, rmse, shown } of rates.areas) {
      expect(estimate).toBeCloseTo(0.1, 14);
      expect(rmse).toBeCloseTo(Math.sqrt(0.09 / n), 12);
      expect(shown !== null).toBe(isShown);
    }
  });
});

test("nobody literate in an area: its own sample still counts, at the error of its size", () => {
  const rates = fayHerriotRates(
    { rate: share(0.2), deff: 1 },
    [0, 0.1, 0.2, 0.3, 0.4].map((rate) => ({ rate: share(rate), n: 400, sumWeights: 1 })),
  );
  if (rates.kind === "none") throw new Error(rates.because);
  // D = 0.16/400 = 0.0004; s² = 0.025; γ = 1 − 0.0004/0.025 = 0.984; 0.2·(1 − 0.984) = 0.0032
  expect(rates.areas[0]?.gamma).toBeCloseTo(0.984, 12);
  expect(rates.areas[0]?.estimate).toBeCloseTo(0.0032, 12);
  expect(rates.areas[0]?.shown).toBeNull();
  expect(rates.areas[4]?.shown?.rate).toBeCloseTo(0.3968, 12);
});

test.each([0, 1])("a value that leaves 0–1 is not shown: %i and beyond", (end) => {
  // The first area is small and drawn far from the end; it has nearly all the weight, so that the benchmark moves all by
  // as much towards the end, and the second, whose large sample keeps it there, past it.
  const inward = (distance: number) => share(Math.abs(end - distance));
  const rates = fayHerriotRates({ rate: inward(0.1), deff: 1 }, [
    { rate: inward(0), n: 10, sumWeights: 1000 },
    ...[0, 0.1, 0.2, 0.1].map((distance) => ({ rate: inward(distance), n: 1e5, sumWeights: 1 })),
  ]);
  if (rates.kind === "none") throw new Error(rates.because);
  const beyond = rates.areas[1]?.estimate ?? NaN;
  expect(end === 0 ? beyond < -0.01 : beyond > 1.01).toBe(true);
  expect(rates.areas[1]?.shown).toBeNull();
});

test("none: four areas; a city without design effect, or one where nobody or everybody is literate", () => {
  const areas = [0.1, 0.2, 0.1, 0.2, 0.1].map((rate) => ({ rate: share(rate), n: 100, sumWeights: 1 }));
  const few = { kind: "none", because: "few-areas" };
  const noEffect = { kind: "none", because: "no-design-effect" };
  expect(fayHerriotRates({ rate: share(0.1), deff: 1 }, areas.slice(1))).toEqual(few);
  expect(fayHerriotRates({ rate: share(0.1), deff: null }, areas)).toEqual(noEffect);
  expect(fayHerriotRates({ rate: share(0.1), deff: 0 }, areas)).toEqual(noEffect);
  expect(fayHerriotRates({ rate: share(0), deff: 1 }, areas)).toEqual(noEffect);
  expect(fayHerriotRates({ rate: share(1), deff: 1 }, areas)).toEqual(noEffect);
});
