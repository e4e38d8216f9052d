import type { Benchmark, Target } from "#core/dataset/schema.ts";
import type { GrowthRatio } from "#core/statistics/growthRatio.ts";
import type { VerdictWords } from "#core/statistics/verdictWords.ts";
import type { Points, Share, Year } from "#core/units.ts";
import type { Change, Comparison } from "./comparison.ts";
import type { Observation, Withheld } from "./observation.ts";

/** The words of the statistics, and two cases that only a reader has: a wave that could not be read, and no target. */
export type VerdictStatus =
  | VerdictWords
  | { readonly code: "no-data"; readonly because: "wave-unread" }
  | { readonly code: "no-target" };

/** Points a year. */
export type Pace =
  /** From the latest value to a target that is still to come. */
  | { readonly kind: "needed"; readonly perYear: Points; readonly target: Target }
  /** Mean change since the baseline. Without an error on either side the bounds are null. */
  | {
      readonly kind: "since-baseline";
      readonly perYear: Points;
      readonly baseline: Observation;
      readonly lower: number | null;
      readonly upper: number | null;
    };

/** The straight line from baseline to target that the plan does not contain: ours, for reference. */
export interface PathStanding {
  readonly perYear: Points;
  readonly at: Share;
  /** Judged value less the path's value in its year. */
  readonly gap: Comparison;
  /** Years behind the path; negative when ahead; null when it cannot be given. */
  readonly lag: number | null;
}

/** Where an area stands against its target, with how sure it is. */
export interface Verdict {
  readonly area: string;
  /** The latest direct or published total of the area. */
  readonly latest: Observation;
  /** The value that the status rests on: the target year's where that has passed, else the latest. */
  readonly judged: Observation;
  readonly status: VerdictStatus;
  readonly target: Target | null;
  /** Judged value less target. */
  readonly gap: Comparison | null;
  /** The nation of the same year, or of the nearest earlier year (`sameYear` false). Compared with the latest value. */
  readonly benchmark: {
    readonly benchmark: Benchmark;
    readonly sameYear: boolean;
    readonly comparison: Comparison;
  } | null;
  /** For an area other than the region: the region's total of the same wave, compared by the stored contrast. */
  readonly region: { readonly observation: Observation; readonly comparison: Comparison } | null;
  /** The earliest comparable total: where the path begins. Null when there is nothing before the latest. */
  readonly baseline: Observation | null;
  readonly pace: Pace | null;
  readonly path: PathStanding | null;
  /** Observed growth over required growth. Printed; never sets the words. */
  readonly ratio: GrowthRatio | null;
  /** Confidence, 0–1, that the target is reached already (`now`) or will be in its year (`then`). */
  readonly probability: { readonly when: "now" | "then"; readonly value: number } | null;
  /** Against the nearest earlier wave, and against the first one with a standard error where that is another wave. */
  readonly changes: { readonly nearest: Change | null; readonly first: Change | null };
  /** The sample that would tell the gap from nothing; null unless the target year is undecided. `neededEffectiveN` null: no gap at all. */
  readonly settle: {
    readonly difference: Points;
    readonly neededEffectiveN: number | null;
    readonly effectiveN: number | null;
  } | null;
  readonly provisional: boolean;
  readonly demo: boolean;
  /** The area in waves later than the latest value, where it was measured and not published. */
  readonly withheld: readonly Withheld[];
  /** Years of published waves later than the latest value that could not be read. */
  readonly unread: readonly Year[];
}
