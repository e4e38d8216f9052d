import type { Target } from "#core/dataset/schema.ts";
import { compareIndependent } from "#core/statistics/compareIndependent.ts";
import { confidenceOfReaching } from "#core/statistics/confidenceOfReaching.ts";
import { difference, type Share } from "#core/units.ts";
import { boundsOf, outcomeOf, untested } from "./compareStored.ts";
import type { Comparison } from "./comparison.ts";
import type { Observation } from "./observation.ts";

/**
 * A value beside one that has no sampling error. The outcome follows the confidence on the logit scale and the bounds are
 * those of the value, so that words, confidence and the drawn band agree.
 */
export function besideConstant(
  value: Observation,
  constant: { readonly rate: Share; readonly se: number | null },
): Comparison {
  const diff = difference(constant.rate, value.rate);
  if (constant.se !== null) {
    const tested = compareIndependent({ rate: constant.rate, se: constant.se, df: null }, value);
    if (tested.kind === "cannot-test") return untested(diff);
    return {
      diff,
      se: tested.se,
      ...boundsOf(diff, tested.se, tested.df),
      p: tested.p,
      outcome: tested.kind,
      corrected: false,
    };
  }
  const confidence = confidenceOfReaching(value, constant.rate);
  if (confidence === null) return untested(diff);
  const p = 2 * Math.min(confidence, 1 - confidence);
  return {
    diff,
    se: value.se,
    lower: value.lower === null ? null : value.lower - constant.rate,
    upper: value.upper === null ? null : value.upper - constant.rate,
    p,
    outcome: outcomeOf(diff, p),
    corrected: false,
  };
}

export function besideTarget(value: Observation, target: Target): Comparison {
  return besideConstant(value, { rate: target.rate, se: null });
}
