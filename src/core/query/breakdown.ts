import type { CategoryDimension } from "#core/breakdown.ts";
import type { Status } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import type { Change, Comparison } from "./comparison.ts";
import type { Observation, Withheld } from "./observation.ts";

/** One category in one wave: measured, withheld or not there. */
export interface BreakdownRow {
  readonly category: string;
  readonly observation: Observation | null;
  readonly withheld: Withheld | null;
  /** Beside the total of its own area, by the stored contrast; null when there is no value or no total. */
  readonly beside: Comparison | null;
  /** Since the nearest earlier wave of this cell; the region's five populations with Holm over all their changes. */
  readonly change: Change | null;
}

/** The categories of one dimension of one area in one wave, in the order of the vocabulary. */
export interface Breakdown {
  readonly area: string;
  readonly dimension: CategoryDimension;
  /** Null when there is no wave at all. */
  readonly year: Year | null;
  readonly status: Status | null;
  /** The area's own total in that wave. */
  readonly total: Observation | null;
  readonly rows: readonly BreakdownRow[];
  /** Youth: another instrument, its own figure. One row for each instrument; the latest year that has any, unless a year was given. */
  readonly apart: readonly BreakdownRow[];
  /** The wave of `year` has totals only (只有公布值). */
  readonly totalOnly: boolean;
}
