import { describe, expect, test } from "vitest";
import { cellResults, type CellResult } from "#core/dataset/cellResult.ts";
import { compareContrasts } from "#core/dataset/contrastOrder.ts";
import { contrastRows } from "#core/dataset/contrastRows.ts";
import { listContrasts } from "#core/dataset/listContrasts.ts";
import { usualOptions } from "#core/dataset/publishingOptions.ts";
import { withFamilies } from "#core/dataset/withFamilies.ts";
import type { WaveTally } from "#core/dataset/waveTally.ts";
import { compareRows } from "#core/dataset/rowKey.ts";
import { round12 } from "#core/dataset/canonicalJson.ts";
import type { Cell, Contrast, Region } from "#core/dataset/schema.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import { reference, relativeError } from "#tests/core/statistics/referenceSurvey.ts";
import { nameOf } from "./guardedTable.ts";
import { people, person, smallRegion } from "./smallRegion.ts";
import { changzhi, syntheticRespondents, tallyOf } from "./syntheticSurvey.ts";

function label({ area, dimension, category }: Cell): string {
  return nameOf({ area, dimension, category: category ?? null });
}

function shown(results: readonly CellResult[]): readonly CellResult[] {
  return results.map((result) => ({ ...result, withheldBy: null }));
}

function find(rows: readonly Contrast[], a: string, b: string): Contrast {
  const found = rows.find((row) => label(row.a) === a && label(row.b) === b);
  if (found === undefined) throw new Error(`no contrast of ${a} and ${b}`);
  return found;
}

/** As a wave stores them. */
function storedContrasts(results: readonly CellResult[], region: Region, tally: WaveTally): readonly Contrast[] {
  const tested = contrastRows(listContrasts(results, region, tally), tally, "adjust");
  return [...withFamilies(tested)].sort(compareContrasts);
}

/** Every cell counts as shown here: what is withheld is not the matter of this test. */
function contrastsOf(rows: readonly Respondent[], region = smallRegion): readonly Contrast[] {
  const tally = tallyOf(rows, region);
  return storedContrasts(shown(cellResults(tally, usualOptions, 2024)), region, tally);
}

describe.each([2022, 2024] as const)("contrasts of %d against R survey", (of) => {
  const rows = contrastsOf(syntheticRespondents(of), changzhi);
  /** R has b − a the other way round in the first two. */
  const pairs = {
    "urban-rural": { a: "140400/residence/urban", b: "140400/residence/rural", sign: -1 },
    "male-female": { a: "140400/sex/male", b: "140400/sex/female", sign: -1 },
    "worker-farmer": { a: "140400/population/farmers", b: "140400/population/workers", sign: 1 },
  };

  test.each(Object.entries(pairs))("%s", (name, { a, b, sign }) => {
    const expected = reference.contrasts.find(({ id }) => id === `changzhi_synthetic|indep|${name}:${of}`);
    if (expected === undefined) throw new Error("not in the reference");
    const found = find(rows, a, b);
    expect(relativeError(found.diff, sign * expected.diff)).toBeLessThan(1e-10);
    expect(relativeError(found.se, expected.seDiff)).toBeLessThan(1e-10);
    expect(found.df).toBe(expected.dfUnion);
    expect(relativeError(found.p ?? NaN, expected.pValueT_dfUnion)).toBeLessThan(1e-9);
    expect(found).toMatchObject({ pHolm: null, family: null });
  });
});

/**
 * One stratum, two PSUs, weights 1. PSU 1: an urban literate, a rural not; PSU 2: an urban and a rural, neither.
 * p of all 1/4, of the urban 1/2. Influence of the PSUs: on all ((1 − ¼) + (0 − ¼))/4 = ⅛ and −⅛; on the urban (1 − ½)/2 = ¼ and −¼.
 * Difference ⅛ and −⅛: v = 2/1 · (1/64 + 1/64) = 1/16, SE = ¼, t = ¼/¼ = 1 with 2 − 1 = 1 degree of freedom: p = ½ (Cauchy).
 */
test("a cell against its area's total, by hand", () => {
  const rows = contrastsOf([
    person({ psu: "1", residence: "urban", qualified: true }),
    person({ psu: "1", residence: "rural" }),
    person({ psu: "2", residence: "urban" }),
    person({ psu: "2", residence: "rural" }),
  ]);
  const found = find(rows, "990000/total", "990000/residence/urban");
  expect(found).toMatchObject({ diff: 0.25, df: 1, family: null, pHolm: null });
  expect(found.se).toBeCloseTo(0.25, 14);
  expect(found.p).toBeCloseTo(0.5, 12);
});

