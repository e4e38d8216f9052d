import { share, type Share } from "#core/units.ts";
import type { Interval } from "./interval.ts";
import { normalQuantile } from "./normalDistribution.ts";

function lowerBound(rate: number, n: number, z: number): number {
  const square = z * z;
  const root = z * Math.sqrt(square + 4 * n * rate * (1 - rate));
  return Math.max(0, (2 * n * rate * rate) / (2 * n * rate + square + root));
}

/**
 * Wilson score interval of a proportion.
 * @param rate share, 0 and 1 too
 * @param effectiveN effective sample size in respondents, not the row count where there is a design effect
 * @param level 0.95 unless given
 * @returns bounds inside 0–1, never a point; null where the effective sample size is not above 0 or not finite
 * Source: Wilson (1927), JASA 22:209–212; the bounds written as quotients without cancellation.
 */
export function wilsonInterval(rate: Share, effectiveN: number, level = 0.95): Interval | null {
  if (!(effectiveN > 0) || !Number.isFinite(effectiveN)) return null;
  const z = normalQuantile(0.5 + level / 2);
  return { lower: share(lowerBound(rate, effectiveN, z)), upper: share(1 - lowerBound(1 - rate, effectiveN, z)) };
}
