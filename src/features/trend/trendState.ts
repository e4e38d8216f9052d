import type { CategoryDimension } from "#core/breakdown.ts";
import type { Year } from "#core/units.ts";

/** What the reader chose on the trend page. No areas means the city; no categories means all. */
export interface TrendState {
  readonly area: readonly string[];
  readonly by: CategoryDimension | null;
  readonly category: readonly string[];
  readonly year: { readonly from: Year | null; readonly to: Year | null };
}
