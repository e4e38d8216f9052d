import type { Benchmark, Target } from "#core/dataset/schema.ts";
import type { GrowthRatio } from "#core/statistics/growthRatio.ts";
import type { VerdictWords } from "#core/statistics/verdictWords.ts";
import type { Points, Share, Year } from "#core/units.ts";
import type { Change, Comparison } from "./comparison.ts";
import type { Observation, Withheld } from "./observation.ts";

/** The words of the statistics, and two cases that only a reader has: a wave that could not be read, and one of the target year that is not published. */
export type TargetStatus =
  | VerdictWords
  | { readonly code: "no-data"; readonly because: "wave-unread" | "target-year-withheld" };

export type VerdictStatus = TargetStatus | { readonly code: "no-target" };

/** The true rate of a target's year by the line in logit(rate) continued; bounds are 95 %. Not what a survey of that year would find. */
export interface ProjectedRate {
  readonly year: Year;
  readonly rate: Share;
  readonly lower: Share;
  readonly upper: Share;
  /** Null: normal distribution. */
  readonly df: number | null;
  /** Years of the values that the line is drawn through, in order. */
  readonly from: readonly Year[];
}

/** What can be said of one target. */
export interface TargetVerdict {
  readonly target: Target;
  /** The value that the status rests on: the target year's where there is one, else the latest. */
  readonly judged: Observation;
  readonly status: TargetStatus;
  /** Confidence, 0–1, that the target is reached already (`now`) or will be in its year (`then`). */
  readonly probability: { readonly when: "now" | "then"; readonly value: number } | null;
  /** Null unless the target's year is still to come and two comparable values have a standard error. */
  readonly projection: ProjectedRate | null;
}

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
  /** What a path of constant growth, and one straight in logit(rate), would have in that year; null where a rate is 0 or 1. */
  readonly others: { readonly compound: Share; readonly logit: Share } | null;
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
  /** The value that the status rests on: the target year's where there is one, else the latest. */
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
  readonly probability: TargetVerdict["probability"];
  readonly projection: ProjectedRate | null;
  /** The other targets of the area by the same instrument, in order of year. */
  readonly others: readonly TargetVerdict[];
  /** Against the nearest earlier wave, and against the first one with a standard error where that is another wave. */
  readonly changes: { readonly nearest: Change | null; readonly first: Change | null };
  /** The sample that would tell the gap from nothing; null unless the target year is undecided. `neededEffectiveN` null: no gap at all. */
  readonly settle: {
    readonly difference: Points;
    readonly neededEffectiveN: number | null;
    readonly effectiveN: number | null;
  } | null;
  /** The latest value or the judged one is. */
  readonly provisional: boolean;
  readonly demo: boolean;
  /** The area in waves later than the latest value, where it was measured and not published. */
  readonly withheld: readonly Withheld[];
  /** Years of published waves that could not be read: later than the latest value, or the target's. */
  readonly unread: readonly Year[];
}
