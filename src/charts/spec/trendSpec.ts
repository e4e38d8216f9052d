import type { Dataset } from "#core/dataset/dataset.ts";
import type { Text } from "#core/dataset/schema.ts";
import type { ReferencePath, Trend } from "#core/query/trend.ts";
import { chartWords } from "#i18n/chartWords.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { areaName, dimensionInSentence, indicatorName, residentsName } from "#i18n/names.ts";
import {
  formatPointsNumber,
  formatPublishedNumber,
  formatPublishedShare,
  formatShare,
  formatYear,
} from "#i18n/numbers.ts";
import { trendWords } from "#i18n/trendWords.ts";
import type { TrendSeries, TrendSpec } from "./chartSpec.ts";
import { marksOf, instrumentOf, sourceWords } from "./frameParts.ts";
import { legendNotes, methodNote, sampleYearsNote } from "./frameNotes.ts";
import { fullAxis, rateAxis } from "./rateAxis.ts";
import { isOtherInstrument } from "./trendNames.ts";
import { trendAlt } from "./trendAlt.ts";
import { projectionNotes, trendProjections } from "./trendProjections.ts";
import { isNationUnlabelled, trendSeries } from "./trendSeries.ts";
import { trendTable } from "./trendTable.ts";
import { trendTitle } from "./trendTitle.ts";

/** How the intervals of the series are drawn: a band needs two neighbours with an interval, one alone has a bar. */
function intervalForm(series: readonly TrendSeries[]): "none" | "bands" | "bars" | "both" {
  const drawn = series.flatMap(({ band, runs }) =>
    runs.flatMap((run) =>
      run.flatMap(({ lower }, place) => {
        if (lower === null) return [];
        const beside = [run[place - 1], run[place + 1]].some((other) => other !== undefined && other.lower !== null);
        return [band && beside ? "band" : "bar"];
      }),
    ),
  );
  const hasBands = drawn.includes("band");
  const hasBars = drawn.includes("bar");
  if (hasBands && hasBars) return "both";
  return hasBands ? "bands" : hasBars ? "bars" : "none";
}

function subtitleOf(
  trend: Trend,
  dataset: Dataset,
  intervals: ReturnType<typeof intervalForm>,
  locale: Locale,
): string {
  const words = trendWords[locale];
  if (isOtherInstrument(trend, dataset)) return words.otherSubtitle;
  const instrument =
    dataset.manifest.instruments.find(({ id }) => id === trend.lines[0]?.instrument) ?? dataset.manifest.instruments[0];
  return words.subtitle({
    indicator: indicatorName(locale),
    residents: instrument === undefined ? "" : residentsName(instrumentOf(dataset, instrument.id), locale),
    breakdown: trend.selection.by === null ? null : dimensionInSentence(trend.selection.by, locale),
    intervals,
  });
}

function pathEnd({ year, value }: ReferencePath["from"], locale: Locale): string {
  return trendWords[locale].pathEnd(formatYear(year, locale), formatShare(value));
}

function pathWords({ paths }: Trend, locale: Locale): readonly string[] {
  return paths.map(({ from, to, perYear }) =>
    trendWords[locale].pathWords(pathEnd(from, locale), pathEnd(to, locale), formatPointsNumber(perYear, 2)),
  );
}

function notesOf(trend: Trend, dataset: Dataset, locale: Locale): readonly string[] {
  const { notes } = chartWords[locale];
  const { breakJoins, breakParts, nationDots, youthLeftOut } = trendWords[locale];
  const observations = trend.lines.flatMap(({ runs }) => runs.flat());
  const latest = observations.map(({ year }) => year).sort((a, b) => b - a)[0] ?? null;
  const sample = trend.lines.length === 1 ? [sampleYearsNote(observations, locale)] : [];
  return [
    ...(isNationUnlabelled(trend) ? [nationDots] : []),
    ...(observations.length === 0 ? [] : sample),
    ...methodNote(dataset, latest, locale),
    ...legendNotes(
      observations,
      trend.lines.some(({ withheld }) => withheld.length > 0),
      locale,
    ),
    ...pathWords(trend, locale),
    ...projectionNotes(trend, locale),
    ...(trend.targets.length > 0 || trend.benchmarks.length > 0 ? [notes.constants] : []),
    ...trend.breaks.map(({ year, text, joins }) =>
      (joins ? breakJoins : breakParts)(formatYear(year, locale), inLocale(text, locale)),
    ),
    ...(trend.selection.by === "population" && trend.lines.length > 1 ? [notes.overlap] : []),
    ...(trend.youthLeftOut ? [youthLeftOut] : []),
  ];
}

