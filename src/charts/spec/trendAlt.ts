import type { Dataset } from "#core/dataset/dataset.ts";
import type { Benchmark } from "#core/dataset/schema.ts";
import type { Observation } from "#core/query/observation.ts";
import type { Trend } from "#core/query/trend.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatPublishedShare, formatYear, formatYears } from "#i18n/numbers.ts";
import { trendWords } from "#i18n/trendWords.ts";
import { rateWords } from "./observedWords.ts";
import { intervalWords } from "./pointWords.ts";
import { projectionAlt } from "./trendProjections.ts";
import { trendTitle } from "./trendTitle.ts";
import { benchmarkName, lineInSentence, lineName, trendIndicator } from "./trendNames.ts";

function observed(observation: Observation, locale: Locale): string {
  return trendWords[locale].alt.dated(
    formatYear(observation.year, locale),
    rateWords(observation),
    intervalWords(observation, locale),
  );
}

function published(benchmark: Benchmark, locale: Locale): string {
  return trendWords[locale].alt.dated(formatYear(benchmark.year, locale), formatPublishedShare(benchmark.rate), null);
}

function fromTo(name: string, values: readonly string[], locale: Locale): string {
  const { line, single, nothing } = trendWords[locale].alt;
  const first = values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined) return nothing(name);
  return values.length === 1 ? single(name, first) : line(name, first, last);
}

/** Three sentences: what the chart is, where each line starts and ends, and what it is measured against. */
export function trendAlt(trend: Trend, dataset: Dataset, locale: Locale): string {
  const { kind, empty, lineJoint, stop, sentenceJoint, target } = trendWords[locale].alt;
  if (trend.lines.length === 0) return empty(trendTitle(trend, dataset, locale));
  const names = trend.lines.map((line) => lineName(line, trend, dataset, locale));
  const lines = trend.lines.map((line, place) =>
    fromTo(
      names[place] ?? "",
      line.runs.flat().map((one) => observed(one, locale)),
      locale,
    ),
  );
  const against = [
    ...trend.benchmarks.map((line) =>
      fromTo(
        benchmarkName(line, trend, locale),
        line.runs.flat().map((one) => published(one, locale)),
        locale,
      ),
    ),
    ...trend.targets.map((one) => target(formatYear(one.year, locale), formatPublishedShare(one.rate))),
  ];
  return [
    kind(
      formatList(
        trend.lines.map((line) => lineInSentence(line, trend, dataset, locale)),
        locale,
      ),
      trendIndicator(trend, dataset, locale),
      formatYears(trend.years.from, trend.years.to, locale),
    ),
    ...[lines, against].filter((clauses) => clauses.length > 0).map((clauses) => clauses.join(lineJoint) + stop),
    ...projectionAlt(trend, locale),
  ].join(sentenceJoint);
}
