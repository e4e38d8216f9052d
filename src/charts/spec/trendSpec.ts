import type { Dataset } from "#core/dataset/dataset.ts";
import type { Trend } from "#core/query/trend.ts";
import type { Locale } from "#i18n/locale.ts";
import type { TrendSpec } from "./chartSpec.ts";

export function trendSpec(trend: Trend, dataset: Dataset, locale: Locale): TrendSpec {
  throw new Error(`not written yet: ${trend.years.from} ${dataset.manifest.edition} ${locale}`);
}
