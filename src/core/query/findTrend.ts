import type { Dataset } from "#core/dataset/dataset.ts";
import type { TrendSelection } from "./selection.ts";
import type { Trend } from "./trend.ts";

/** The chosen series over the years. The choice filters what is drawn; it never changes a test. */
export function findTrend(dataset: Dataset, selection: TrendSelection): Trend {
  throw new Error(`not written yet: ${dataset.manifest.edition} ${selection.areas.join()}`);
}
