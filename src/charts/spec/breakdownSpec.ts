import type { Dataset } from "#core/dataset/dataset.ts";
import type { Breakdown, BreakdownRow } from "#core/query/breakdown.ts";
import { breakdownPair } from "#core/query/breakdownPair.ts";
import type { Outcome } from "#core/query/comparison.ts";
import { chartWords } from "#i18n/chartWords.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import type { Locale } from "#i18n/locale.ts";
import {
  categoryInSentence,
  categoryName,
  categoryNameWithAges,
  indicatorName,
  residentsName,
  wholeInSentence,
  wholeName,
} from "#i18n/names.ts";
import { formatComparison, formatYear } from "#i18n/numbers.ts";
import { trendWords } from "#i18n/trendWords.ts";
import { populationAppearance } from "./appearance.ts";
import type { IntervalsSpec } from "./chartSpec.ts";
import { marksOf, instrumentOf, sourceWords } from "./frameParts.ts";
import { legendNotes, methodNote, sampleGroupsNote } from "./frameNotes.ts";
import { groupAlt } from "./groupAlt.ts";
import { groupRow, sortedGroups, type Group, type GroupFrame } from "./groupRow.ts";
import { groupTable } from "./groupTable.ts";
import { groupTitle } from "./groupTitle.ts";
import { rateNumber } from "./observedWords.ts";
import { rateAxis } from "./rateAxis.ts";
import { sharedChange, sharedChangeNote } from "./sharedChange.ts";
import { yearWords } from "./yearWords.ts";

function groupOf(row: BreakdownRow, { dimension, total }: Breakdown, dataset: Dataset, locale: Locale): Group {
  const instrument = row.observation?.instrument ?? total?.instrument;
  const known = dataset.manifest.instruments.find(({ id }) => id === instrument);
  const appearance =
    dimension === "population" ? populationAppearance(row.category) : ({ colour: "second", shape: "circle" } as const);
  return {
    id: row.category,
    name: categoryNameWithAges(dimension, row.category, known, locale),
    ...appearance,
    observation: row.observation,
    withheld: row.withheld,
    beside: row.beside,
    change: row.change,
    instead: null,
  };
}

function outcomeWords(outcome: Outcome, locale: Locale): string {
  const { beyond, noDifference, cannotTest } = trendWords[locale];
  if (outcome === "cannot-test") return cannotTest;
  return outcome === "no-difference" ? noDifference : beyond;
}

function titleOf(breakdown: Breakdown, groups: readonly Group[], dataset: Dataset, locale: Locale): string {
  const words = intervalsWords[locale];
  const { dimension, area, year, status, totalOnly } = breakdown;
  if (year === null) return chartWords[locale].nothing;
  const when = yearWords(year, status, locale);
  const pair = breakdownPair(dataset, breakdown);
  if (pair !== null) {
    const gap = formatComparison(
      pair.comparison.diff,
      categoryInSentence(dimension, pair.second.category, locale),
      locale,
    );
    const first = categoryName(dimension, pair.first.category, locale);
    return words.titlePair(
      when,
      `${first}${locale === "zh" ? "" : " "}${gap}`,
      outcomeWords(pair.comparison.outcome, locale),
    );
  }
  return groupTitle(groups, {
    year: when,
    whole: wholeInSentence(dataset.manifest.region, area, locale),
    all: words.groups[dimension],
    totalOnly,
    nameOf: ({ id }) => categoryInSentence(dimension, id, locale),
    mostNamed: 5,
    count: (count) => count,
    locale,
  });
}

function residentsOf({ total, rows }: Breakdown, dataset: Dataset, locale: Locale): string {
  const id =
    total?.instrument ??
    rows.find(({ observation }) => observation !== null)?.observation?.instrument ??
    dataset.manifest.instruments[0]?.id;
  return id === undefined ? "" : residentsName(instrumentOf(dataset, id), locale);
}

/** Ages and levels of education keep their order; everything else is sorted by value. */
function keepsOrder({ dimension }: Breakdown): boolean {
  return dimension === "age" || dimension === "education";
}

/** The categories of one dimension beside the total of their area. Youth are never among them. */
export function breakdownSpec(breakdown: Breakdown, dataset: Dataset, locale: Locale): IntervalsSpec {
  const words = intervalsWords[locale];
  const { notes } = chartWords[locale];
  const { area, dimension, total, year } = breakdown;
  const { region } = dataset.manifest;
  const whole = wholeInSentence(region, area, locale);
  const named = breakdown.rows.map((row) => groupOf(row, breakdown, dataset, locale));
  const groups = keepsOrder(breakdown) ? named : sortedGroups(named);
  const shared = sharedChange(groups);
  const frame: GroupFrame = { year, whole, locale, isChangeShared: shared !== null };
  const observations = groups.flatMap(({ observation }) => (observation === null ? [] : [observation]));
  const when = year === null ? "" : formatYear(year, locale);
  const kind = words.alt.kind(words.groups[dimension], when, String(groups.length));
  const subtitle = dimension === "population" ? words.subtitlePopulations : words.subtitleOf(words.groups[dimension]);
  const isTested = groups.some(({ beside }) => beside !== null && beside.outcome !== "cannot-test");
  const isChangeTested = groups.some(({ change }) => change !== null && change.outcome !== "cannot-test");
  return {
    kind: "intervals",
    locale,
    title: titleOf(breakdown, groups, dataset, locale),
    subtitle: year === null ? indicatorName(locale) : subtitle(when, residentsOf(breakdown, dataset, locale)),
    alt:
      year === null
        ? words.alt.none
        : groupAlt({ kind, groups, isSorted: !keepsOrder(breakdown), merged: [], whole, total }, locale),
    notes: [
      ...(dimension === "population" ? [notes.overlap] : []),
      ...sharedChangeNote(shared, locale),
      ...sampleGroupsNote(observations, locale),
      ...methodNote(dataset, year, locale),
      ...legendNotes(observations, observations.length < groups.length, locale),
      ...(isTested ? [notes.tests(groups.some(({ beside }) => beside?.corrected === true))] : []),
      ...(isChangeTested && shared === null
        ? [notes.changes(groups.some(({ change }) => change?.corrected === true))]
        : []),
    ],
    source: sourceWords(
      dataset.waves.filter((wave) => wave.year === year).map(({ source }) => source),
      locale,
    ),
    edition: dataset.manifest.edition,
    ...marksOf(dataset, locale),
    table: groupTable(groups, frame, {
      caption: year === null ? indicatorName(locale) : words.caption(when, words.groups[dimension]),
      first: words.columnGroup,
      locale,
    }),
    rates: rateAxis([...observations.flatMap(({ rate, upper }) => [rate, upper]), total?.rate ?? null]),
    rows: groups.map((group) => groupRow(group, frame)),
    reference:
      total === null
        ? null
        : { value: total.rate, label: words.reference(wholeName(region, area, locale), rateNumber(total)) },
  };
}
