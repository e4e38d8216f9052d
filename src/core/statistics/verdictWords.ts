import type { Comparison } from "./compareIndependent.ts";

/** What the words of a verdict depend on, all of one series and its next target. */
export interface VerdictEvidence {
  /** Year of the wave that is judged: the wave of the target year if there is one, else the latest. */
  readonly waveYear: number;
  readonly targetYear: number;
  /** Whether the latest wave's year, or that of publication, exceeds the target year. */
  readonly targetPassed: boolean;
  /** Whether the judged value has a standard error. */
  readonly errorKnown: boolean;
  /** Confidence that the true rate of the judged wave is at or above the target; null where it cannot be said. */
  readonly confidence: number | null;
  /** Latest direct wave against the nearest earlier one with a standard error; null without an earlier one. */
  readonly change: Comparison["kind"] | null;
  /** Probability of reaching the target by the projection; null without a projection. */
  readonly projected: number | null;
}

export type NoDataReason = "target-year-without-survey" | "no-error-information" | "too-few-comparable";

/** met 已达标 · not-met 未达标 · undecided 无法判定 · falling 下降 · expected 预期达标 · must-accelerate 需加快 · little-progress 进展有限 · no-data 数据不足 */
export type VerdictWords =
  | { readonly code: "met" | "not-met" | "undecided" | "falling" | "expected" | "must-accelerate" | "little-progress" }
  | { readonly code: "no-data"; readonly because: NoDataReason };

function inTargetYear(confidence: number): VerdictWords {
  if (confidence >= 0.975) return { code: "met" };
  return { code: confidence <= 0.025 ? "not-met" : "undecided" };
}

function beforeTarget(change: VerdictEvidence["change"], projected: number | null): VerdictWords {
  if (change === "lower") return { code: "falling" };
  if (projected === null) return { code: "no-data", because: "too-few-comparable" };
  if (projected >= 0.9) return { code: "expected" };
  if (projected > 0.1) return { code: "undecided" };
  return { code: change === "higher" ? "must-accelerate" : "little-progress" };
}

/**
 * The words of a verdict, from evidence computed elsewhere: how sure in the target year, change and projection before it.
 * The 95 % band drawn around a value and its words agree: met and not-met leave 2.5 % of doubt.
 */
export function verdictWords(evidence: VerdictEvidence): VerdictWords {
  const { waveYear, targetYear, targetPassed, errorKnown, confidence, change, projected } = evidence;
  const isTargetYear = waveYear === targetYear;
  if (!isTargetYear && (targetPassed || waveYear > targetYear))
    return { code: "no-data", because: "target-year-without-survey" };
  if (!errorKnown || (isTargetYear && confidence === null)) return { code: "no-data", because: "no-error-information" };
  return isTargetYear && confidence !== null ? inTargetYear(confidence) : beforeTarget(change, projected);
}
