import type { Dataset } from "#core/dataset/dataset.ts";
import type { Breakdown, BreakdownRow } from "#core/query/breakdown.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { categoryName } from "#i18n/names.ts";
import { formatYear } from "#i18n/numbers.ts";
import { youthWords } from "#i18n/youthWords.ts";
import { populationAppearance } from "./appearance.ts";
import type { IntervalsSpec } from "./chartSpec.ts";
import { marksOf, instrumentOf, sourceWords } from "./frameParts.ts";
import { legendNotes, methodNote, sampleGroupsNote, sampleYearsNote } from "./frameNotes.ts";
import { groupRow, type Group, type GroupFrame } from "./groupRow.ts";
import { groupTable } from "./groupTable.ts";
import { rateWords } from "./observedWords.ts";
import { intervalWords, reasonWords } from "./pointWords.ts";
import { fullAxis } from "./rateAxis.ts";

function yearOf({ observation, withheld }: BreakdownRow): number | null {
  return observation?.year ?? withheld?.year ?? null;
}

function titleOf(rows: readonly BreakdownRow[], when: string, locale: Locale): string {
  const youth = youthWords[locale];
  const [only] = rows;
  if (only === undefined || rows.length > 1) return youth.titleSeveral(when);
  if (only.observation === null) return youth.titleWithheld(when, reasonWords(only.withheld?.reason ?? null, locale));
  return youth.title(when, rateWords(only.observation), intervalWords(only.observation, locale));
}

/** Youth in a figure of their own, on an axis from 0 to 100 %: another instrument. Null when there is no youth figure. */
export function youthSpec(breakdown: Breakdown, dataset: Dataset, locale: Locale): IntervalsSpec | null {
  const youth = youthWords[locale];
  const { columnGroup } = intervalsWords[locale];
  const rows = breakdown.apart;
  const year = dataset.waves.find((wave) => rows.some((row) => yearOf(row) === wave.year))?.year ?? null;
  if (rows.length === 0 || year === null) return null;
  const when = formatYear(year, locale);
  const frame: GroupFrame = { year, whole: "", locale };
  const instruments = rows.flatMap(({ observation }) =>
    observation === null ? [] : [inLocale(instrumentOf(dataset, observation.instrument).name, locale)],
  );
  const groups = rows.map(({ category, observation, withheld, change }, place): Group => ({
    id: place === 0 ? category : `${category}-${place + 1}`,
    name: categoryName("population", category, locale),
    ...populationAppearance(category),
    observation,
    withheld,
    beside: null,
    change,
    instead: null,
  }));
  const observations = groups.flatMap(({ observation }) => (observation === null ? [] : [observation]));
  const isOwnInstrument = dataset.waves.some(
    (wave) => wave.year === year && observations.every(({ instrument }) => instrument === wave.instrument),
  );
  const table = groupTable(groups, frame, { caption: youth.caption(when), first: columnGroup, locale });
  const shown = table.columns.map(({ key }) => key !== "beside");
  return {
    kind: "intervals",
    locale,
    title: titleOf(rows, when, locale),
    subtitle: youth.subtitle(
      instruments.length === 0
        ? categoryName("population", "youth", locale)
        : [...new Set(instruments)].join(intervalsWords[locale].joint),
    ),
    alt:
      observations.length === 0
        ? titleOf(rows, when, locale)
        : youth.alt(when, observations.map(rateWords).join(intervalsWords[locale].joint)),
    notes: [
      youth.note,
      ...(observations.length === 1 ? [sampleYearsNote(observations, locale)] : sampleGroupsNote(observations, locale)),
      ...(isOwnInstrument ? methodNote(dataset, year, locale) : []),
      ...legendNotes(observations, observations.length < groups.length, locale),
    ],
    source: sourceWords(
      dataset.waves.filter((wave) => wave.year === year).map(({ source }) => source),
      locale,
    ),
    edition: dataset.manifest.edition,
    ...marksOf(dataset, locale),
    table: {
      ...table,
      columns: table.columns.filter((_, place) => shown[place]),
      rows: table.rows.map((row) => row.filter((_, place) => shown[place])),
    },
    rates: fullAxis(),
    rows: groups.map((group) => groupRow(group, frame)),
    reference: null,
  };
}
