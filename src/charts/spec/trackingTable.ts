import type { Comparison } from "#core/query/comparison.ts";
import type { Verdict } from "#core/query/verdict.ts";
import type { Target } from "#core/dataset/schema.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { formatList } from "#i18n/lists.ts";
import { formatInterval, formatPoints, formatPointsRange, formatShare, formatYear } from "#i18n/numbers.ts";
import { exactChance, trackingWords } from "#i18n/trackingWords.ts";
import { verdictNoteWords } from "#i18n/verdictNoteWords.ts";
import { rateWords } from "./observedWords.ts";
import { targetName } from "./targetWords.ts";
import { targetStatusWords } from "./targetStatusWords.ts";
import { paceRow } from "./trackingPace.ts";
import type { TrackingRow } from "./trackingRow.ts";

/** Everything that is reported of a target, together. */
export interface TrackingTable {
  readonly title: string;
  readonly lead: string;
  readonly columns: { readonly measure: string; readonly value: string; readonly note: string };
  readonly rows: readonly TrackingRow[];
}

type Words = (typeof trackingWords)[Locale];

/** The interval of a comparison and its outcome; or that there is no error. */
function judgedNote({ lower, upper, outcome }: Comparison, words: Words, locale: Locale): readonly string[] {
  if (outcome === "cannot-test") return [words.noError];
  return [
    ...(lower === null || upper === null ? [] : [words.interval(formatPointsRange(lower, upper, locale))]),
    verdictNoteWords[locale].outcomes[outcome],
  ];
}

function gapRow({ gap, judged }: Verdict, words: Words, locale: Locale): TrackingRow {
  const note = gap === null ? [] : [...(judged.se === null ? [words.gapAlone] : []), ...judgedNote(gap, words, locale)];
  return {
    id: "gap",
    label: words.gap,
    value: gap === null ? words.none : formatPoints(gap.diff, locale),
    note: note.join(words.joint),
  };
}

function pathRow({ path, judged, target }: Verdict, words: Words, locale: Locale): TrackingRow {
  const label = words.path(formatYear(judged.year, locale));
  if (path === null) return { id: "path", label, value: words.none, note: words.noPath };
  const others =
    path.others === null ? [] : [words.pathOthers(formatShare(path.others.compound), formatShare(path.others.logit))];
  const at = judged.year === target?.year ? [words.pathEnds] : [words.pathAt(formatShare(path.at)), ...others];
  return {
    id: "path",
    label,
    value: formatPoints(path.gap.diff, locale),
    note: [...judgedNote(path.gap, words, locale), ...at].join(words.joint),
  };
}

function lagRow({ path }: Verdict, words: Words): TrackingRow {
  const lag = path?.lag ?? null;
  const size = lag === null ? "" : Math.abs(lag).toFixed(1);
  const value =
    lag === null ? words.none : Number(size) === 0 ? words.onPath : lag > 0 ? words.behind(size) : words.ahead(size);
  return { id: "lag", label: words.lag, value, note: lag === null ? words.noPath : words.lagNote };
}

function ratioRow({ ratio, baseline }: Verdict, words: Words, locale: Locale): TrackingRow {
  const label = words.ratio;
  if (ratio === null) return { id: "ratio", label, value: words.none, note: words.noRatio };
  const { interval } = ratio;
  const note = [
    verdictNoteWords[locale].classes[ratio.class],
    ...(interval === null ? [] : [words.interval(words.between(signed(interval.lower), signed(interval.upper)))]),
    ...(interval === null && baseline?.se === null ? [words.ratioNoInterval] : []),
    words.ratioNote,
  ];
  return { id: "ratio", label, value: signed(ratio.ratio), note: note.join(words.joint) };
}

function signed(ratio: number): string {
  return ratio.toFixed(2).replace("-", "\u2212");
}

