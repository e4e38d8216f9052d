import type { Dataset } from "#core/dataset/dataset.ts";
import type { Ranking, RankingRow } from "#core/query/ranking.ts";
import { chartWords } from "#i18n/chartWords.ts";
import { formWords } from "#i18n/formWords.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { areaName, residentsName, wholeInSentence } from "#i18n/names.ts";
import type { Colour, Shape } from "./chartSpec.ts";
import { instrumentOf, sourceWords } from "./frameParts.ts";
import { legendNotes, methodNote, sampleGroupsNote } from "./frameNotes.ts";
import type { Group, GroupFrame } from "./groupRow.ts";
import { formRemark } from "./formRemark.ts";
import { groupTitle } from "./groupTitle.ts";
import { rateWords } from "./observedWords.ts";
import { yearWords } from "./yearWords.ts";

/** Names beyond this many become a count: a chart of counties is no list of offenders. */
const mostNamed = 3;

const shapes: Readonly<Record<RankingRow["kind"], Shape>> = { county: "circle", zone: "square", group: "diamond" };

/** The colours of the map's classes: grey unless told apart from the city. */
function standingColour({ standing }: RankingRow): Colour {
  return standing === "above" || standing === "below" ? standing : "nation";
}

export function countyGroup(row: RankingRow, dataset: Dataset, locale: Locale): Group {
  const { merged, seeGroup } = intervalsWords[locale];
  const { region } = dataset.manifest;
  const name = areaName(region, row.area, locale);
  return {
    id: row.area,
    name: row.kind === "group" ? merged(name) : name,
    colour: standingColour(row),
    shape: shapes[row.kind],
    observation: row.observation,
    withheld: row.withheld,
    beside: row.beside,
    change: row.change,
    instead: row.fallback === null ? null : seeGroup(areaName(region, row.fallback, locale)),
    rank: row.rank,
  };
}

/** Groups are shown where they stand in for a unit without a value of its own. */
export function shownGroups({ units, groups }: Ranking): readonly RankingRow[] {
  const used = new Set(units.map(({ fallback }) => fallback));
  return groups.filter(({ area, observation }) => observation !== null && used.has(area));
}

export function countiesFrame(ranking: Ranking, dataset: Dataset, locale: Locale): GroupFrame {
  const { region } = dataset.manifest;
  return { year: ranking.year, whole: wholeInSentence(region, region.code, locale), locale };
}

export function countiesResidents(ranking: Ranking, dataset: Dataset, locale: Locale): string {
  const wave = dataset.waves.find(({ year }) => year === ranking.year);
  const id = ranking.total?.instrument ?? wave?.instrument ?? dataset.manifest.instruments[0]?.id;
  return id === undefined ? "" : residentsName(instrumentOf(dataset, id), locale);
}

/** Who is told apart from the city, and how many are not, or not published. */
export function countiesTitle(ranking: Ranking, units: readonly Group[], dataset: Dataset, locale: Locale): string {
  const words = intervalsWords[locale];
  if (ranking.year === null) return chartWords[locale].nothing;
  const count = (outcome: RankingRow["standing"]): number =>
    ranking.units.filter(({ standing }) => standing === outcome).length;
  const isTold = count("above") + count("below") > 0;
  const published = units.some(({ observation }) => observation !== null);
  const withheld = count("withheld");
  const main = groupTitle(units, {
    year: yearWords(ranking.year, ranking.status, locale),
    whole: countiesFrame(ranking, dataset, locale).whole,
    all: words.groups.counties,
    totalOnly: ranking.total !== null && units.every((group) => group.observation === null && group.withheld === null),
    nameOf: ({ name }) => name,
    mostNamed,
    count: words.countOfCounties,
    locale,
  });
  return [
    main,
    ...(isTold && count("same") > 0 ? [words.restSame(String(count("same")))] : []),
    ...(published && withheld > 0 ? [words.restWithheld(String(withheld))] : []),
  ].join(words.titleJoint);
}

/** How far apart the published ones are, and how many are not told apart from the city; null for fewer than two. */
export function countiesRangeTitle({ year, status, units }: Ranking, locale: Locale): string | null {
  const observed = units.flatMap(({ observation }) => (observation === null ? [] : [observation]));
  const [highest] = observed;
  const lowest = observed.at(-1);
  if (year === null || highest === undefined || lowest === undefined || observed.length < 2) return null;
  if (rateWords(highest) === rateWords(lowest)) return null;
  const same = units.filter(({ standing }) => standing === "same").length;
  const pooled = observed.filter(({ form }) => form === "pooled").length;
  return intervalsWords[locale].titleRange(
    yearWords(year, status, locale),
    {
      count: String(observed.length),
      pooled: pooled === 0 ? "" : formWords[locale].pooledCount(String(pooled)),
      lowest: rateWords(lowest),
      highest: rateWords(highest),
    },
    same === 0 ? null : String(same),
  );
}

/** What pooled values are, and what they are compared with. */
function pooledNote({ units, pooledTotal }: Ranking, locale: Locale): readonly string[] {
  const pooled = units.find(({ observation }) => observation?.form === "pooled")?.observation ?? null;
  const words = pooled === null ? null : formRemark(pooled, locale);
  if (words === null) return [];
  return [formWords[locale].notes.pooled(words, pooledTotal === null ? null : rateWords(pooledTotal))];
}

export function countiesNotes(
  ranking: Ranking,
  units: readonly Group[],
  changes: readonly string[],
  dataset: Dataset,
  locale: Locale,
): readonly string[] {
  const { notes } = intervalsWords[locale];
  const observations = units.flatMap(({ observation }) => (observation === null ? [] : [observation]));
  const tested = [...ranking.units, ...shownGroups(ranking)].filter(
    ({ beside }) => beside !== null && beside.outcome !== "cannot-test",
  );
  return [
    notes.ranking,
    ...pooledNote(ranking, locale),
    ...changes,
    ...(ranking.zonesApart && ranking.units.some(({ kind, observation }) => kind === "county" && observation !== null)
      ? [notes.zonesApart]
      : []),
    ...(shownGroups(ranking).length > 0 ? [notes.groupsStandIn] : []),
    ...sampleGroupsNote(observations, locale),
    ...methodNote(dataset, ranking.year, locale),
    ...legendNotes(observations, observations.length < units.length, locale),
    ...(ranking.units.some(({ rank }) => rank !== null) ? [formWords[locale].notes.rank] : []),
    ...(tested.length > 0
      ? [chartWords[locale].notes.tests(tested.some(({ beside }) => beside?.corrected === true))]
      : []),
  ];
}

export function countiesSource(ranking: Ranking, dataset: Dataset, locale: Locale): string {
  return sourceWords(
    dataset.waves.filter((wave) => wave.year === ranking.year).map(({ source }) => source),
    locale,
  );
}
