import type { Verdict } from "#core/query/verdict.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatInterval, formatPoints, formatPointsNumber, formatShare, formatYear } from "#i18n/numbers.ts";
import { verdictNoteWords } from "#i18n/verdictNoteWords.ts";
import { rateWords } from "./observedWords.ts";
import { reasonWords } from "./pointWords.ts";
import { targetStatusWords } from "./targetStatusWords.ts";
import { targetName } from "./targetWords.ts";

/** What a reader must know to read the figures rightly: one short sentence each. */
export function verdictNotes(verdict: Verdict, locale: Locale): readonly string[] {
  const notes = verdictNoteWords[locale];
  const { latest, judged, baseline, benchmark, path, ratio, probability, projection, provisional, target } = verdict;
  const lag = path?.lag ?? null;
  const lagWords = lag === null ? "" : Math.abs(lag).toFixed(1);
  const range = ratio?.interval ?? null;
  return [
    ...verdict.withheld.map(({ year, reason }) =>
      notes.withheld(formatYear(year, locale), reasonWords(reason, locale)),
    ),
    ...(provisional ? [notes.provisional] : []),
    ...(latest.reliability === "caution" ? [notes.caution] : []),
    ...(target !== null || benchmark !== null ? [notes.constants] : []),
    ...(benchmark !== null && !benchmark.sameYear
      ? [notes.nationYear(formatYear(latest.year, locale), formatYear(benchmark.benchmark.year, locale))]
      : []),
    ...(baseline !== null && baseline.se === null
      ? [notes.baseline(formatYear(baseline.year, locale), rateWords(baseline))]
      : []),
    ...(path === null ? [] : [notes.path(formatPointsNumber(path.perYear, 2))]),
    ...(path === null || judged.year === target?.year
      ? []
      : [
          notes.pathGap(
            formatYear(judged.year, locale),
            formatShare(path.at),
            formatPoints(path.gap.diff, locale),
            notes.outcomes[path.gap.outcome],
          ),
        ]),
    ...(lag === null || Number(lagWords) === 0
      ? []
      : [lag > 0 ? notes.behindPath(lagWords) : notes.aheadOfPath(lagWords)]),
    ...(ratio === null
      ? []
      : [
          notes.ratio(
            ratio.ratio.toFixed(2),
            notes.classes[ratio.class],
            range === null ? null : notes.ratioRange(range.lower.toFixed(2), range.upper.toFixed(2)),
          ),
        ]),
    ...(projection === null
      ? []
      : [
          notes.projection(
            formatYear(projection.year, locale),
            formatShare(projection.rate),
            formatInterval(projection.lower, projection.upper, locale),
          ),
        ]),
    ...(probability === null ? [] : [notes.chance]),
    ...verdict.others.map((one) =>
      notes.other(
        targetName(one.target, null, locale),
        targetStatusWords({ ...one, unread: verdict.unread }, locale) ?? "",
      ),
    ),
    ...(latest.assumedSrs ? [notes.srs] : []),
    ...(latest.reviewed ? [notes.reviewed] : []),
  ];
}
