import type { Share } from "#core/units.ts";
import { kornGraubardBounds } from "./kornGraubardInterval.ts";
import { reliability } from "./reliability.ts";

/** Relative widths of the Korn–Graubard interval up to which a publisher may show a rate with caution. */
const widest = 2;
const fewestDf = 8;

/**
 * Whether a rate fails only for the width of its interval relative to the rate, and not by much: a publisher may then show
 * it with its interval, marked to be used with caution. Rules 1–3 and the number of df must hold.
 * @param estimate as for `reliability`
 */
export function cautionAllowed(estimate: {
  readonly rate: Share;
  readonly n: number | null;
  readonly effectiveN: number;
  readonly df: number | null;
}): boolean {
  const { rate, effectiveN, df } = estimate;
  if (reliability(estimate).because !== "precision") return false;
  const bounds = kornGraubardBounds({ rate, n: estimate.n ?? effectiveN, effectiveN, df });
  if (bounds === null) return false;
  const width = bounds.upper - bounds.lower;
  return width < 0.3 && width / rate <= widest && (df === null || df >= fewestDf);
}
