import type { Accumulator } from "#core/statistics/accumulator.ts";
import { contrastCells, type CellContrast, type Freedom } from "#core/statistics/contrastCells.ts";
import { estimateCell, type CellEstimate } from "#core/statistics/estimateCell.ts";
import { holm } from "#core/statistics/holm.ts";
import { logOdds } from "#core/statistics/logOdds.ts";
import { studentCdf } from "#core/statistics/studentDistribution.ts";

/**
 * How a part is tested against the whole. By the degrees of freedom: of the `union` of both and of the `part` (the product's
 * own tests, one or the other by family), by `satterthwaite`. `logit`: the part's degrees of freedom and the difference of
 * the logits, so that the standard error does not shrink with the rate.
 */
export const testRules = ["union", "part", "satterthwaite", "logit"] as const;
export type TestRule = (typeof testRules)[number];

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
 * Degrees of freedom of the difference between a part and its whole: of the difference's variance, (1 − s)²·v of the part
 * has the part's df (s its share of the weights), the rest those of the other PSUs. Exact for a part that is whole strata;
 * a part that crosses strata counts as one of its own.
 * Source: Satterthwaite (1946), Biometrics Bulletin 2:110–114.
 */
function satterthwaiteDf(union: number, variance: number, whole: CellEstimate, part: CellEstimate): number {
  const ofPart = Math.min(variance, (1 - part.sumWeights / whole.sumWeights) ** 2 * part.variance);
  const rest = variance - ofPart;
  const others = union - part.df;
  const spread = (part.df > 0 ? ofPart ** 2 / part.df : Infinity) + (others > 0 ? rest ** 2 / others : 0);
  return spread > 0 ? Math.min(union, variance ** 2 / spread) : 0;
}

/** Difference of the logits over its standard error by the delta method; null at rates of 0 and 1. */
function logitStatistic(whole: CellEstimate, part: CellEstimate, covariance: number): number | null {
  const slopeOf = ({ rate }: CellEstimate): number => 1 / (rate * (1 - rate));
  const [a, b] = [slopeOf(whole), slopeOf(part)];
  const variance = whole.variance * a ** 2 + part.variance * b ** 2 - 2 * covariance * a * b;
  return variance > 0 && Number.isFinite(variance)
    ? (logOdds(part.rate) - logOdds(whole.rate)) / Math.sqrt(variance)
    : null;
}

function twoSided(t: number | null, df: number): number | null {
  return t !== null && df > 0 ? 2 * studentCdf(-Math.abs(t), df) : null;
}

function pValue(
  rule: TestRule,
  test: (freedom: Freedom) => CellContrast | null,
  all: CellEstimate,
  part: CellEstimate,
) {
  const contrast = test(rule === "part" ? "b" : "union");
  if (contrast === null || rule === "union" || rule === "part") return contrast?.p ?? null;
  if (rule === "logit") return twoSided(logitStatistic(all, part, contrast.covariance), part.df);
  const { diff, se, df } = contrast;
  return twoSided(se > 0 ? diff / se : null, satterthwaiteDf(df, se ** 2, all, part));
}

/** Each cell against the whole that it is part of, as one family. */
export function besideWhole(
  accumulator: Accumulator,
  whole: number,
  cells: readonly number[],
  rule: TestRule,
): readonly TestedPair[] {
  const all = estimateCell(accumulator, whole);
  if (all === null) return [];
  return withHolm(
    cells.flatMap((cell) => {
      const part = estimateCell(accumulator, cell);
      if (part === null) return [];
      const test = (freedom: Freedom) =>
        contrastCells(accumulator, whole, cell, { kind: "within", inner: "b" }, { freedom });
      return [{ a: whole, b: cell, diff: part.rate - all.rate, p: pValue(rule, test, all, part) }];
    }),
  );
}
