import { describe, expect, test } from "vitest";
import { cellResults } from "#core/dataset/cellResult.ts";
import { modelRows, type DirectTotal, type ModelOutcome } from "#core/dataset/modelRows.ts";
import { usualOptions } from "#core/dataset/publishingOptions.ts";
import { rowKey } from "#core/dataset/rowKey.ts";
import { share } from "#core/units.ts";
import { changzhi, syntheticRespondents, tallyOf } from "./syntheticSurvey.ts";

const counties = changzhi.areas.filter(({ kind }) => kind === "county").map(({ code }) => code);

const totalsOf2022: readonly DirectTotal[] = cellResults(tallyOf(syntheticRespondents(2022)), usualOptions, 2022)
  .filter(({ cell }) => cell.dimension === "total")
  .map(({ cell, estimate, withheldBy }) => ({ area: cell.area, estimate, withheldBy }));

function modelled(totals: readonly DirectTotal[], reveal = false): ModelOutcome & { readonly kind: "modelled" } {
  const outcome = modelRows({ region: changzhi, totals, reveal });
  if (outcome.kind === "none") throw new Error(outcome.because);
  return outcome;
}

function without(area: string, withheldBy: DirectTotal["withheldBy"]): readonly DirectTotal[] {
  return totalsOf2022.map((total) => (total.area === area ? { ...total, withheldBy } : total));
}

/** Made counties of one rate and the city, for the cases that the survey does not have. */
function made(rate: number, n: number, deff: number | null = 1): readonly DirectTotal[] {
  const estimate = { rate: share(rate), n, sumWeights: n, deff };
  const city = { ...estimate, n: 12 * n, sumWeights: 12 * n };
  return [
    { area: changzhi.code, estimate: city, withheldBy: null },
    ...counties.map((area) => ({ area, estimate, withheldBy: "precision" as const })),
  ];
}

describe("the synthetic survey of 2022", () => {
  const { rows, summary } = modelled(totalsOf2022);

  test("a row for each of the 12 counties and none for zones, groups and the city, in the order of a wave", () => {
    expect(totalsOf2022.length).toBeGreaterThan(13);
    expect(rows.map(({ area }) => area)).toEqual([...counties].sort());
    expect(new Set(rows.map(rowKey)).size).toBe(12);
  });

  // R as in tests/core/statistics/fayHerriotRates.test.ts.
  test("its first row, whole, with its keys in the order of the format", () => {
    const [row] = rows;
    expect(Object.keys(row ?? {}).join()).toBe(
      "area,dimension,method,rate,se,lower,upper,interval,n,effectiveN,df,deff,reliability",
    );
    expect(row).toMatchObject({ area: "140403", dimension: "total", method: "model", interval: "logit", n: 356 });
    expect(row).toMatchObject({ effectiveN: null, df: null, deff: null, reliability: "present" });
    expect(row?.rate).toBeCloseTo(0.10923247304977, 11);
    expect(row?.se).toBeCloseTo(0.0180521180142, 11);
    expect(row?.lower).toBeCloseTo(0.07854838751682, 10);
    expect(row?.upper).toBeCloseTo(0.1499523602605, 10);
  });

  test("the summary", () => {
    expect(summary).toMatchObject({ synthetic: false, counties: 12, shown: 12 });
    expect(summary.sigma2).toBeCloseTo(0.00023128848506525, 14);
    expect(summary.adjustment).toBeCloseTo(0.00315289894115, 12);
  });
});

test("a county hidden for disclosure is not in the model: its rate changes nothing in the other rows", () => {
  const hidden = without("140425", "disclosure");
  const other = hidden.map((total) =>
    total.area === "140425" ? { ...total, estimate: { ...total.estimate, rate: share(0.9) } } : total,
  );
  const { rows, summary } = modelled(hidden);
  expect(rows.map(({ area }) => area)).toEqual(counties.filter((code) => code !== "140425").sort());
  expect(summary.counties).toBe(11);
  expect(modelled(other).rows).toEqual(rows);
});

test.each(["precision", "sample", "review", null] as const)("a county withheld by %s is in the model", (withheldBy) => {
  expect(modelled(without("140425", withheldBy)).rows).toEqual(modelled(totalsOf2022).rows);
});

test("a county that nobody was asked in has no row", () => {
  const totals = totalsOf2022.map((total) =>
    total.area === "140425" ? { ...total, estimate: { ...total.estimate, n: 0 } } : total,
  );
  expect(modelled(totals).rows.map(({ area }) => area)).not.toContain("140425");
});

// Twelve counties of one rate: σ² = 0, D = 0.09/n, mean squared error D·(1/12 + 2·2/12) = 5D/12; 0.03 at n = 41.67.
describe("a root mean squared error above 30 % of the value withholds it", () => {
  test("41 respondents each: withheld, with their number", () => {
    const { rows, summary } = modelled(made(0.1, 41));
    expect(summary).toMatchObject({ synthetic: true, counties: 12, shown: 0 });
    const nothing = { rate: null, se: null, lower: null, upper: null, interval: null };
    for (const row of rows) {
      expect(row).toMatchObject({ ...nothing, n: 41, reliability: "suppress", suppressedBy: "precision" });
    }
  });

  test("42 respondents each: shown", () => {
    const { rows, summary } = modelled(made(0.1, 42));
    expect(summary).toMatchObject({ synthetic: true, counties: 12, shown: 12 });
    for (const row of rows) {
      expect(row.reliability).toBe("present");
      expect(row.rate).toBeCloseTo(0.1, 12);
      expect(row.se).toBeCloseTo(Math.sqrt((5 * 0.09) / (12 * 42)), 12);
    }
  });

  test("below 30 respondents not even their number is told", () => {
    expect(modelled(made(0.1, 29)).rows.every(({ n, rate }) => n === null && rate === null)).toBe(true);
  });

  test("revealed, for a dry run: the value and why it would be withheld", () => {
    const [row] = modelled(made(0.1, 29), true).rows;
    expect(row).toMatchObject({ n: 29, reliability: "suppress", suppressedBy: "precision", interval: null });
    expect(row?.rate).toBeCloseTo(0.1, 12);
  });
});

describe("no model, and why", () => {
  test.each<readonly [string, readonly DirectTotal[]]>([
    ["no-total", made(0.1, 100).slice(1)],
    ["no-total", without(changzhi.code, "review")],
    ["few-areas", made(0.1, 100).slice(0, 5)],
    ["no-design-effect", made(0.1, 100, null)],
    ["no-design-effect", made(0, 100)],
  ])("%s", (because, totals) => {
    expect(modelRows({ region: changzhi, totals, reveal: false })).toEqual({ kind: "none", rows: [], because });
  });
});
