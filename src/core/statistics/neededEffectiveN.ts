import type { Points, Share } from "#core/units.ts";

/**
 * Effective sample size that tells a rate from a value `gap` away: p(1 − p)/(gap/1.96)².
 * @returns respondents, not rounded; null for a gap of 0, which no sample tells
 */
export function neededEffectiveN(rate: Share, gap: Points): number | null {
  return gap === 0 ? null : (rate * (1 - rate)) / (gap / 1.96) ** 2;
}
