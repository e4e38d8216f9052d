import type { CategoryDimension } from "#core/breakdown.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Year } from "#core/units.ts";
import type { Breakdown } from "./breakdown.ts";

/** The categories of one dimension of an area. `year` null: the latest wave that has any of them, else the latest wave. */
export function findBreakdown(
  dataset: Dataset,
  which: { readonly area: string; readonly dimension: CategoryDimension; readonly year: Year | null },
): Breakdown {
  throw new Error(`not written yet: ${dataset.manifest.edition} ${which.area}`);
}
