import type { BalanceMeasure } from "./estimateBalance.ts";
import { studentCdf, studentQuantile } from "./studentDistribution.ts";

/** A published measure of balance: value, standard error and degrees of freedom as in estimateBalance; df null is normal. */
export interface MeasuredBalance {
  readonly value: number;
  readonly se: number | null;
  readonly df: number | null;
}

/** The scale on which the errors of a measure are nearly normal: a gap as it is, a ratio's logarithm, an sd's square. */
interface Scale {
  readonly to: (value: number) => number;
  readonly slope: (value: number) => number;
  readonly back: (scaled: number) => number;
}

const scales: Readonly<Record<BalanceMeasure, Scale>> = {
  gap: { to: (value) => value, slope: () => 1, back: (scaled) => scaled },
  ratio: { to: (value) => Math.log(value), slope: (value) => 1 / value, back: (scaled) => Math.exp(scaled) },
  sd: { to: (value) => value * value, slope: (value) => 2 * value, back: (scaled) => Math.sqrt(Math.max(0, scaled)) },
  theil: { to: (value) => value, slope: () => 1, back: (scaled) => Math.max(0, scaled) },
};

function onScale(
  measure: BalanceMeasure,
  { value, se, df }: MeasuredBalance,
): { readonly at: number; readonly se: number; readonly df: number | null } | null {
  if (se === null || !(se > 0) || (df !== null && df <= 0)) return null;
  if (measure === "ratio" && !(value > 0)) return null;
  return { at: scales[measure].to(value), se: se * scales[measure].slope(value), df };
}

/**
 * 95 % interval, by t on the measure's scale and back: that of a ratio stays above 0, those of sd and theil not below it.
 * @returns null without a standard error or with df not above 0
 */
export function balanceInterval(
  measure: BalanceMeasure,
  measured: MeasuredBalance,
): { readonly lower: number; readonly upper: number } | null {
  const scaled = onScale(measure, measured);
  if (scaled === null) return null;
  const half = studentQuantile(0.975, scaled.df) * scaled.se;
  const { back } = scales[measure];
  return { lower: back(scaled.at - half), upper: back(scaled.at + half) };
}

/** The test of one wave's imbalance against an earlier, independent one's. */
export interface BalanceTest {
  /** Above 0: more unequal than before, on the measure's scale. */
  readonly diff: number;
  readonly se: number;
  readonly df: number | null;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Tests whether an imbalance has changed, on the measure's scale; independent waves: variances and df add. Of a gap and of a
 * ratio's logarithm the size counts.
 * @returns null where it cannot be tested: no standard error on a side, or the gap points the other way than before
 */
export function compareBalance(
  measure: BalanceMeasure,
  earlier: MeasuredBalance,
  later: MeasuredBalance,
): BalanceTest | null {
  const [before, after] = [onScale(measure, earlier), onScale(measure, later)];
  if (before === null || after === null || before.at * after.at < 0) return null;
  const diff = Math.abs(after.at) - Math.abs(before.at);
  const se = Math.hypot(before.se, after.se);
  const df = before.df === null || after.df === null ? null : before.df + after.df;
  return { diff, se, df, p: 2 * studentCdf(-Math.abs(diff) / se, df) };
}
