import type { Points, Share, Year } from "#core/units.ts";

/** What a two-sided test at 5 % says of a value beside another one. */
export type Outcome = "higher" | "lower" | "no-difference" | "cannot-test";

/** A value beside another one. `diff` is this value less the other; bounds are 95 %, null without an error on both sides. */
export interface Comparison {
  readonly diff: Points;
  readonly se: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** As tested: after Holm where the comparison belongs to a family. Null when it cannot be tested. */
  readonly p: number | null;
  readonly outcome: Outcome;
  /** Whether Holm's correction was applied. */
  readonly corrected: boolean;
}

/** The change of one cell since an earlier wave. */
export interface Change extends Comparison {
  /** The earlier wave's year and rate. */
  readonly since: Year;
  readonly from: Share;
}
