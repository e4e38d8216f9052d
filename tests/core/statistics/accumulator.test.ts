import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAccumulator, type Accumulator, type DesignRow } from "#core/statistics/accumulator.ts";
import { contrastCells } from "#core/statistics/contrastCells.ts";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import { accumulate, near, respondents } from "./smallSurvey.ts";

/** Whether the estimates of all cells agree; the variance on the scale of p(1 − p)/n, below which it is rounding. */
function sameEstimates(a: Accumulator, b: Accumulator, tolerance: number): boolean {
  return [0, 1, 2].every((cell) => {
    const x = estimateCell(a, cell);
    const y = estimateCell(b, cell);
    if (x === null || y === null) return x === y;
    const scale = Math.max(x.variance, y.variance, (x.rate * (1 - x.rate)) / x.n);
    return (
      x.n === y.n &&
      x.df === y.df &&
      x.psus === y.psus &&
      near(x.rate, y.rate, tolerance) &&
      near(x.variance, y.variance, tolerance, scale)
    );
  });
}

const clusteredOrNot = fc.boolean();

describe("laws", () => {
  test("merging two accumulators equals one pass", () => {
    fc.assert(
      fc.property(respondents, respondents, clusteredOrNot, (first, second, clustered) => {
        const merged = accumulate(first, clustered);
        merged.merge(accumulate(second, clustered));
        const once = accumulate([...first, ...second], clustered);
        expect(sameEstimates(merged, once, 1e-13)).toBe(true);
        expect(merged.strata()).toEqual(once.strata());
      }),
    );
  });

  test("the order of the respondents does not matter", () => {
    const shuffled = respondents.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, clusteredOrNot, ([rows, others], clustered) => {
        expect(sameEstimates(accumulate(rows, clustered), accumulate(others, clustered), 1e-12)).toBe(true);
      }),
    );
  });

  test("the scale of the weights does not matter", () => {
    fc.assert(
      fc.property(
        respondents,
        clusteredOrNot,
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (rows, clustered, factor) => {
          const scaled = rows.map((row) => ({ ...row, weight: row.weight * factor }));
          expect(sameEstimates(accumulate(rows, clustered), accumulate(scaled, clustered), 1e-11)).toBe(true);
        },
      ),
    );
  });

  test("respondents as PSUs give what a PSU of its own for each of them gives", () => {
    fc.assert(
      fc.property(respondents, (rows) => {
        const simple = accumulate(rows, false);
        const own = accumulate(
          rows.map((row, place) => ({ ...row, psu: String(place) })),
          true,
        );
        expect(sameEstimates(simple, own, 1e-11)).toBe(true);
      }),
    );
  });

  test("a respondent without outcome counts in the design alone", () => {
    fc.assert(
      fc.property(respondents, clusteredOrNot, (rows, clustered) => {
        const outside = rows.map((row) => (row.outcome === null ? { ...row, cells: [] } : row));
        expect(sameEstimates(accumulate(rows, clustered), accumulate(outside, clustered), 0)).toBe(true);
      }),
    );
  });
});

/** Beside 1e16 a weight of 1 is below the rounding of a plain sum. */
test("sums keep what plain addition loses", () => {
  const accumulator = createAccumulator({ clustered: false });
  const row = { stratum: "", psu: null, outcome: 1, cells: [0] };
  accumulator.add({ ...row, weight: 1e16 });
  for (let i = 0; i < 10_000; i += 1) accumulator.add({ ...row, weight: 1 });
  expect(estimateCell(accumulator, 0)?.sumWeights).toBe(1e16 + 10_000);
});

describe("rows that the import must not let through", () => {
  const row: DesignRow = { stratum: "A", psu: "1", weight: 1, outcome: 1, cells: [0] };
  test.each([0, -1, NaN, Infinity])("weight %d", (weight) => {
    expect(() => {
      createAccumulator({ clustered: true }).add({ ...row, weight });
    }).toThrow("weight");
  });
  test("no PSU in a design with PSUs", () => {
    expect(() => {
      createAccumulator({ clustered: true }).add({ ...row, psu: null });
    }).toThrow('"A"');
  });
  test("an outcome that is not finite", () => {
    expect(() => {
      createAccumulator({ clustered: true }).add({ ...row, outcome: NaN });
    }).toThrow("NaN");
  });
  test("designs of two kinds", () => {
    expect(() => {
      createAccumulator({ clustered: true }).merge(createAccumulator({ clustered: false }));
    }).toThrow("cannot merge");
  });
});

test("a cell that no one is in has no estimate", () => {
  const accumulator = accumulate([{ stratum: "", psu: null, weight: 1, outcome: null, cells: [0] }], false);
  expect(estimateCell(accumulator, 0)).toBeNull();
  expect(contrastCells(accumulator, 0, 1, { kind: "disjoint" })).toBeNull();
});
