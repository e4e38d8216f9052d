import type { Dataset } from "#core/dataset/dataset.ts";
import type { Breakdown } from "#core/query/breakdown.ts";
import type { Locale } from "#i18n/locale.ts";
import { breakdownSpec } from "./breakdownSpec.ts";
import type { IntervalsSpec } from "./chartSpec.ts";

/**
 * The four adult populations beside the total of their area, highest first. Youth have a figure of their own.
 * @throws RangeError for a breakdown by anything but populations
 */
export function populationsSpec(breakdown: Breakdown, dataset: Dataset, locale: Locale): IntervalsSpec {
  if (breakdown.dimension !== "population")
    throw new RangeError(`not a breakdown by population: ${breakdown.dimension}`);
  return breakdownSpec(breakdown, dataset, locale);
}
