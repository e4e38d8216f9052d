import type { Target } from "#core/dataset/schema.ts";
import { leadOrLag } from "#core/statistics/leadOrLag.ts";
import { compoundThrough, lineThrough, logitThrough, referencePath } from "#core/statistics/referencePath.ts";
import { meanPace, requiredPace } from "#core/statistics/requiredPace.ts";
import { points, share } from "#core/units.ts";
import { besideConstant } from "./compareConstant.ts";
import type { Change } from "./comparison.ts";
import type { Observation } from "./observation.ts";
import type { Pace, PathStanding } from "./verdict.ts";

/**
 * The pace needed to a target that is still to come; else the mean change since the baseline. Null without either.
 * @param change of the latest value since the baseline, as it is tested
 * @param target null where there is none that is still to come
 */
export function paceOf(
  baseline: Observation | null,
  latest: Observation,
  change: Change | null,
  target: Target | null,
): Pace | null {
  const perYear = target === null ? null : requiredPace(latest, target);
  if (target !== null && perYear !== null) return { kind: "needed", perYear, target };
  const mean = baseline === null ? null : meanPace(baseline, latest);
  if (baseline === null || mean === null) return null;
  const years = latest.year - baseline.year;
  const { lower, upper } = change ?? { lower: null, upper: null };
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
  const isInside = [baseline.rate, target.rate].every((rate) => rate > 0 && rate < 1);
  return {
    perYear,
    at,
    others: isInside
      ? {
          compound: share(compoundThrough(baseline, target)(judged.year)),
          logit: share(logitThrough(baseline, target)(judged.year)),
        }
      : null,
    gap: besideConstant(judged, { rate: at, se: null }),
    lag: leadOrLag(baseline, target, judged),
  };
}
