import { describe, expect, test } from "vitest";
import type { Cell } from "#core/dataset/schema.ts";
import { year, type Year } from "#core/units.ts";
import { relativeError } from "#tests/core/statistics/referenceSurvey.ts";
import { codesOf, importTexts, survey } from "./importing.ts";
import { contrastIn, estimateIn, importSynthetic, waveIn } from "./syntheticImport.ts";

const years: readonly [Year, Year] = [year(2022), year(2024)];
const pooled = waveIn(importSynthetic({}, { pool: years, reveal: true }), 2024);
const published = waveIn(importSynthetic({}, { pool: years }), 2024);

/**
 * R 4.2.2, survey 4.1-1: weights of 2022 times the ratio of both years' sums of weights (rows with an outcome),
 * svydesign(ids = ~paste(year, psu), strata = ~paste(year, county_code), weights = ~w, nest = TRUE), lonely.psu = "adjust";
 * svymean(~qualified, subset(…), deff = "replace") and degf of the subset.
 */
const expected = [
  { area: "140400", rate: 0.10747598370169209, se: 0.006043398631458108, df: 136, n: 4894, deff: 1.8629721376047603 },
  { area: "140403", rate: 0.13123153172420224, se: 0.011895418457748934, df: 22, n: 716, deff: 0.88740780170117683 },
  { area: "140404", rate: 0.10333096924768122, se: 0.019690298049439694, df: 12, n: 422, deff: 1.7616677440019697 },
  { area: "140427", rate: 0.13411664225449785, se: 0.030072096347859199, df: 10, n: 358, deff: 2.7800561005061319 },
  { area: "140428", rate: 0.087566940941139343, se: 0.025348904484181076, df: 10, n: 352, deff: 2.8228273453641695 },
] as const;

describe("two waves as one design, against R survey", () => {
  test.each(expected)("$area", ({ area, rate, se, df, n, deff }) => {
    const row = estimateIn(pooled, area, "total", undefined, "pooled");
    expect(row).toMatchObject({ pooledYears: years, df, n });
    expect(relativeError(row.rate ?? NaN, rate)).toBeLessThan(1e-10);
    expect(relativeError(row.se ?? NaN, se)).toBeLessThan(1e-10);
    expect(relativeError(row.deff ?? NaN, deff)).toBeLessThan(1e-10);
  });

  test("a population, and its mean score", () => {
    const row = estimateIn(pooled, "140400", "population", "farmers", "pooled");
    expect(relativeError(row.rate ?? NaN, 0.058655321452338954)).toBeLessThan(1e-10);
    expect(relativeError(row.se ?? NaN, 0.0083598757786174527)).toBeLessThan(1e-10);
    expect(relativeError(row.meanScore?.mean ?? NaN, 48.186862345610137)).toBeLessThan(1e-10);
    expect(relativeError(row.meanScore?.se ?? NaN, 0.43840418880814913)).toBeLessThan(1e-10);
  });

  /** svyrecvar of the difference of both influence functions; degf of the county: see docs/calibration.md. */
  test("a county beside the region in the same design", () => {
    const place: Partial<Cell> = { dimension: "total", method: "pooled", pooledYears: [...years] };
    const found = contrastIn(published, { area: "140400", ...place }, { area: "140403", ...place });
    expect(relativeError(found.diff, 0.023755548022510162)).toBeLessThan(1e-10);
    expect(relativeError(found.se, 0.010270372442241472)).toBeLessThan(1e-10);
    expect(found).toMatchObject({ df: 22, family: "pooled-counties-city" });
  });
});

describe("what is published of it", () => {
  test("shows more counties than the year alone", () => {
    const shown = (method: "pooled" | undefined): readonly string[] =>
      published.estimates.flatMap((row) =>
        row.dimension === "total" && row.method === method && row.reliability === "present" ? [row.area] : [],
      );
    expect(shown("pooled").length).toBeGreaterThan(shown(undefined).length);
  });

  test("compares counties with the region alone, and not with each other", () => {
    const families = published.contrasts.filter(({ a }) => a.pooledYears !== undefined);
    expect(families.every(({ a, b }) => a.area === "140400" && b.pooledYears !== undefined)).toBe(true);
    expect(families.filter(({ family }) => family !== null).every(({ pHolm, p }) => (pHolm ?? 0) >= (p ?? 1))).toBe(
      true,
    );
  });

  test("a published year that is only read is not published again", () => {
    const outcome = importSynthetic({}, { pool: years, publishedYears: [2022] });
    expect(outcome.years).toEqual([2024]);
    expect(outcome.issues).toContainEqual({ severity: "info", code: "pool-only-read", detail: { year: 2022 } });
    expect(waveIn(outcome, 2024)).toEqual(published);
  });
});

describe("pools that cannot be", () => {
  const because = (outcome: ReturnType<typeof importSynthetic>): readonly unknown[] =>
    outcome.issues.flatMap(({ code, detail }) => (code === "pool-impossible" ? [detail] : []));

  test.each([
    ["no respondents of the later year", { pool: [year(2024), year(2025)] as const }, "no-respondents"],
    ["no respondents of the earlier year", { pool: [year(2021), year(2022)] as const }, "no-respondents"],
    ["a published survey between", { pool: years, publishedYears: [2023] }, "not-adjacent"],
    ["a break between", { pool: years, breaks: [{ year: year(2023), text: { zh: "口径" }, joins: false }] }, "break"],
  ])("%s", (_, more, reason) => {
    const outcome = importSynthetic({}, more);
    expect(outcome.kind).toBe("rejected");
    expect(because(outcome)).toMatchObject([{ because: reason }]);
  });

  test("a break that joins is none", () => {
    const breaks = [{ year: year(2023), text: { zh: "口径" }, joins: true }];
    expect(importSynthetic({}, { pool: years, breaks }).kind).toBe("imported");
  });

  test("only one of the years has PSUs", () => {
    const plain = survey(400)
      .split("\n")
      .map((line) => line.replace(/^2024/, "2023"))
      .join("\n")
      .replace("村居", "备注");
    const outcome = importTexts({ "a.csv": survey(400), "b.csv": plain }, { pool: [year(2023), year(2024)] });
    expect(codesOf(outcome)).toContain("pool-impossible");
  });
});
