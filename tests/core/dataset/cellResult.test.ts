import { describe, expect, test } from "vitest";
import { cellResults, type CellResult } from "#core/dataset/cellResult.ts";
import { usualOptions } from "#core/dataset/publishingOptions.ts";
import type { TallyCell } from "#core/dataset/tallyIndex.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import { reference } from "#tests/core/statistics/referenceSurvey.ts";
import { cellOfFilter } from "./referenceCells.ts";
import { people, person, smallRegion } from "./smallRegion.ts";
import { syntheticRespondents, tallyOf } from "./syntheticSurvey.ts";

const total: TallyCell = { area: "990000", dimension: "total", category: null };

function resultOf(rows: readonly Respondent[], cell: TallyCell = total): CellResult {
  const found = cellResults(tallyOf(rows, smallRegion), usualOptions, 2024).find(
    ({ cell: { area, dimension, category } }) =>
      area === cell.area && dimension === cell.dimension && category === cell.category,
  );
  if (found === undefined) throw new Error("no such cell");
  return found;
}

describe("intervals and decisions of the synthetic survey against R", () => {
  const cases = reference.cases.flatMap((found) => {
    const place = found.design === "indep" && found.type === "binary" ? cellOfFilter(found.filter) : null;
    return place === null ? [] : [{ ...found, place }];
  });
  const results = new Map(
    ([2022, 2024] as const).map((of) => [of, cellResults(tallyOf(syntheticRespondents(of)), usualOptions, of)]),
  );

  test.each(cases)("$id", ({ place: { year, cell }, n, df, ci, kornGraubardNchs, estimate }) => {
    const found = results.get(year)?.find(({ cell: other }) => JSON.stringify(other) === JSON.stringify(cell));
    const expected = ci.find(({ method, level }) => method === "xlogit" && level === 0.95);
    const isExtreme = estimate === 0 || estimate === 1;
    expect(found?.method).toBe(df === 0 ? null : isExtreme ? "korn-graubard" : "logit");
    const bounds = found?.method === "logit" ? found.interval : null;
    expect(expected === undefined).toBe(bounds === null);
    expect(Math.abs((bounds?.lower ?? 0) - (expected?.lower ?? 0))).toBeLessThan(1e-8);
    expect(Math.abs((bounds?.upper ?? 0) - (expected?.upper ?? 0))).toBeLessThan(1e-8);
    const decision = found?.withheldBy === null ? "present" : found?.withheldBy === "review" ? "review" : "suppress";
    expect(n < 10 ? "disclosure" : decision).toBe(n < 10 ? found?.withheldBy : kornGraubardNchs?.decision);
  });
});

describe("the first reason that holds", () => {
  const answers = (literate: number, others: number) => [
    ...people(literate, { qualified: true }),
    ...people(others, { qualified: false }),
  ];

  test("9 respondents are too few to show, before they are too few to tell", () => {
    expect(resultOf(answers(4, 5)).withheldBy).toBe("disclosure");
  });

  test("10 to 29 respondents are too small a sample", () => {
    expect(resultOf(answers(5, 5)).withheldBy).toBe("sample");
    expect(resultOf(answers(14, 15)).withheldBy).toBe("sample");
  });

  /** v = n/(n − 1) · Σ(y − p)²/n² = p(1 − p)/(n − 1): 30 respondents are worth 29; 40 are worth 39, with exact bounds of 0.34–0.66. */
  test("enough respondents, but an interval too wide", () => {
    expect(resultOf(answers(15, 15)).withheldBy).toBe("sample");
    expect(resultOf(answers(20, 20)).withheldBy).toBe("precision");
  });

  test("respondents that are worth fewer than 30 by their weights are too small a sample", () => {
    // Kish: n_eff of a few heavy weights among many light ones. 5 of weight 100 carry nearly everything.
    const heavy = [...people(3, { weight: 100, qualified: true }), ...people(2, { weight: 100 }), ...people(45, {})];
    const found = resultOf(heavy);
    expect(found.estimate.n).toBe(50);
    expect(found.estimate.effectiveN).toBeLessThan(30);
    expect(found.withheldBy).toBe("sample");
  });

  test("fewer than 8 degrees of freedom wait for a review", () => {
    // 6 PSUs of 100 respondents, each with 50 literate: df = 5, no spread between PSUs beyond rounding but one more in one of them.
    const rows = Array.from({ length: 6 }, (_, psu) => [
      ...people(50 + (psu % 2), { psu: String(psu), qualified: true }),
      ...people(50, { psu: String(psu) }),
    ]).flat();
    expect(resultOf(rows)).toMatchObject({ withheldBy: "review", estimate: { df: 5 } });
  });

  test("nothing holds", () => {
    expect(resultOf(answers(200, 800)).withheldBy).toBeNull();
  });
});

/** Clopper–Pearson for 0 of n is 1 − 0.025^(1/n), for n of n its mirror image (Clopper & Pearson 1934). */
describe.each([
  [0, 0, 1 - 0.025 ** (1 / 150)],
  [1, 0.025 ** (1 / 150), 1],
])("a rate of %d", (rate, lower, upper) => {
  const found = resultOf(people(150, { qualified: rate === 1 }));

  test("has a standard error of 0, no design effect, and a Korn–Graubard interval from n", () => {
    expect(found.estimate).toMatchObject({ rate, se: 0, deff: null, effectiveN: 150 });
    expect(found.method).toBe("korn-graubard");
    expect(found.interval?.lower).toBeCloseTo(lower, 12);
    expect(found.interval?.upper).toBeCloseTo(upper, 12);
  });

  test("waits for a review", () => {
    expect(found.withheldBy).toBe("review");
  });
});

test("without degrees of freedom there is no interval", () => {
  const rows = [...people(60, { psu: "1", qualified: true }), ...people(60, { psu: "1" })];
  expect(resultOf(rows)).toMatchObject({ interval: null, method: null, estimate: { df: 0 } });
});

test("a cell in which nobody answered has no result", () => {
  const rows = [...people(40, {}), person({ sex: "male", qualified: null })];
  const found = cellResults(tallyOf(rows, smallRegion), usualOptions, 2024).map(({ cell }) => cell);
  expect(found).toEqual([total]);
});
