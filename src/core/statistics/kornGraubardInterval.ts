import { share, type Share } from "#core/units.ts";
import { betaQuantile } from "./betaQuantile.ts";
import type { Interval } from "./interval.ts";
import { studentQuantile } from "./studentDistribution.ts";

/** What an exact interval of a proportion under a complex design starts from. */
export interface KornGraubardInput {
  readonly rate: Share;
  /** Respondents. */
  readonly n: number;
  /** rate·(1 − rate)/variance; not used where the rate is 0 or 1. */
  readonly effectiveN: number;
  /** Null (no degrees of freedom known): normal quantiles, so no adjustment of the effective sample size. */
  readonly df: number | null;
  /** 0.95 unless given. */
  readonly level?: number;
}

/**
 * Clopper–Pearson bounds for the sample size m that the design is worth; at 0 and 1 m = n, whatever df.
 * @returns null inside (0, 1) without degrees of freedom or sample size
 */
export function kornGraubardBounds({ rate, n, effectiveN, df, level = 0.95 }: KornGraubardInput): Interval | null {
  const tail = (1 - level) / 2;
  const whole = rate === 0 || rate === 1;
  if (!(n > 0) || (!whole && ((df !== null && (df <= 0 || n <= 1)) || !(effectiveN > 0)))) return null;
  const adjustment = whole || df === null ? 1 : (studentQuantile(tail, n - 1) / studentQuantile(tail, df)) ** 2;
  const m = whole ? n : Math.min(n, effectiveN * adjustment);
  const events = m * rate;
  const others = m * (1 - rate);
  return {
    lower: share(rate === 0 ? 0 : betaQuantile(tail, events, others + 1)),
    upper: share(rate === 1 ? 1 : betaQuantile(1 - tail, events + 1, others)),
  };
}

/**
 * Korn–Graubard interval in the form of the NCHS standards: m = min(n, n_eff·(t_{n−1}/t_df)²), then Clopper–Pearson on (m, m·p).
 * @returns null where df is not above 0
 * Sources: Korn & Graubard (1998), Survey Methodology 24:193–201; Parker et al. (2017), Vital Health Stat 2(175).
 */
export function kornGraubardInterval(input: KornGraubardInput): Interval | null {
  return input.df !== null && input.df <= 0 ? null : kornGraubardBounds(input);
}
