import type { Dataset } from "#core/dataset/dataset.ts";
import type { BenchmarkLine, Trend, TrendLine } from "#core/query/trend.ts";
import type { Locale } from "#i18n/locale.ts";
import { areaName, categoryInSentence, categoryNameWithAges, indicatorInSentence } from "#i18n/names.ts";
import { trendWords } from "#i18n/trendWords.ts";
import { instrumentOf } from "./frameParts.ts";

/** The name of a line among the others of its chart: the area, the category, or both. */
export function lineName(line: TrendLine, trend: Trend, dataset: Dataset, locale: Locale): string {
  const area = areaName(dataset.manifest.region, line.area, locale);
  if (line.by === null || line.category === null) return area;
  const category = categoryNameWithAges(line.by, line.category, instrumentOf(dataset, line.instrument), locale);
  return trend.selection.areas.length > 1 ? `${area} ${category}` : category;
}

/** A line inside a sentence. */
export function lineInSentence(line: TrendLine, trend: Trend, dataset: Dataset, locale: Locale): string {
  const name = lineName(line, trend, dataset, locale);
  return line.by === null || trend.selection.areas.length > 1 ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Whether all lines are of an instrument that only youth have. */
export function isOtherInstrument(trend: Trend, dataset: Dataset): boolean {
  const own = dataset.manifest.region.populations.map(({ instrument }) => instrument);
  return (
    trend.lines.length > 0 &&
    trend.lines.every(({ instrument, category }) => category === "youth" || own.includes(instrument))
  );
}

/** What is measured, inside a sentence. */
export function trendIndicator(trend: Trend, dataset: Dataset, locale: Locale): string {
  return isOtherInstrument(trend, dataset) ? trendWords[locale].otherIndicator : indicatorInSentence(locale);
}

export function benchmarkName(line: BenchmarkLine, trend: Trend, locale: Locale): string {
  const { by } = trend.selection;
  const category = by === null || line.category === null ? null : categoryInSentence(by, line.category, locale);
  return trendWords[locale].nation(category);
}
