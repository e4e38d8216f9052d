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

/**
 * Part (cell 0) against whole (cell 1), worked by hand; R agrees (`tests/reference/hand-worked.R`: svyrecvar of both influence values).
 * Stratum A: three PSUs of two in the part and two beside it, y = 11|10, 10|00, 00|10, weight 1. B: one PSU, 11|00, weight 2.
 */
describe("a part against its whole", () => {
  const of = (stratum: string, psu: string, weight: number, inside: readonly number[], beside: readonly number[]) => [
    ...inside.map((outcome) => ({ stratum, psu, weight, outcome, cells: [0, 1] })),
    ...beside.map((outcome) => ({ stratum, psu, weight, outcome, cells: [1] })),
  ];
  const a = [
    ...of("A", "1", 1, [1, 1], [1, 0]),
    ...of("A", "2", 1, [1, 0], [0, 0]),
    ...of("A", "3", 1, [0, 0], [1, 0]),
  ];
  const b = of("B", "4", 2, [1, 1], [0, 0]);
  const relation = { kind: "within", inner: "a" } as const;

  function expectContrast(
    found: CellContrast | null,
    wanted: readonly [diff: number, v: number, cov: number, df: number, p: number],
  ) {
    const [diff, variance, covariance, df, p] = wanted;
    expect(found?.df).toBe(df);
    expect(found?.diff).toBeCloseTo(diff, 14);
    expect((found?.se ?? NaN) ** 2).toBeCloseTo(variance, 14);
    expect(found?.covariance).toBeCloseTo(covariance, 14);
    expect(found?.p).toBeCloseTo(p, 12);
  }

  /*
   * A alone: part 3/6, z = (1, 0, −1)/6; whole 5/12, z = (4, −2, −2)/36; difference (−2, −2, 4)/36: 24/1296·3/2 = 1/36.
   * cov = 3/2·(24 + 0 + 12)/1296 = 1/24. t = −(1/12)/(1/6) = −½; with 2 degrees of freedom p = 1 − ½/√(2 + ¼) = 2/3.
   */
  test("PSUs", () => {
    expectContrast(contrastCells(accumulate(a, true), 0, 1, relation), [-1 / 12, 1 / 36, 1 / 24, 2, 2 / 3]);
  });

  /*
   * Persons: z of the difference in 144ths: −5 for the 3 events of the part, 7 for its 3 others, 7 for the 2 events beside it, −5 for the 4 others.
   * Sum 0, squares 75 + 147 + 98 + 100 = 420; v = 12/11·420/144². cov = 12/11·Σ z·z over the part = 12/11·(3·6·7 + 3·6·5)/(72·144) = 1/44. R: p 0.586299306920674.
   */
  test("persons", () => {
    const wanted = [-1 / 12, 5040 / (11 * 144 ** 2), 1 / 44, 11, 0.586299306920674] as const;
    expectContrast(contrastCells(accumulate(a, false), 0, 1, relation), wanted);
  });

  /*
   * With B: part 7/10, z = (3, −2, −7 | 6)/50; whole 9/20, z = (3, −2, −2 | 1)/50; difference (0, 0, 5 | −5)/50.
   * A: 25/2500·(1 − 1/3)·3/2 = 0.01. B about 0: 0.01. cov: A (27 − 2)/2500·3/2 = 0.015, B 6/2500 = 0.0024. df = 4 − 2.
   * p = 1 − t/√(2 + t²), t² = 0.0625/v.
   */
  test.each([
    ["adjust", 0.02, 0.0174],
    ["remove", 0.01, 0.015],
    ["average", 0.02, 0.03],
  ] as const)("beside a stratum with a single PSU, %s", (singlePsu, variance, covariance) => {
    const found = contrastCells(accumulate([...a, ...b], true), 0, 1, relation, { singlePsu });
    const square = 0.0625 / variance;
    expectContrast(found, [-1 / 4, variance, covariance, 2, 1 - Math.sqrt(square / (2 + square))]);
  });

  test("beside a stratum with a single PSU, fail", () => {
    expect(() => contrastCells(accumulate([...a, ...b], true), 0, 1, relation, { singlePsu: "fail" })).toThrow('"B"');
  });
});