/**
 * Each respondent a PSU, weights 1, n = 8 in the design. Farmers: y 1, 1, 0, 0 (p = ½); workers: y 1, 0, 0, 0 (p = ¼); one of them,
 * literate, is both. v_f = 8/7 · 4 · ¼/16 = 1/14; v_w = 8/7 · (9/16 + 3/16)/16 = 3/56. Shared: (1 − ½)(1 − ¼)/16 = 3/128, cov = 8/7 · 3/128 = 3/112.
 * Σ z of each cell is 0. SE² = 1/14 + 3/56 − 2 · 3/112 = 1/14.
 */
test("two populations that overlap, by hand", () => {
  const rows = contrastsOf([
    person({ populations: ["farmers", "workers"], qualified: true }),
    person({ populations: ["farmers"], qualified: true }),
    ...people(2, { populations: ["farmers"] }),
    ...people(3, { populations: ["workers"] }),
    person(),
  ]);
  const found = find(rows, "990000/population/farmers", "990000/population/workers");
  expect(found.diff).toBe(-0.25);
  expect(found.se ** 2).toBeCloseTo(1 / 14, 14);
});

test("a part that is the whole cannot be tested", () => {
  const rows = contrastsOf([...people(3, { sex: "male", qualified: true }), ...people(3, { sex: "male" })]);
  expect(find(rows, "990000/total", "990000/sex/male")).toMatchObject({ diff: 0, se: 0, p: null, pHolm: null });
});

describe("families", () => {
  const rows = contrastsOf(syntheticRespondents(2024), changzhi);
  const members = (family: string | null): readonly Contrast[] => rows.filter((row) => row.family === family);
  const codes = (kind: string): readonly string[] =>
    changzhi.areas.flatMap((area) => (area.kind === kind ? area.code : []));

  test("the populations of the region against its total", () => {
    expect(members("populations-city").map(({ a, b }) => [label(a), label(b)])).toEqual(
      ["farmers", "workers", "elderly", "officials"].map((one) => ["140400/total", `140400/population/${one}`]),
    );
  });

  test("the counties against the region, without zones and groups", () => {
    expect(members("counties-city").map(({ a, b }) => [label(a), label(b)])).toEqual(
      codes("county").map((code) => ["140400/total", `${code}/total`]),
    );
  });

  test("all pairs of counties", () => {
    expect(members("county-pairs")).toHaveLength((12 * 11) / 2);
  });

  /** Holm 1979, written anew: p_(1) ≤ … ≤ p_(m); adjusted p_(j) is the greatest of min(1, (m − i + 1)·p_(i)) over i ≤ j. */
  test.each(["populations-city", "counties-city", "county-pairs"])("Holm over the listed tests of %s", (family) => {
    const sorted = [...members(family)].sort((x, y) => (x.p ?? 0) - (y.p ?? 0));
    expect(sorted.length).toBeGreaterThan(3);
    let greatest = 0;
    for (const [place, { p, pHolm }] of sorted.entries()) {
      greatest = Math.max(greatest, Math.min(1, (sorted.length - place) * round12(p ?? NaN)));
      expect(pHolm).toBe(greatest);
    }
  });

  test("no other test has an adjusted p value", () => {
    expect(new Set(rows.map(({ family }) => family))).toEqual(
      new Set(["populations-city", "counties-city", "county-pairs", null]),
    );
    expect(members(null).filter(({ pHolm }) => pHolm !== null)).toEqual([]);
  });

  test("a family of which only some tests could be made counts those", () => {
    const tally = tallyOf(syntheticRespondents(2024));
    const results = cellResults(tally, usualOptions, 2024).map((result) => ({
      ...result,
      withheldBy: ["workers", "officials"].includes(result.cell.category ?? "") ? ("precision" as const) : null,
    }));
    const two = storedContrasts(results, changzhi, tally).filter(({ family }) => family === "populations-city");
    expect(two).toHaveLength(2);
    const [first, second] = [...two].sort((x, y) => (x.p ?? 0) - (y.p ?? 0));
    const [least, most] = [round12(first?.p ?? NaN), round12(second?.p ?? NaN)];
    expect([first?.pHolm, second?.pHolm]).toEqual([2 * least, Math.max(2 * least, most)]);
  });
});

test("rows come in the order of their cells, whatever the order of areas in the region", () => {
  const survey = syntheticRespondents(2022);
  const rows = contrastsOf(survey, changzhi);
  const sorted = [...rows].sort((x, y) => compareRows(x.a, y.a) || compareRows(x.b, y.b));
  expect(rows.map(({ a, b }) => [label(a), label(b)])).toEqual(sorted.map(({ a, b }) => [label(a), label(b)]));
  expect(contrastsOf(survey, { ...changzhi, areas: [...changzhi.areas].reverse() })).toEqual(rows);
});
