import type { Dataset } from "#core/dataset/dataset.ts";
import { findVerdict } from "#core/query/findVerdict.ts";
import type { Trend, TrendLine } from "#core/query/trend.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { areaName, wholeInSentence } from "#i18n/names.ts";
import { formatYear } from "#i18n/numbers.ts";
import { trendWords } from "#i18n/trendWords.ts";
import { rateWords } from "./observedWords.ts";
import { reasonWords } from "./pointWords.ts";
import { standingWords } from "./standingWords.ts";
import { yearWords } from "./yearWords.ts";

/** Why a line has no value in its latest year; null where it has one. */
function missingWords(line: TrendLine, dataset: Dataset, locale: Locale): string | null {
  const latest = line.withheld.at(-1);
  const drawn = line.runs.at(-1)?.at(-1);
  if (latest === undefined || (drawn !== undefined && drawn.year > latest.year)) return null;
  return trendWords[locale].missingValue(
    areaName(dataset.manifest.region, line.area, locale),
    formatYear(latest.year, locale),
    reasonWords(latest.reason, locale),
  );
}

/**
 * One area, and perhaps the group that stands in for it, beside its region: 2025 年潞州区 18.9%，高于全市（14.2%）.
 * Null where the lines are others than these, or more.
 */
export function trendBesideTitle(trend: Trend, dataset: Dataset, locale: Locale): string | null {
  const { region } = dataset.manifest;
  const { besideRegion, regionAlone, clauseJoint, named } = trendWords[locale];
  const whole = trend.lines.find(({ area, by }) => by === null && area === region.code);
  const total = whole?.runs.at(-1)?.at(-1);
  const others = trend.lines.filter((line) => line !== whole);
  if (total === undefined || others.some(({ by }) => by !== null)) return null;
  const missing = others.flatMap((line) => missingWords(line, dataset, locale) ?? []);
  const shown = others.filter((line) => missingWords(line, dataset, locale) === null && line.runs.length > 0);
  const [only] = shown;
  if (missing.length > 1 || shown.length > 1) return null;
  const wholeWords = wholeInSentence(region, region.code, locale);
  if (only === undefined) {
    if (missing.length === 0) return null;
    return [...missing, regionAlone(wholeWords, rateWords(total))].join(clauseJoint);
  }
  const verdict = findVerdict(dataset, only.area);
  const value = only.runs.at(-1)?.at(-1);
  if (verdict === null || verdict.region === null || value === undefined || verdict.latest.year !== value.year)
    return null;
  if (total.year !== value.year) return null;
  const name = areaName(region, only.area, locale);
  const sentence = besideRegion(
    missing.length === 0 ? yearWords(value.year, value.status, locale) : null,
    region.areas.find(({ code }) => code === only.area)?.kind === "group" ? intervalsWords[locale].merged(name) : name,
    rateWords(value),
    standingWords(verdict.region.comparison, named(wholeWords, rateWords(total)), locale),
  );
  return [...missing, sentence].join(clauseJoint);
}
