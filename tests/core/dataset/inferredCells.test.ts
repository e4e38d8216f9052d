import { describe, expect, test } from "vitest";
import { disclosureEquations } from "#core/dataset/disclosureEquations.ts";
import { guardKey, type GuardedPlace } from "#core/dataset/guardedCell.ts";
import { inferCells } from "#core/dataset/inferredCells.ts";
import { unlistedCells } from "#core/dataset/unlistedCells.ts";
import { smallRegion } from "./smallRegion.ts";

const city = "990000";
const total: GuardedPlace = { area: city, dimension: "total", category: null };
const sex = (category: string): GuardedPlace => ({ area: city, dimension: "sex", category });
const education = (category: string): GuardedPlace => ({ area: city, dimension: "education", category });

type Line = readonly [GuardedPlace, number | null, number | null];

function inferred(lines: readonly Line[]) {
  const cells = new Map(lines.map(([place, n, rate]) => [guardKey(place), { n, rate, isListed: true }]));
  const equations = disclosureEquations(
    lines.map(([place]) => place),
    smallRegion,
  );
  return inferCells(cells, equations);
}

describe("hidden rows", () => {
  /** 309 − 300 = 9 people, of whom 62 − 60 = 2 are literate. */
  test("are what their sum leaves", () => {
    const found = inferred([
      [total, 309, 62 / 309],
      [sex("female"), 300, 0.2],
      [sex("male"), null, null],
    ]).get(guardKey(sex("male")));
    expect(found?.n).toBe(9);
    expect(found?.rate).toBeCloseTo(2 / 9, 6);
  });

  /** 40 people are left for two rows of fewer than 30: 20 and 20. Of them 100 − 96 = 4 are literate. */
  test("share what their sum leaves", () => {
    const found = inferred([
      [total, 1000, 0.1],
      [education("primary"), 960, 0.1],
      [education("college"), null, null],
      [education("bachelor"), null, null],
    ]);
    const [a, b] = ["college", "bachelor"].map((one) => found.get(guardKey(education(one))));
    expect((a?.n ?? 0) + (b?.n ?? 0)).toBeCloseTo(40, 6);
    expect((a?.n ?? 0) * (a?.rate ?? 0) + (b?.n ?? 0) * (b?.rate ?? 0)).toBeCloseTo(4, 4);
  });

  test("have fewer than 30 people when they do not say how many, and nobody may be in no row", () => {
    const found = inferred([
      [total, 1000, 0.1],
      [education("primary"), 500, 0.1],
      [education("college"), null, null],
    ]);
    expect(found.get(guardKey(education("college")))?.n).toBe(29);
  });

  /** By n the others would have more literate people than all: shares are by weights, and nothing says that the rate is 0. */
  test("stay away from 0 and 1 where sums cannot hold", () => {
    const found = inferred([
      [total, 309, 0.1],
      [sex("female"), 300, 0.2],
      [sex("male"), null, null],
    ]);
    expect(found.get(guardKey(sex("male")))?.rate).toBe(0.05);
  });
});

describe("cells without a row", () => {
  const unlisted = (lines: readonly Line[]) => {
    const cells = new Map(lines.map(([place, n, rate]) => [guardKey(place), { n, rate }]));
    const places = lines.map(([place]) => place);
    return unlistedCells(cells, places, smallRegion).unlisted.map(({ cell, estimate, withheldBy }) => [
      guardKey(cell),
      Math.round(estimate.n),
      withheldBy,
    ]);
  };

  test("are to be protected when the table tells that they are small", () => {
    const found = unlisted([
      [total, 309, 62 / 309],
      [sex("female"), 300, 0.2],
    ]);
    expect(found).toEqual([["|990000|sex/male", 9, "disclosure"]]);
  });

  test("are unknown when they are large, and nothing where the sum leaves nobody", () => {
    const more = (n: number): readonly Line[] => [
      [total, 309, 62 / 309],
      [sex("female"), n, 0.2],
    ];
    expect(unlisted(more(250))).toEqual([["|990000|sex/male", 59, "sample"]]);
    expect(unlisted(more(309))).toEqual([]);
  });

  test("of which nobody can work out the size are left out", () => {
    const found = unlisted([
      [total, 309, 62 / 309],
      [education("primary"), 300, 0.2],
    ]);
    expect(found).toEqual([]);
  });
});
