import type { Share } from "#core/units.ts";
import type { Interval } from "./interval.ts";
import { fromLogOdds, logOdds } from "./logOdds.ts";
import { studentQuantile } from "./studentDistribution.ts";

/**
 * Interval on the logit scale: logit(p) ± t·SE/(p(1 − p)), transformed back.
 * @param rate share, inside (0, 1) for an interval
 * @param se of the rate, as a share
 * @param df of t; null is the normal distribution
 * @param level 0.95 unless given
 * @returns null where there is none: df not above 0, SE 0, rate 0 or 1
 * Source: R survey svyciprop(method = "xlogit").
 */
export function logitInterval(rate: Share, se: number, df: number | null, level = 0.95): Interval | null {
  if ((df !== null && df <= 0) || !(se > 0) || rate <= 0 || rate >= 1) return null;
  const half = (studentQuantile(0.5 + level / 2, df) * se) / (rate * (1 - rate));
  const middle = logOdds(rate);
  return { lower: fromLogOdds(middle - half), upper: fromLogOdds(middle + half) };
}
