import type { Share } from "#core/units.ts";

/** Bounds of a rate, lower ≤ rate ≤ upper. */
export interface Interval {
  readonly lower: Share;
  readonly upper: Share;
}
