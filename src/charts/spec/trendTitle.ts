import type { Dataset } from "#core/dataset/dataset.ts";
import type { Change, Outcome } from "#core/query/comparison.ts";
import { findVerdict } from "#core/query/findVerdict.ts";
import type { Observation } from "#core/query/observation.ts";
import type { Trend, TrendLine } from "#core/query/trend.ts";
import { chartWords } from "#i18n/chartWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { areaName, categoryInSentence, categoryName, dimensionInSentence } from "#i18n/names.ts";
import { formatComparison, formatYear, withNumber } from "#i18n/numbers.ts";
import { trendWords } from "#i18n/trendWords.ts";
import { rateWords } from "./observedWords.ts";
import { reasonWords } from "./pointWords.ts";
import { trendBesideTitle } from "./trendBesideTitle.ts";
import { targetStatusWords } from "./targetStatusWords.ts";
import { lineInSentence, lineName } from "./trendNames.ts";
import { yearWords } from "./yearWords.ts";

const mostNamed = 4;

interface Drawn {
  readonly line: TrendLine;
  readonly observation: Observation;
}

function changeWords(change: Change | null, locale: Locale): string | null {
  const { risen, fallen, unchanged, first } = trendWords[locale];
  if (change === null) return first;
  const since = formatYear(change.since, locale);
  switch (change.outcome) {
    case "higher":
      return risen(since);
    case "lower":
      return fallen(since);
    case "no-difference":
      return unchanged(since);
    case "cannot-test":
      return null;
  }
}

/** The region goes without saying, unless others were asked for beside it. */
function valueWords(
  line: TrendLine,
  observation: Observation,
  { selection }: Trend,
  dataset: Dataset,
  locale: Locale,
): string {
  const { region } = dataset.manifest;
  const isImplied = line.area === region.code && selection.areas.length === 1;
  const area = isImplied ? null : areaName(region, line.area, locale);
  const category =
    line.by === null || line.category === null ? null : categoryInSentence(line.by, line.category, locale);
  const name = [area, category].filter((part) => part !== null).join(locale === "zh" ? "" : ", ");
  return trendWords[locale].value(
    name === "" ? null : name,
    yearWords(observation.year, observation.status, locale),
    rateWords(observation),
  );
}

/** Nothing drawn: the reason of the latest cell that was measured and not published. */
function withheldTitle(line: TrendLine, trend: Trend, dataset: Dataset, locale: Locale): string {
  const latest = line.withheld.at(-1);
  if (latest === undefined) return chartWords[locale].nothing;
  return chartWords[locale].point.withheld(
    lineName(line, trend, dataset, locale),
    formatYear(latest.year, locale),
    reasonWords(latest.reason, locale),
  );
}

function singleTitle(line: TrendLine, trend: Trend, dataset: Dataset, locale: Locale): string {
  const words = trendWords[locale];
  const drawn = line.runs.flat();
  const last = drawn.at(-1);
  const first = drawn[0];
  if (last === undefined || first === undefined) return withheldTitle(line, trend, dataset, locale);
  const verdict = line.by === null ? findVerdict(dataset, line.area) : null;
  const value = valueWords(line, last, trend, dataset, locale);
  const latestYear = dataset.waves.filter((wave) => wave.year > last.year).length === 0;
  if (verdict !== null && verdict.target !== null && verdict.gap !== null && verdict.judged.year === last.year) {
    const { target, gap, judged } = verdict;
    const name = words.target(target.year === judged.year ? null : formatYear(target.year, locale));
    const comparison = formatComparison(gap.diff, name, locale);
    return words.withTarget(
      value,
      judged.se === null ? words.asPublished(comparison) : comparison,
      targetStatusWords(verdict, locale) ?? "",
    );
  }
  const change = latestYear ? changeWords(line.changes.nearest, locale) : null;
  if (change !== null) return words.withChange(value, change);
  return first === last
    ? value
    : words.from(formatYear(first.year, locale), rateWords(first), formatYear(last.year, locale), rateWords(last));
}

function outcomeWords(outcome: Outcome, locale: Locale): string {
  const { beyond, noDifference, cannotTest } = trendWords[locale];
  switch (outcome) {
    case "higher":
    case "lower":
      return beyond;
    case "no-difference":
      return noDifference;
    case "cannot-test":
      return cannotTest;
  }
}

function pairTitle(trend: Trend, locale: Locale): string | null {
  const [a, b] = trend.lines;
  if (
    trend.pair === null ||
    a === undefined ||
    b === undefined ||
    a.by === null ||
    a.category === null ||
    b.category === null
  )
    return null;
  const { year, comparison } = trend.pair;
  const gap = formatComparison(comparison.diff, categoryInSentence(a.by, b.category, locale), locale);
  return trendWords[locale].pair(
    formatYear(year, locale),
    `${categoryName(a.by, a.category, locale)}${locale === "zh" ? "" : " "}${gap}`,
    outcomeWords(comparison.outcome, locale),
  );
}

function severalTitle(trend: Trend, dataset: Dataset, locale: Locale): string {
  const words = trendWords[locale];
  const last = trend.lines.flatMap((line): readonly Drawn[] => {
    const observation = line.runs.at(-1)?.at(-1);
    return observation === undefined ? [] : [{ line, observation }];
  });
  const year = Math.max(...last.map(({ observation }) => observation.year));
  const latest = last
    .filter(({ observation }) => observation.year === year)
    .sort((a, b) => b.observation.rate - a.observation.rate);
  const [highest] = latest;
  const lowest = latest.at(-1);
  if (highest === undefined || lowest === undefined) return chartWords[locale].nothing;
  const when = yearWords(highest.observation.year, highest.observation.status, locale);
  const named = ({ line, observation }: Drawn) =>
    withNumber(lineInSentence(line, trend, dataset, locale), rateWords(observation));
  return latest.length > mostNamed
    ? words.between(when, named(lowest), named(highest))
    : words.several(when, latest.map(named));
}

/** The finding. What it says of tests is of the latest wave, whatever years were chosen; it is said only where that wave is drawn. */
export function trendTitle(trend: Trend, dataset: Dataset, locale: Locale): string {
  const [only] = trend.lines;
  if (only === undefined) {
    const { by } = trend.selection;
    return by === null ? chartWords[locale].nothing : trendWords[locale].nothingBy(dimensionInSentence(by, locale));
  }
  if (trend.lines.length === 1) return singleTitle(only, trend, dataset, locale);
  return pairTitle(trend, locale) ?? trendBesideTitle(trend, dataset, locale) ?? severalTitle(trend, dataset, locale);
}