function confidenceRow(verdict: Verdict, target: Target, words: Words, locale: Locale): TrackingRow {
  const { probability, judged, status } = verdict;
  const isNow = judged.year === target.year;
  return {
    id: "confidence",
    label: isNow ? words.confidenceNow : words.confidenceThen(formatYear(target.year, locale)),
    value: probability === null ? words.noConfidence : exactChance(probability.value, locale),
    note:
      probability === null
        ? status.code === "no-data"
          ? words.noConfidenceAs[status.because]
          : ""
        : isNow
          ? words.confidenceNote
          : words.confidenceThenNote,
  };
}

function projectionRow(
  { projection, judged, status }: Verdict,
  target: Target,
  words: Words,
  locale: Locale,
): TrackingRow {
  const label = words.projection(formatYear(target.year, locale));
  if (projection === null) {
    const { come, passed, tooFew } = words.noProjection;
    const isPassed = status.code === "no-data" && status.because.startsWith("target-year");
    const note = judged.year >= target.year ? come : isPassed ? passed : tooFew;
    return { id: "projection", label, value: words.none, note };
  }
  const years = formatList(
    projection.from.map((year) => formatYear(year, locale)),
    locale,
  );
  return {
    id: "projection",
    label,
    value: formatShare(projection.rate),
    note: [
      words.projectionInterval(formatInterval(projection.lower, projection.upper, locale)),
      words.projectionNote(years),
    ].join(words.joint),
  };
}

function changeRow({ changes: { nearest } }: Verdict, words: Words, locale: Locale): TrackingRow {
  if (nearest === null) return { id: "change", label: words.change, value: words.none, note: words.noChange };
  return {
    id: "change",
    label: words.change,
    value: formatPoints(nearest.diff, locale),
    note: [
      words.since(formatYear(nearest.since, locale), formatShare(nearest.from)),
      ...judgedNote(nearest, words, locale),
    ].join(words.joint),
  };
}

function baselineRow({ baseline }: Verdict, words: Words, locale: Locale): TrackingRow {
  if (baseline === null) return { id: "baseline", label: words.baseline, value: words.none, note: words.noBaseline };
  return {
    id: "baseline",
    label: words.baseline,
    value: words.dated(formatYear(baseline.year, locale), rateWords(baseline)),
    note: [...(baseline.se === null ? [words.noError] : []), inLocale(baseline.source, locale)].join(words.joint),
  };
}

function otherRows({ others, unread }: Verdict, words: Words, locale: Locale): readonly TrackingRow[] {
  return others.map((one) => ({
    id: `other-${one.target.id}`,
    // Its own year is never that of the value, so that it is always told.
    label: words.other(targetName(one.target, null, locale)),
    value: targetStatusWords({ ...one, unread }, locale) ?? words.none,
    note: [
      ...(one.probability === null ? [] : [words.chance(exactChance(one.probability.value, locale))]),
      ...(one.projection === null
        ? []
        : [
            words.projected(
              formatShare(one.projection.rate),
              formatInterval(one.projection.lower, one.projection.upper, locale),
            ),
          ]),
    ].join(words.joint),
  }));
}

/** Gap, path, pace, lead or lag, ratio, confidence, projection, change, baseline and the other targets. Null without a target. */
export function trackingTable(verdict: Verdict, locale: Locale): TrackingTable | null {
  const { target } = verdict;
  if (target === null) return null;
  const words = trackingWords[locale];
  return {
    title: words.title,
    lead: words.lead(targetName(target, null, locale)),
    columns: words.columns,
    rows: [
      gapRow(verdict, words, locale),
      confidenceRow(verdict, target, words, locale),
      pathRow(verdict, words, locale),
      lagRow(verdict, words),
      paceRow(verdict, words, locale),
      projectionRow(verdict, target, words, locale),
      changeRow(verdict, words, locale),
      ratioRow(verdict, words, locale),
      baselineRow(verdict, words, locale),
      ...otherRows(verdict, words, locale),
    ],
  };
}
