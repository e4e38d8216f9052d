import type { Dataset } from "#core/dataset/dataset.ts";
import type { BenchmarkLine, Trend, TrendLine } from "#core/query/trend.ts";
import { chartWords } from "#i18n/chartWords.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { capitalized } from "#i18n/names.ts";
import { formatPublishedNumber, formatYears } from "#i18n/numbers.ts";
import { trendWords } from "#i18n/trendWords.ts";
import type { ChartTable, TableCell } from "./chartSpec.ts";
import { reasonWords, remarksOf } from "./pointWords.ts";
import { emptyCell, measureCells, measureColumns, textCell, yearCell } from "./tableCells.ts";
import { projectionRows } from "./trendProjections.ts";
import { benchmarkName, lineName, trendIndicator } from "./trendNames.ts";

type Row = readonly TableCell[];

function observedRows(line: TrendLine, trend: Trend, dataset: Dataset, locale: Locale): readonly Row[] {
  const name = textCell(lineName(line, trend, dataset, locale));
  const values = line.runs.flat().map((one) => ({
    year: one.year,
    row: [
      name,
      yearCell(one.year),
      ...measureCells(one, null, locale),
      textCell(remarksOf(one, locale).join(chartWords[locale].point.joint)),
    ],
  }));
  const withheld = line.withheld.map(({ year, n, reason }) => ({
    year,
    row: [name, yearCell(year), ...measureCells(null, n, locale), textCell(reasonWords(reason, locale))],
  }));
  return [...values, ...withheld].sort((a, b) => a.year - b.year).map(({ row }) => row);
}

function benchmarkRows(line: BenchmarkLine, trend: Trend, locale: Locale): readonly Row[] {
  const name = textCell(benchmarkName(line, trend, locale));
  const dash = emptyCell(locale);
  return line.runs
    .flat()
    .map(({ year, rate, source }) => [
      name,
      yearCell(year),
      { text: formatPublishedNumber(rate), value: rate },
      dash,
      dash,
      dash,
      dash,
      textCell(inLocale(source, locale)),
    ]);
}

export function trendTable(trend: Trend, dataset: Dataset, locale: Locale): ChartTable {
  const { columns } = chartWords[locale];
  const dash = emptyCell(locale);
  return {
    caption: capitalized(
      trendWords[locale].caption(
        trendIndicator(trend, dataset, locale),
        formatYears(trend.years.from, trend.years.to, locale),
      ),
    ),
    columns: [
      { key: "series", label: columns.series, numeric: false },
      { key: "year", label: columns.year, numeric: true },
      ...measureColumns(locale),
      { key: "remark", label: columns.remark, numeric: false },
    ],
    rows: [
      ...trend.lines.flatMap((line) => observedRows(line, trend, dataset, locale)),
      ...trend.benchmarks.flatMap((line) => benchmarkRows(line, trend, locale)),
      ...projectionRows(trend, dataset, locale),
      ...trend.targets.map(({ year, rate, operator, source }) => [
        textCell(trendWords[locale].targetColumn(operator === ">")),
        yearCell(year),
        { text: formatPublishedNumber(rate), value: rate },
        dash,
        dash,
        dash,
        dash,
        textCell(inLocale(source, locale)),
      ]),
    ],
  };
}
