import type { Dataset } from "#core/dataset/dataset.ts";
import type { BenchmarkLine, Trend, TrendLine } from "#core/query/trend.ts";
import type { Locale } from "#i18n/locale.ts";
import { areaName, categoryName, categoryNameWithAges } from "#i18n/names.ts";
import { trendWords } from "#i18n/trendWords.ts";
import { instrumentOf } from "./frameParts.ts";

/** The name of a line among the others of its chart: the area, the category, or both. */
export function lineName(line: TrendLine, trend: Trend, dataset: Dataset, locale: Locale): string {
  const area = areaName(dataset.manifest.region, line.area, locale);
  if (line.by === null || line.category === null) return area;
  const category = categoryNameWithAges(line.by, line.category, instrumentOf(dataset, line.instrument), locale);
  return trend.selection.areas.length > 1 ? `${area} ${category}` : category;
}

export function benchmarkName(line: BenchmarkLine, trend: Trend, locale: Locale): string {
  const { by } = trend.selection;
  const category = by === null || line.category === null ? null : categoryName(by, line.category, locale);
  return trendWords[locale].nation(category);
}