function sourceOf(trend: Trend, locale: Locale): string {
  const { nationSource, targetSource, sourceJoint } = chartWords[locale];
  const observed = trend.lines
    .flatMap(({ runs }) => runs.flat())
    .sort((a, b) => b.year - a.year)
    .map(({ source }) => source);
  const nation = trend.benchmarks.flatMap(({ runs }) => runs.flat()).sort((a, b) => a.year - b.year);
  const newest: Text | undefined = nation.at(-1)?.source;
  const named = new Set(observed.map((source) => inLocale(source, locale)));
  const targets = [...new Set(trend.targets.map(({ source }) => inLocale(source, locale)))].filter(
    (source) => !named.has(source),
  );
  return [
    ...(observed.length === 0 ? [] : [sourceWords(observed, locale)]),
    ...targets.map((one) => targetSource(one)),
    ...(newest === undefined ? [] : [nationSource(inLocale(newest, locale), nation.length > 1)]),
  ].join(sourceJoint);
}

/** The years that have something to show. */
function yearTicks(trend: Trend): TrendSpec["years"]["ticks"] {
  const years = [
    ...trend.lines.flatMap(({ runs, withheld }) => [...runs.flat(), ...withheld]),
    ...trend.benchmarks.flatMap(({ runs }) => runs.flat()),
    ...trend.targets,
  ].map(({ year }) => year);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The chosen series over the years: the region's line with its band, the nation, targets, reference paths, breaks. */
export function trendSpec(trend: Trend, dataset: Dataset, locale: Locale): TrendSpec {
  const series = trendSeries(trend, dataset, locale);
  const drawn = series.flatMap(({ runs }) => runs.flat());
  const largest = [
    ...drawn.map(({ value }) => value),
    ...drawn.map(({ upper }) => upper),
    ...trend.targets.map(({ rate }) => rate),
    ...trend.projections.flatMap(({ points }) => points.map(({ upper }) => upper)),
  ];
  const words = trendWords[locale];
  const paths = pathWords(trend, locale);
  return {
    kind: "trend",
    locale,
    title: trendTitle(trend, dataset, locale),
    subtitle: subtitleOf(trend, dataset, intervalForm(series), locale),
    alt: trendAlt(trend, dataset, locale),
    notes: notesOf(trend, dataset, locale),
    source: sourceOf(trend, locale),
    edition: dataset.manifest.edition,
    ...marksOf(dataset, locale),
    table: trendTable(trend, dataset, locale),
    years: { ...trend.years, ticks: yearTicks(trend) },
    rates: isOtherInstrument(trend, dataset) ? fullAxis() : rateAxis(largest),
    series,
    targets: trend.targets.map(({ area, year, rate, operator }) => ({
      year,
      value: rate,
      label: words.targetLabel(formatPublishedNumber(rate), operator === ">"),
      words: words.targetWords(
        areaName(dataset.manifest.region, area, locale),
        formatYear(year, locale),
        formatPublishedShare(rate),
        operator === ">",
      ),
    })),
    paths: trend.paths.map(({ from, to }, place) => ({ from, to, words: paths[place] ?? "" })),
    projections: trendProjections(trend, dataset, locale),
    breaks: trend.breaks.map(({ year, text }) => ({ year, label: inLocale(text, locale) })),
  };
}
