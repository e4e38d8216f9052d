import type { Dataset } from "#core/dataset/dataset.ts";
import type { Area, Wave } from "#core/dataset/schema.ts";
import { difference, type Year } from "#core/units.ts";
import { compareStored, untested } from "./compareStored.ts";
import { nearestChange, withHolm } from "./compareWaves.ts";
import type { Comparison } from "./comparison.ts";
import { countyRanks } from "./countyRanks.ts";
import type { Observation } from "./observation.ts";
import type { Ranking, RankingRow, RankingStanding } from "./ranking.ts";
import { modelValueOf, pooledValueOf, readOwn, valueOf, type SeriesCell } from "./readCell.ts";
import { findSeries } from "./series.ts";

function totalOf(area: string): SeriesCell {
  return { area, dimension: "total", category: null };
}

function standingOf(beside: Comparison | null): RankingStanding {
  switch (beside?.outcome) {
    case "higher":
      return "above";
    case "lower":
      return "below";
    case "no-difference":
      return "same";
    case "cannot-test":
    case undefined:
      return "untested";
  }
}

/** Whether a wave has a value of the cell that may be shown beside others. */
function shownValue(wave: Wave, cell: SeriesCell): Observation | null {
  return valueOf(wave, cell) ?? pooledValueOf(wave, cell);
}

function fallbackOf(dataset: Dataset, wave: Wave, code: string): string | null {
  const group = dataset.manifest.region.areas.find(
    (area) =>
      area.kind === "group" && area.members?.includes(code) === true && shownValue(wave, totalOf(area.code)) !== null,
  );
  return group?.code ?? null;
}

/** Beside the region by the stored contrast of the same form: a pool beside the region's pool of the same years. */
function besideRegion(dataset: Dataset, wave: Wave, cell: SeriesCell, shown: Observation): Comparison | null {
  const region = totalOf(dataset.manifest.region.code);
  if (shown.form === "direct") {
    const city = valueOf(wave, region);
    return city === null ? null : (compareStored(wave, cell, region) ?? untested(difference(city.rate, shown.rate)));
  }
  const { pooledYears } = shown;
  const stored = compareStored(wave, { ...cell, pooledYears }, { ...region, pooledYears });
  const pool = pooledValueOf(wave, region);
  const isSamePool = pool?.pooledYears.every((year) => pooledYears.includes(year)) === true;
  return stored ?? (pool !== null && isSamePool ? untested(difference(pool.rate, shown.rate)) : null);
}

function rowOf(dataset: Dataset, wave: Wave, { code, kind }: Area): RankingRow {
  const cell = totalOf(code);
  const reading = readOwn(wave, cell);
  const withheld = reading?.kind === "withheld" ? reading.withheld : null;
  const observation = shownValue(wave, cell);
  const named = { area: code, kind, withheld, rank: null };
  if (observation === null)
    return {
      ...named,
      observation,
      standing: withheld === null ? "absent" : "withheld",
      beside: null,
      change: null,
      fallback: kind === "group" ? null : fallbackOf(dataset, wave, code),
    };
  const beside = besideRegion(dataset, wave, cell, observation);
  const series =
    observation.form === "direct"
      ? findSeries(dataset, cell).find(({ instrument }) => instrument === observation.instrument)
      : undefined;
  return {
    ...named,
    observation,
    standing: standingOf(beside),
    beside,
    change: series === undefined ? null : nearestChange(dataset, series, observation),
    fallback: null,
  };
}

/** Holm over the counties' changes: one family, whatever else is shown. */
function withCountyFamily(rows: readonly RankingRow[]): readonly RankingRow[] {
  const counties = rows.filter(({ kind }) => kind === "county");
  const changes = withHolm(counties.map(({ change }) => change));
  const adjusted = new Map(counties.map(({ area }, place) => [area, changes[place] ?? null]));
  return rows.map((row) => ({ ...row, change: adjusted.get(row.area) ?? row.change }));
}

function withRanks(wave: Wave, rows: readonly RankingRow[]): readonly RankingRow[] {
  const direct = rows.filter(({ kind, observation }) => kind === "county" && observation?.form === "direct");
  const ranks = countyRanks(
    wave,
    direct.map(({ area }) => area),
  );
  return rows.map((row) => ({ ...row, rank: ranks.get(row.area) ?? null }));
}

function modelledOf(wave: Wave, areas: readonly Area[]): readonly RankingRow[] {
  return areas.flatMap(({ code, kind }): readonly RankingRow[] => {
    const observation = modelValueOf(wave, totalOf(code));
    const none = { withheld: null, beside: null, change: null, fallback: null, rank: null };
    return observation === null ? [] : [{ area: code, kind, observation, standing: "untested", ...none }];
  });
}

/** Rows with a value by it, highest first; then the others as they come. */
function sorted(rows: readonly RankingRow[]): readonly RankingRow[] {
  const value = (row: RankingRow): number => row.observation?.rate ?? -1;
  return [...rows].sort((a, b) => value(b) - value(a));
}

/** Counties, zones and groups of the region. `year` null: the latest wave that has any unit, else the latest wave. */
export function findRanking(dataset: Dataset, asked: Year | null): Ranking {
  const { areas, code } = dataset.manifest.region;
  const units = areas.filter(({ kind }) => kind !== "group");
  const has = (wave: Wave, cell: SeriesCell): boolean =>
    readOwn(wave, cell) !== null || pooledValueOf(wave, cell) !== null;
  const surveyed = dataset.waves.filter((wave) => units.some((area) => has(wave, totalOf(area.code))));
  const wave =
    asked === null ? (surveyed.at(-1) ?? dataset.waves.at(-1)) : dataset.waves.find(({ year }) => year === asked);
  const rows =
    wave === undefined ? [] : withRanks(wave, withCountyFamily(areas.map((area) => rowOf(dataset, wave, area))));
  const isPooled = rows.some(({ observation }) => observation?.form === "pooled");
  return {
    year: wave?.year ?? asked,
    status: wave?.status ?? null,
    total: wave === undefined ? null : valueOf(wave, totalOf(code)),
    pooledTotal: wave === undefined || !isPooled ? null : pooledValueOf(wave, totalOf(code)),
    units: sorted(rows.filter(({ kind }) => kind !== "group")),
    groups: rows.filter(({ kind }) => kind === "group"),
    modelled: wave === undefined ? [] : sorted(modelledOf(wave, areas)),
    zonesApart: areas.some(({ kind, within }) => kind === "zone" && within === undefined),
    years: surveyed.map(({ year }) => year),
  };
}
