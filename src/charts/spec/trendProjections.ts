import type { Dataset } from "#core/dataset/dataset.ts";
import type { Trend } from "#core/query/trend.ts";
import { chartWords } from "#i18n/chartWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { areaName } from "#i18n/names.ts";
import { formatInterval, formatShare, formatShareNumber, formatYear } from "#i18n/numbers.ts";
import { projectionWords } from "#i18n/projectionWords.ts";
import type { TableCell, TrendProjection } from "./chartSpec.ts";
import { emptyCell, textCell, yearCell } from "./tableCells.ts";

/** The fans of a trend, each named at its end. */
export function trendProjections(trend: Trend, dataset: Dataset, locale: Locale): readonly TrendProjection[] {
  const words = projectionWords[locale];
  return trend.projections.flatMap(({ area, from, points }): readonly TrendProjection[] => {
    const last = points.at(-1);
    if (last === undefined) return [];
    const name = words.of(areaName(dataset.manifest.region, area, locale));
    return [
      {
        from,
        points: points.map(({ year, rate, lower, upper }) => ({
          year,
          value: rate,
          lower,
          upper,
          words: [
            chartWords[locale].point.of(name, formatYear(year, locale), formatShare(rate)),
            words.interval(formatInterval(lower, upper, locale)),
            words.notData,
          ].join(chartWords[locale].point.joint),
        })),
        colour: area === dataset.manifest.region.code ? "city" : "second",
        label: words.label(formatShareNumber(last.rate)),
      },
    ];
  });
}

/** What the fan is, and from which surveys it was drawn. */
export function projectionNotes({ projections }: Trend, locale: Locale): readonly string[] {
  return projections.flatMap(({ points }) => {
    const last = points.at(-1);
    return last === undefined
      ? []
      : [projectionWords[locale].note(formatYear(last.year, locale), last.from.map(String))];
  });
}

/** A row for each projected year, marked as none of the data. */
export function projectionRows(trend: Trend, dataset: Dataset, locale: Locale): readonly (readonly TableCell[])[] {
  const words = projectionWords[locale];
  const dash = emptyCell(locale);
  return trend.projections.flatMap(({ area, points }) =>
    points.map(({ year, rate, lower, upper }) => [
      textCell(words.of(areaName(dataset.manifest.region, area, locale))),
      yearCell(year),
      { text: formatShareNumber(rate), value: rate },
      { text: formatShareNumber(lower), value: lower },
      { text: formatShareNumber(upper), value: upper },
      dash,
      dash,
      textCell(words.notData),
    ]),
  );
}

/** The sentence of the description. */
export function projectionAlt({ projections }: Trend, locale: Locale): readonly string[] {
  return projections.flatMap(({ points }) => {
    const last = points.at(-1);
    if (last === undefined) return [];
    const { year, rate, lower, upper } = last;
    return [
      projectionWords[locale].alt(formatYear(year, locale), formatShare(rate), formatInterval(lower, upper, locale)),
    ];
  });
}
