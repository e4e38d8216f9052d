import type { Share } from "#core/units.ts";
import { logOdds } from "./logOdds.ts";
import { studentCdf } from "./studentDistribution.ts";

/**
 * Confidence that the true rate is at or above a target: F_t,df( (logit p − logit x)·p(1 − p)/SE ).
 * A statement of confidence (flat prior on the logit scale), consistent with the drawn logit interval.
 * @returns 0–1; null where it cannot be said: SE null or 0, df not above 0, rate 0 or 1
 */
export function confidenceOfReaching(
  estimate: { readonly rate: Share; readonly se: number | null; readonly df: number | null },
  target: Share,
): number | null {
  const { rate, se, df } = estimate;
  if (se === null || !(se > 0) || (df !== null && df <= 0) || rate <= 0 || rate >= 1) return null;
  return studentCdf(((logOdds(rate) - logOdds(target)) * rate * (1 - rate)) / se, df);
}
