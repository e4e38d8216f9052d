import type { Dataset } from "#core/dataset/dataset.ts";
import type { Area, Region } from "#core/dataset/schema.ts";
import type { Observation } from "#core/query/observation.ts";
import type { Ranking } from "#core/query/ranking.ts";
import { chartWords } from "#i18n/chartWords.ts";
import { formWords } from "#i18n/formWords.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { indicatorName, shortAreaName } from "#i18n/names.ts";
import { formatYear } from "#i18n/numbers.ts";
import type { Standing, Tile, TilesSpec } from "./chartSpec.ts";
import {
  countiesFrame,
  countiesNotes,
  countiesResidents,
  countiesSource,
  countiesTitle,
  countyGroup,
} from "./countyGroups.ts";
import { marksOf } from "./frameParts.ts";
import { formRemark } from "./formRemark.ts";
import { groupAlt } from "./groupAlt.ts";
import { groupWords } from "./groupRow.ts";
import { groupTable } from "./groupTable.ts";
import { rateNumber } from "./observedWords.ts";

const legendOrder: readonly Standing[] = ["above", "same", "below", "untested", "withheld", "absent"];
const columnsWithoutPlaces = 4;

/** Units for which the region gives no place come below the others, in rows. */
function placesOf({ areas }: Region): ReadonlyMap<string, NonNullable<Area["tile"]>> {
  const units = areas.filter(({ kind }) => kind !== "group");
  const placed = units.flatMap(({ code, tile }) => (tile === undefined ? [] : [[code, tile] as const]));
  const first = placed.length === 0 ? 0 : Math.ceil(Math.max(...placed.map(([, { row }]) => row))) + 1;
  const others = units
    .filter(({ tile }) => tile === undefined)
    .map(
      ({ code }, place) =>
        [code, { col: place % columnsWithoutPlaces, row: first + Math.floor(place / columnsWithoutPlaces) }] as const,
    );
  return new Map([...placed, ...others]);
}

function tileText(observation: Observation, locale: Locale): string {
  return rateNumber(observation) + (observation.form === "pooled" ? formWords[locale].pooledMark : "");
}

/** What the mark after a rate means. */
function pooledMarkNote({ units }: Ranking, locale: Locale): readonly string[] {
  const pooled = units.find(({ observation }) => observation?.form === "pooled")?.observation ?? null;
  const words = pooled === null ? null : formRemark(pooled, locale);
  return words === null ? [] : [formWords[locale].notes.pooledTile(words)];
}

/** One square for each county and zone, coloured by where it stands beside the city. */
export function countiesTilesSpec(ranking: Ranking, dataset: Dataset, locale: Locale): TilesSpec {
  const words = intervalsWords[locale];
  const { year, units } = ranking;
  const { region } = dataset.manifest;
  const frame = countiesFrame(ranking, dataset, locale);
  const groups = units.map((row) => countyGroup(row, dataset, locale));
  const places = placesOf(region);
  const when = year === null ? "" : formatYear(year, locale);
  const tiles = units.flatMap((row, index): readonly Tile[] => {
    const place = places.get(row.area);
    const group = groups[index];
    if (place === undefined || group === undefined) return [];
    return [
      {
        id: row.area,
        ...place,
        label: shortAreaName(region, row.area, locale),
        text: row.observation === null ? chartWords[locale].dash : tileText(row.observation, locale),
        standing: row.standing,
        words: groupWords(group, frame),
      },
    ];
  });
  const shown = new Set<Standing>(["above", "same", "below", ...units.map(({ standing }) => standing)]);
  return {
    kind: "tiles",
    locale,
    title: countiesTitle(ranking, groups, dataset, locale),
    subtitle:
      year === null
        ? indicatorName(locale)
        : words.subtitleTiles(when, indicatorName(locale), countiesResidents(ranking, dataset, locale)),
    alt:
      year === null
        ? words.alt.none
        : groupAlt(
            {
              kind: words.alt.tiles(when, String(tiles.length)),
              groups,
              isSorted: true,
              merged: [],
              whole: frame.whole,
              total: null,
            },
            locale,
          ),
    notes: [
      ...pooledMarkNote(ranking, locale),
      ...countiesNotes(ranking, groups, [], dataset, locale),
      words.notes.tilesNoBoundary,
    ],
    source: countiesSource(ranking, dataset, locale),
    edition: dataset.manifest.edition,
    ...marksOf(dataset, locale),
    table: groupTable(groups, frame, {
      caption: year === null ? indicatorName(locale) : words.caption(when, words.groups.counties),
      first: words.columnArea,
      locale,
    }),
    tiles,
    legend: legendOrder
      .filter((standing) => shown.has(standing))
      .map((standing) => ({ standing, label: words.standings[standing] })),
  };
}
