import { describe, expect, it } from "vitest";
import type { Accumulator } from "#core/statistics/accumulator.ts";
import {
  bootstrapErrors,
  rateCovariances,
  taylorErrors,
  type BalanceErrors,
  type GroupPair,
} from "#core/statistics/balanceErrors.ts";
import { samplingNoise } from "#core/statistics/quadraticForms.ts";
import { contrastCells } from "#core/statistics/contrastCells.ts";
import { publishedBootstrap } from "#core/statistics/estimateBalance.ts";
import { groupDesign, type GroupDesign } from "#core/statistics/groupDesign.ts";
import { readSurvey, relativeError, type Filter } from "./referenceSurvey.ts";
import { inequalityCases } from "./balanceReference.ts";

const education = ["1", "2", "3", "4", "5"].map((edu) => ({ edu }));
const residence = ["农村", "城镇"].map((one) => ({ residence: one }));
const sex = ["女", "男"].map((one) => ({ sex: one }));
const counties = (inequalityCases[0]?.groups ?? []).map((code) => ({ county_code: code }));

function read(year: number, filters: readonly Filter[], design: string): Accumulator {
  return readSurvey(
    design,
    filters.map((filter) => ({ year, ...filter })),
  );
}

function designOf(accumulator: Accumulator, groups: number): GroupDesign {
  const design = groupDesign(
    accumulator,
    Array.from({ length: groups }, (_, place) => place),
  );
  if (design === null) throw new Error("a group is empty");
  return design;
}

interface Case {
  readonly year: number;
  readonly name: string;
  readonly filters: readonly Filter[];
  readonly design: string;
  readonly expected: BalanceErrors;
  readonly noise: number;
}

/**
 * R 4.2.2, survey 4.1-1: svydesign(~psu, strata = ~county_code, weights = ~weight, nest = TRUE), or ids = ~1; svytotal of the
 * indicators of the groups and of indicator × qualified; numeric derivatives of each measure by these totals, g′Vg; the
 * dispersions with ½·tr(HVHV) besides, V of the rates and H the numeric second derivatives by them. The gap and the ratio are last group and first.
 */
const cases: readonly Case[] = [
  {
    year: 2022,
    name: "education",
    filters: education,
    design: "indep",
    noise: 0.000209652709922,
    expected: { gap: 0.0287278704712, logRatio: null, betweenVariance: 0.002052646375, theil: 0.06990308114 },
  },
  {
    year: 2022,
    name: "residence",
    filters: residence,
    design: "indep",
    noise: 3.52586347854e-5,
    expected: {
      gap: 0.0121418918234,
      logRatio: 0.179186945824,
      betweenVariance: 0.0004426373819,
      theil: 0.02902119393,
    },
  },
  {
    year: 2022,
    name: "sex",
    filters: sex,
    design: "indep",
    noise: 3.18919314822e-5,
    expected: { gap: 0.0112966125274, logRatio: 0.1224277266, betweenVariance: 0.0002207945298, theil: 0.01244436458 },
  },
  {
    year: 2022,
    name: "counties",
    filters: counties,
    design: "indep",
    noise: 0.000494532164187,
    expected: { gap: 0.0352867206604, logRatio: 0.39935008715, betweenVariance: 0.0004638182764, theil: 0.02717406117 },
  },
  {
    year: 2024,
    name: "education",
    filters: education,
    design: "indep",
    noise: 0.000320815263147,
    expected: { gap: 0.036957522082, logRatio: 0.636132606235, betweenVariance: 0.002806776981, theil: 0.05675299236 },
  },
  {
    year: 2024,
    name: "residence",
    filters: residence,
    design: "indep",
    noise: 3.351609391e-5,
    expected: {
      gap: 0.0127548519049,
      logRatio: 0.193927518201,
      betweenVariance: 0.0006024250516,
      theil: 0.02758401821,
    },
  },
  {
    year: 2024,
    name: "sex",
    filters: sex,
    design: "indep",
    noise: 5.59677286958e-5,
    expected: {
      gap: 0.0149722863708,
      logRatio: 0.121636994451,
      betweenVariance: 0.0002057169333,
      theil: 0.006868368372,
    },
  },
  {
    year: 2024,
    name: "counties",
    filters: counties,
    design: "indep",
    noise: 0.00105144746305,
    expected: {
      gap: 0.0481951577029,
      logRatio: 0.514634264784,
      betweenVariance: 0.0006659863722,
      theil: 0.02136201896,
    },
  },
  {
    year: 2022,
    name: "residence",
    filters: residence,
    design: "weights_strata",
    noise: 3.87874091756e-5,
    expected: { gap: 0.0127350014541, logRatio: 0.17203241895, betweenVariance: 0.0004556224645, theil: 0.02637542917 },
  },
  {
    year: 2022,
    name: "education",
    filters: education,
    design: "weights_strata",
    noise: 0.000210012582185,
    expected: { gap: 0.0291943617083, logRatio: null, betweenVariance: 0.002119026442, theil: 0.06385321376 },
  },
  {
    year: 2024,
    name: "residence",
    filters: residence,
    design: "weights_strata",
    noise: 3.41451362737e-5,
    expected: {
      gap: 0.0128739893728,
      logRatio: 0.196463127076,
      betweenVariance: 0.0005751901801,
      theil: 0.02344654064,
    },
  },
  {
    year: 2024,
    name: "education",
    filters: education,
    design: "weights_strata",
    noise: 0.00023676113885,
    expected: { gap: 0.0293548344973, logRatio: 0.715928470263, betweenVariance: 0.002358769203, theil: 0.05005918596 },
  },
];

