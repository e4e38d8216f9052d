import type { Share } from "#core/units.ts";
import { logOdds } from "./logOdds.ts";
import { normalQuantile } from "./normalDistribution.ts";

/**
 * Standard error of a published rate from its sample size: √(p(1 − p)/n · deff).
 * @param n respondents, above 0
 * @param deff the design effect of the wave's city value; 1 assumes simple random sampling, and the row must say so
 */
export function standardErrorFromCount(rate: Share, n: number, deff: number): number {
  if (!(n > 0) || !(deff >= 0)) throw new RangeError(`standard error from n = ${n}, deff = ${deff}`);
  return Math.sqrt(((rate * (1 - rate)) / n) * deff);
}

/** The place of the last decimal that the values were rounded to: 0.127 → 0.001. Not finer than 1e-12. */
export function roundingUnit(values: readonly number[]): number {
  for (let decimals = 0; decimals < 12; decimals += 1) {
    const scale = 10 ** decimals;
    if (values.every((value) => Math.abs(value * scale - Math.round(value * scale)) < 1e-12 * scale)) return 1 / scale;
  }
  return 1e-12;
}

/**
 * Standard error of a published rate from its interval. An interval symmetric about the rate as far as rounding can tell,
 * or one that reaches 0 or 1, gives (U − L)/2z; any other its half-width on the logit scale.
 * @param level of the interval, 0.95 where its source does not say
 * @returns null where the interval is a point or does not contain the rate
 */
export function standardErrorFromInterval(rate: Share, lower: number, upper: number, level: number): number | null {
  if (!(lower <= rate && rate <= upper && lower < upper)) return null;
  const z = normalQuantile(0.5 + level / 2);
  const asymmetry = Math.abs(upper - rate - (rate - lower));
  // Three rounded figures, one of them counted twice, each half a unit off at most.
  const symmetric = asymmetry <= 2 * roundingUnit([rate, lower, upper]) + 1e-12;
  if (symmetric || lower <= 0 || upper >= 1) return (upper - lower) / (2 * z);
  return ((logOdds(upper) - logOdds(lower)) / (2 * z)) * rate * (1 - rate);
}
