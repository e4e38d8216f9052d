import type { Dataset } from "#core/dataset/dataset.ts";
import type { Breakdown } from "#core/query/breakdown.ts";
import type { Locale } from "#i18n/locale.ts";
import type { IntervalsSpec } from "./chartSpec.ts";

export function breakdownSpec(breakdown: Breakdown, dataset: Dataset, locale: Locale): IntervalsSpec {
  throw new Error(`not written yet: ${breakdown.area} ${dataset.manifest.edition} ${locale}`);
}