const keys = ["gap", "logRatio", "betweenVariance", "theil"] as const;

function question(one: Case): { readonly design: GroupDesign; readonly shares: null; readonly pair: GroupPair } {
  const design = designOf(read(one.year, one.filters, one.design), one.filters.length);
  return { design, shares: null, pair: { first: one.filters.length - 1, second: 0 } };
}

describe.each(cases)("$year by $name, $design", (one) => {
  it("has R's standard errors by linearisation, and R's sampling noise", () => {
    const asked = question(one);
    const covariance = rateCovariances(asked.design);
    const errors = taylorErrors(asked, covariance);
    const sums = asked.design.groups.map(({ totals }) => totals.w);
    const all = sums.reduce((total, w) => total + w, 0);
    // The derivatives of R's side are numeric.
    const noise = samplingNoise(
      sums.map((w) => w / all),
      covariance,
    );
    expect(relativeError(noise, one.noise)).toBeLessThan(1e-7);
    for (const key of keys) {
      const expected = one.expected[key];
      expect(errors[key] === null).toBe(expected === null);
      expect(relativeError(errors[key] ?? 1, expected ?? 1)).toBeLessThan(1e-6);
    }
  });
});

/**
 * Not the ratio of levels of education, nor of two counties: with 3 literate respondents in the one, its logarithm is far
 * from linear, and neither error is right. No wave publishes them.
 */
const fromFew = new Set(["education", "counties"]);

describe.each(cases.filter(({ design }) => design === "indep"))("$year by $name", (one) => {
  it("has bootstrap standard errors within 10 % of the analytic ones", () => {
    const asked = question(one);
    const analytic = taylorErrors(asked, rateCovariances(asked.design));
    const drawn = bootstrapErrors(asked, publishedBootstrap);
    for (const key of keys.filter((each) => each !== "logRatio" || !fromFew.has(one.name))) {
      expect(Math.abs((drawn[key] ?? 0) / (analytic[key] ?? 0) - 1)).toBeLessThan(0.1);
    }
  });
});

it("takes census shares as free of error", () => {
  const [first] = cases;
  if (first === undefined) throw new Error("no case");
  const asked = { ...question(first), shares: [1, 3, 3, 1, 2] };
  const drawn = bootstrapErrors(asked, publishedBootstrap);
  const analytic = taylorErrors(asked, rateCovariances(asked.design));
  for (const key of ["betweenVariance", "theil"] as const) {
    expect(Math.abs((drawn[key] ?? 0) / (analytic[key] ?? 0) - 1)).toBeLessThan(0.1);
  }
});

it("has no ratio's error where a replicate draws nobody literate of the lower group", () => {
  const [first] = cases;
  if (first === undefined) throw new Error("no case");
  // Nobody of primary education is literate in 2022.
  expect(bootstrapErrors(question(first), publishedBootstrap).logRatio).toBeNull();
});

it.each(["indep", "weights_strata"])("gives the gap the error of the same contrast, %s", (design) => {
  const accumulator = read(2024, residence, design);
  const errors = taylorErrors(
    { design: designOf(accumulator, 2), shares: null, pair: { first: 1, second: 0 } },
    rateCovariances(designOf(accumulator, 2)),
  );
  const contrast = contrastCells(accumulator, 0, 1, { kind: "disjoint" });
  expect(relativeError(errors.gap ?? 0, contrast?.se ?? 1)).toBeLessThan(1e-10);
  expect(designOf(accumulator, 2).df).toBe(contrast?.df);
});
