import type { CategoryDimension } from "#core/breakdown.ts";
import type { Year } from "#core/units.ts";

/** What a reader of a trend chose. No categories of `by` means all that there are; no `by` means the area as a whole. */
export interface TrendSelection {
  readonly areas: readonly [string, ...string[]];
  readonly by: CategoryDimension | null;
  readonly categories: readonly string[];
  readonly years: { readonly from: Year | null; readonly to: Year | null };
}
