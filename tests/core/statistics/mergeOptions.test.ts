import fc from "fast-check";
import { expect, test } from "vitest";
import type { DesignRow } from "#core/statistics/accumulator.ts";
import { contrastCells } from "#core/statistics/contrastCells.ts";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import { estimateMean } from "#core/statistics/estimateMean.ts";
import { accumulate, near, respondents } from "./smallSurvey.ts";

/** Estimates and a contrast of two accumulators agree, variances on the scale of their own rounding. */
function agree(a: ReturnType<typeof accumulate>, b: typeof a, cells: readonly number[]): boolean {
  const estimates = cells.every((cell) => {
    const x = estimateMean(a, cell);
    const y = estimateMean(b, cell);
    if (x === null || y === null) return x === y;
    const scale = Math.max(x.variance, y.variance, (x.spread ?? 1) / x.n);
    return (
      x.n === y.n &&
      x.df === y.df &&
      near(x.mean, y.mean, 1e-13, 1) &&
      near(x.sumWeights, y.sumWeights, 1e-13) &&
      near(x.variance, y.variance, 1e-12, scale)
    );
  });
  const [from, to] = cells;
  if (!a.clustered || from === undefined || to === undefined) return estimates;
  const x = contrastCells(a, from, to, { kind: "disjoint" });
  const y = contrastCells(b, from, to, { kind: "disjoint" });
  if (x === null || y === null) return estimates && x === y;
  return estimates && x.df === y.df && near(x.diff, y.diff, 1e-12, 1) && near(x.se ** 2, y.se ** 2, 1e-12, 1);
}

const numbers = new Map([
  [0, 5],
  [1, 0],
]);

/** The same respondents as the merge reads them, and then one pass. */
function reread(rows: readonly DesignRow[], scale: number): readonly DesignRow[] {
  return rows.map((row) => ({
    ...row,
    stratum: `later ${row.stratum}`,
    weight: row.weight * scale,
    cells: row.cells.flatMap((cell) => numbers.get(cell) ?? []),
  }));
}

const scales = fc.double({ min: -6, max: 6, noNaN: true }).map((log) => 10 ** log);

test("merging with other strata, cells and weights equals one pass over respondents so changed", () => {
  fc.assert(
    fc.property(respondents, respondents, scales, fc.boolean(), (first, second, scale, clustered) => {
      const merged = accumulate(first, clustered);
      merged.merge(accumulate(second, clustered), {
        cellOf: (cell) => numbers.get(cell) ?? null,
        stratumOf: (name) => `later ${name}`,
        scale,
      });
      const once = accumulate([...first, ...reread(second, scale)], clustered);
      expect(merged.strata()).toEqual(once.strata());
      expect(agree(merged, once, [0, 1, 2, 5])).toBe(true);
    }),
  );
});

test("merging into an empty one changes nothing, in pieces of any number and order", () => {
  const pieces = fc.array(respondents, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(pieces, fc.boolean(), (parts, clustered) => {
      const once = accumulate(parts.flat(), clustered);
      for (const order of [parts, [...parts].reverse()]) {
        const merged = accumulate([], clustered);
        for (const part of order) merged.merge(accumulate(part, clustered));
        expect(agree(merged, once, [0, 1, 2])).toBe(true);
      }
    }),
  );
});

test("a merge leaves the other accumulator as it was, and the rows of one that is empty add nothing", () => {
  fc.assert(
    fc.property(respondents, respondents, fc.boolean(), (first, second, clustered) => {
      const other = accumulate(second, clustered);
      const merged = accumulate(first, clustered);
      merged.merge(other, { scale: 7 });
      merged.merge(accumulate([], clustered));
      expect(other.strata()).toEqual(accumulate(second, clustered).strata());
      expect(agree(other, accumulate(second, clustered), [0, 1, 2])).toBe(true);
    }),
  );
});

test.each([0, 1] as const)("all outcomes %d: the rate is exactly that, whatever the weights and pieces", (outcome) => {
  fc.assert(
    fc.property(respondents, respondents, scales, fc.boolean(), (first, second, scale, clustered) => {
      const of = (rows: readonly DesignRow[]) => rows.map((row) => ({ ...row, outcome, cells: [0] }));
      const merged = accumulate(of(first), clustered);
      merged.merge(accumulate(of(second), clustered), { scale });
      const found = estimateCell(merged, 0);
      expect(found).toMatchObject({ rate: outcome, se: 0, deff: null, n: first.length + second.length });
      expect(found?.effectiveN).toBe(found?.n);
    }),
  );
});
