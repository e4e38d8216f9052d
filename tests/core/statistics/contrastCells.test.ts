import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrastCells, type CellContrast, type Relation } from "#core/statistics/contrastCells.ts";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import { accumulate, near, respondents } from "./smallSurvey.ts";

/** On the scale of the two variances: what lies below it is rounding. */
function same(a: CellContrast | null, b: CellContrast | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.df === b.df &&
    near(a.diff, b.diff, 1e-12, 1) &&
    near(a.se ** 2, b.se ** 2, 1e-10, 1) &&
    near(a.covariance, b.covariance, 1e-10, 1)
  );
}

/** Cell 0 holds everyone of 1 and 2; 3 those in both; 4 those of 1 who are not in 2. */
const withParts = respondents.map((rows) =>
  rows.map((row) => {
    const [inOne, inTwo] = [row.cells.includes(1), row.cells.includes(2)];
    return { ...row, cells: [...row.cells, ...(inOne && inTwo ? [3] : []), ...(inOne && !inTwo ? [4] : [])] };
  }),
);

const relations: readonly (readonly [string, number, number, Relation])[] = [
  ["overlap", 1, 2, { kind: "overlap", intersection: 3 }],
  ["part against whole", 1, 0, { kind: "within", inner: "a" }],
  ["whole against part", 0, 2, { kind: "within", inner: "b" }],
  ["disjoint", 4, 2, { kind: "disjoint" }],
];

test.each(relations)(
  "%s: respondents as PSUs give what a PSU of its own for each of them gives",
  (_name, a, b, relation) => {
    fc.assert(
      fc.property(withParts, (rows) => {
        const own = rows.map((row, place) => ({ ...row, psu: String(place) }));
        expect(
          same(
            contrastCells(accumulate(rows, false), a, b, relation),
            contrastCells(accumulate(own, true), a, b, relation),
          ),
        ).toBe(true);
      }),
    );
  },
);

test("SE² = variance of a + variance of b − 2·covariance, and b − a is −(a − b)", () => {
  fc.assert(
    fc.property(withParts, fc.boolean(), (rows, clustered) => {
      const survey = accumulate(rows, clustered);
      const found = contrastCells(survey, 1, 2, { kind: "overlap", intersection: 3 });
      const back = contrastCells(survey, 2, 1, { kind: "overlap", intersection: 3 });
      const variance = (estimateCell(survey, 1)?.variance ?? 0) + (estimateCell(survey, 2)?.variance ?? 0);
      expect(found === null || near(found.se ** 2, variance - 2 * found.covariance, 1e-10, 1)).toBe(true);
      expect(
        found === null || (back !== null && back.diff + found.diff === 0 && near(back.se, found.se, 1e-9, 1)),
      ).toBe(true);
    }),
  );
});

describe("nothing to test", () => {
  const row = { stratum: "A", weight: 1 };
  test("a cell against itself", () => {
    const survey = accumulate(
      [1, 0, 0, 1, 0].map((outcome, place) => ({
        ...row,
        psu: String(place),
        weight: 1 + place / 3,
        outcome,
        cells: [0, 1],
      })),
      true,
    );
    expect(contrastCells(survey, 0, 1, { kind: "within", inner: "a" })).toMatchObject({ diff: 0, se: 0, p: null });
  });
  test("rates of 0 and 1", () => {
    const survey = accumulate(
      ["1", "2", "3"].flatMap((psu) => [
        { ...row, psu, outcome: 0, cells: [0] },
        { ...row, psu, outcome: 1, cells: [1] },
      ]),
      true,
    );
    expect(contrastCells(survey, 0, 1, { kind: "disjoint" })).toEqual({
      diff: 1,
      se: 0,
      df: 2,
      p: null,
      covariance: 0,
    });
  });
  test("one PSU in one stratum has no degrees of freedom", () => {
    const survey = accumulate(
      [
        { ...row, psu: "1", outcome: 0, cells: [0] },
        { ...row, psu: "1", outcome: 1, cells: [0] },
        { ...row, psu: "1", outcome: 1, cells: [1] },
        { ...row, psu: "2", outcome: 1, cells: [] },
      ],
      true,
    );
    expect(contrastCells(survey, 0, 1, { kind: "disjoint" })).toMatchObject({ df: 0, p: null });
  });
});
