import type { Accumulator } from "#core/statistics/accumulator.ts";
import { contrastCells } from "#core/statistics/contrastCells.ts";
import { estimateCell, type CellEstimate } from "#core/statistics/estimateCell.ts";
import { holm } from "#core/statistics/holm.ts";
import { studentCdf } from "#core/statistics/studentDistribution.ts";

/** Whose degrees of freedom the test of a part against the whole takes: `union` is the product's. */
export const dfRules = ["union", "part", "satterthwaite"] as const;
export type DfRule = (typeof dfRules)[number];

/** The test of b − a in its family. */
export interface TestedPair {
  readonly a: number;
  readonly b: number;
  readonly diff: number;
  readonly p: number | null;
  /** After Holm over the family. */
  readonly pHolm: number | null;
}

export function withHolm(tests: readonly Omit<TestedPair, "pHolm">[]): readonly TestedPair[] {
  const adjusted = holm(tests.map(({ p }) => p));
  return tests.map((test, place) => ({ ...test, pHolm: adjusted[place] ?? null }));
}

/**
 * Degrees of freedom of the difference between a part and its whole.
 * `satterthwaite`: of the difference's variance, (1 − s)²·v of the part has the part's df (s its share of the weights), the
 * rest those of the other PSUs. Exact for a part that is whole strata; a part that crosses strata counts as one of its own.
 * Source: Satterthwaite (1946), Biometrics Bulletin 2:110–114.
 */
function dfBy(rule: DfRule, union: number, variance: number, whole: CellEstimate, part: CellEstimate): number {
  if (rule === "union") return union;
  if (rule === "part") return part.df;
  const ofPart = Math.min(variance, (1 - part.sumWeights / whole.sumWeights) ** 2 * part.variance);
  const rest = variance - ofPart;
  const others = union - part.df;
  const spread = (part.df > 0 ? ofPart ** 2 / part.df : Infinity) + (others > 0 ? rest ** 2 / others : 0);
  return spread > 0 ? Math.min(union, variance ** 2 / spread) : 0;
}

/** Each cell against the whole that it is part of, as one family. */
export function besideWhole(
  accumulator: Accumulator,
  whole: number,
  cells: readonly number[],
  rule: DfRule,
): readonly TestedPair[] {
  const all = estimateCell(accumulator, whole);
  if (all === null) return [];
  return withHolm(
    cells.flatMap((cell) => {
      const part = estimateCell(accumulator, cell);
      const contrast = contrastCells(accumulator, whole, cell, { kind: "within", inner: "b" });
      if (part === null || contrast === null) return [];
      const { diff, se } = contrast;
      const df = dfBy(rule, contrast.df, se ** 2, all, part);
      const p = se > 0 && df > 0 ? 2 * studentCdf(-Math.abs(diff) / se, df) : null;
      return [{ a: whole, b: cell, diff, p }];
    }),
  );
}
