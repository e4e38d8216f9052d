import type { Dataset } from "#core/dataset/dataset.ts";
import type { Area, Wave } from "#core/dataset/schema.ts";
import { difference, type Year } from "#core/units.ts";
import { compareStored, untested } from "./compareStored.ts";
import { nearestChange, withHolm } from "./compareWaves.ts";
import type { Comparison } from "./comparison.ts";
import type { Observation } from "./observation.ts";
import type { Ranking, RankingRow, RankingStanding } from "./ranking.ts";
import { readOwn, valueOf, type SeriesCell } from "./readCell.ts";
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

function fallbackOf(dataset: Dataset, wave: Wave, code: string): string | null {
  const group = dataset.manifest.region.areas.find(
    (area) =>
      area.kind === "group" && area.members?.includes(code) === true && valueOf(wave, totalOf(area.code)) !== null,
  );
  return group?.code ?? null;
}

function rowOf(dataset: Dataset, wave: Wave, { code, kind }: Area, city: Observation | null): RankingRow {
  const cell = totalOf(code);
  const reading = readOwn(wave, cell);
  const empty = {
    area: code,
    kind,
    observation: null,
    beside: null,
    change: null,
    fallback: kind === "group" ? null : fallbackOf(dataset, wave, code),
  };
  if (reading === null) return { ...empty, withheld: null, standing: "absent" };
  if (reading.kind === "withheld") return { ...empty, withheld: reading.withheld, standing: "withheld" };
  const { observation } = reading;
  const stored = city === null ? null : compareStored(wave, cell, totalOf(dataset.manifest.region.code));
  const beside = stored ?? (city === null ? null : untested(difference(city.rate, observation.rate)));
  const series = findSeries(dataset, cell).find(({ instrument }) => instrument === observation.instrument);
  return {
    area: code,
    kind,
    observation,
    withheld: null,
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

/** Rows with a value by it, highest first; then the others as they come. */
function sorted(rows: readonly RankingRow[]): readonly RankingRow[] {
  const value = (row: RankingRow): number => row.observation?.rate ?? -1;
  return [...rows].sort((a, b) => value(b) - value(a));
}

/** Counties, zones and groups of the region. `year` null: the latest wave that has any unit, else the latest wave. */
export function findRanking(dataset: Dataset, asked: Year | null): Ranking {
  const { areas, code } = dataset.manifest.region;
  const units = areas.filter(({ kind }) => kind !== "group");
  const surveyed = dataset.waves.filter((wave) => units.some((area) => readOwn(wave, totalOf(area.code)) !== null));
  const wave =
    asked === null ? (surveyed.at(-1) ?? dataset.waves.at(-1)) : dataset.waves.find(({ year }) => year === asked);
  const city = wave === undefined ? null : valueOf(wave, totalOf(code));
  const rows = wave === undefined ? [] : withCountyFamily(areas.map((area) => rowOf(dataset, wave, area, city)));
  return {
    year: wave?.year ?? asked,
    status: wave?.status ?? null,
    total: city,
    units: sorted(rows.filter(({ kind }) => kind !== "group")),
    groups: rows.filter(({ kind }) => kind === "group"),
    zonesApart: areas.some(({ kind, within }) => kind === "zone" && within === undefined),
    years: surveyed.map(({ year }) => year),
  };
}
