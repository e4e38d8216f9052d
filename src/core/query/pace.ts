import type { Target } from "#core/dataset/schema.ts";
import { compareIndependent } from "#core/statistics/compareIndependent.ts";
import { leadOrLag } from "#core/statistics/leadOrLag.ts";
import { lineThrough, referencePath } from "#core/statistics/referencePath.ts";
import { meanPace, requiredPace } from "#core/statistics/requiredPace.ts";
import { points } from "#core/units.ts";
import { boundsOf } from "./compareStored.ts";
import { besideConstant } from "./compareConstant.ts";
import type { Observation } from "./observation.ts";
import type { Pace, PathStanding } from "./verdict.ts";

/**
 * The pace needed to a target that is still to come; else the mean change since the baseline. Null without either.
 * @param target null where there is none that is still to come
 */
export function paceOf(baseline: Observation | null, latest: Observation, target: Target | null): Pace | null {
  const perYear = target === null ? null : requiredPace(latest, target);
  if (target !== null && perYear !== null) return { kind: "needed", perYear, target };
  const mean = baseline === null ? null : meanPace(baseline, latest);
  if (baseline === null || mean === null) return null;
  const years = latest.year - baseline.year;
  const tested = compareIndependent(baseline, latest);
  const { lower, upper } =
    tested.kind === "cannot-test" ? { lower: null, upper: null } : boundsOf(tested.diff, tested.se, tested.df);
  return {
    kind: "since-baseline",
    perYear: mean,
    baseline,
    lower: lower === null ? null : lower / years,
    upper: upper === null ? null : upper / years,
  };
}

/** Where a value stands beside the straight line from baseline to target. Null when its year is outside the line. */
export function pathStanding(baseline: Observation, judged: Observation, target: Target): PathStanding | null {
  const at = referencePath(baseline, target)(judged.year);
  if (at === null) return null;
  const perYear = points(lineThrough(baseline, target)(baseline.year + 1) - baseline.rate);
  return { perYear, at, gap: besideConstant(judged, { rate: at, se: null }), lag: leadOrLag(baseline, target, judged) };
}
