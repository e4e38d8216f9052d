import type { Share } from "#core/units.ts";
import { kornGraubardBounds } from "./kornGraubardInterval.ts";

/** `because` names the rule that decided; null where the estimate passes all of them. */
export interface Reliability {
  readonly verdict: "present" | "review" | "suppress";
  readonly because: "sample" | "precision" | "review" | null;
}

const suppressedBySample: Reliability = { verdict: "suppress", because: "sample" };
const suppressedByPrecision: Reliability = { verdict: "suppress", because: "precision" };
const forReview: Reliability = { verdict: "review", because: "review" };
const present: Reliability = { verdict: "present", because: null };

/**
 * Whether a rate may be published, by the NCHS presentation standards for proportions, with unrounded widths.
 * @param estimate n: respondents, null where unknown (then effectiveN stands for it); df: null for aggregate rows: no df rule
 * Source: Parker et al. (2017), Vital Health Stat 2(175).
 */
export function reliability(estimate: {
  readonly rate: Share;
  readonly n: number | null;
  readonly effectiveN: number;
  readonly df: number | null;
}): Reliability {
  const { rate, effectiveN, df } = estimate;
  const n = estimate.n ?? effectiveN;
  const extreme = rate === 0 || rate === 1;
  if (!(Math.min(n, extreme ? n : effectiveN) >= 30)) return suppressedBySample;
  const bounds = kornGraubardBounds({ rate, n, effectiveN, df });
  if (bounds === null) return suppressedByPrecision;
  const width = bounds.upper - bounds.lower;
  if (width >= 0.3) return suppressedByPrecision;
  if (width > 0.05 && !extreme && width / rate > 1.3) return suppressedByPrecision;
  return extreme || (df !== null && df < 8) ? forReview : present;
}
