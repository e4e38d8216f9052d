import { expect, test } from "vitest";
import { verdictWords, type VerdictEvidence } from "#core/statistics/verdictWords.ts";

const inTarget: VerdictEvidence = {
  waveYear: 2025,
  targetYear: 2025,
  targetPassed: false,
  errorKnown: true,
  confidence: 0.5,
  change: "no-difference",
  projected: null,
};
const before: VerdictEvidence = { ...inTarget, waveYear: 2024, confidence: 0.2, projected: 0.5 };
const noData = (because: string) => ({ code: "no-data", because });

// The table of verdict words, each row at its limits.
test.each<readonly [string, VerdictEvidence, object]>([
  ["P = 0.975", { ...inTarget, confidence: 0.975 }, { code: "met" }],
  ["P just below 0.975", { ...inTarget, confidence: 0.9749 }, { code: "undecided" }],
  ["P just above 0.025", { ...inTarget, confidence: 0.0251 }, { code: "undecided" }],
  ["P = 0.025", { ...inTarget, confidence: 0.025 }, { code: "not-met" }],
  ["a fall does not matter in the target year", { ...inTarget, confidence: 0.99, change: "lower" }, { code: "met" }],
  [
    "the target year's wave is judged after it too",
    { ...inTarget, targetPassed: true, confidence: 0.01 },
    { code: "not-met" },
  ],
  [
    "no standard error in the target year",
    { ...inTarget, errorKnown: false, confidence: null },
    noData("no-error-information"),
  ],
  ["a rate of 0, whose confidence cannot be said", { ...inTarget, confidence: null }, noData("no-error-information")],
  ["a tested fall, whatever the projection", { ...before, change: "lower", projected: 0.95 }, { code: "falling" }],
  ["a tested fall without a projection", { ...before, change: "lower", projected: null }, { code: "falling" }],
  ["P_T = 0.90", { ...before, projected: 0.9 }, { code: "expected" }],
  ["P_T just below 0.90", { ...before, projected: 0.8999 }, { code: "undecided" }],
  ["P_T = 0.10 after a tested rise", { ...before, projected: 0.1, change: "higher" }, { code: "must-accelerate" }],
  ["P_T = 0.10 otherwise", { ...before, projected: 0.1 }, { code: "little-progress" }],
  [
    "P_T = 0.05, change not testable",
    { ...before, projected: 0.05, change: "cannot-test" },
    { code: "little-progress" },
  ],
  ["P_T just above 0.10", { ...before, projected: 0.1001, change: "higher" }, { code: "undecided" }],
  ["no projection", { ...before, projected: null, change: null }, noData("too-few-comparable")],
  [
    "no standard error before the target year",
    { ...before, errorKnown: false, confidence: null },
    noData("no-error-information"),
  ],
  [
    "published after the target year without a wave in it",
    { ...before, targetPassed: true },
    noData("target-year-without-survey"),
  ],
  [
    "a wave after the target year, none in it",
    { ...before, waveYear: 2026, targetPassed: true },
    noData("target-year-without-survey"),
  ],
  [
    "the same without standard error",
    { ...before, targetPassed: true, errorKnown: false },
    noData("target-year-without-survey"),
  ],
])("%s", (_name, evidence, expected) => {
  expect(verdictWords(evidence)).toEqual(expected);
});
