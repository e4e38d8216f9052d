import { categories, type CategoryDimension } from "#core/breakdown.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Wave } from "#core/dataset/schema.ts";
import { difference, type Year } from "#core/units.ts";
import type { Breakdown, BreakdownRow } from "./breakdown.ts";
import { compareStored, untested } from "./compareStored.ts";
import { nearestChange, withHolm } from "./compareWaves.ts";
import type { Observation } from "./observation.ts";
import { readCell, readOwn, valueOf, type Reading, type SeriesCell } from "./readCell.ts";
import { findSeries } from "./series.ts";

interface Which {
  readonly area: string;
  readonly dimension: CategoryDimension;
  readonly year: Year | null;
}

function isYouth({ dimension, category }: SeriesCell): boolean {
  return dimension === "population" && category === "youth";
}

function cellsOf({ area, dimension }: Which): readonly SeriesCell[] {
  return categories[dimension].map((category) => ({ area, dimension, category }));
}

function latestWith(dataset: Dataset, cells: readonly SeriesCell[], asked: Year | null): Wave | undefined {
  if (asked !== null) return dataset.waves.find(({ year }) => year === asked);
  const waves = dataset.waves.filter((wave) => cells.some((cell) => readCell(wave, cell).length > 0));
  return waves.at(-1);
}

function rowOf(
  dataset: Dataset,
  wave: Wave,
  cell: SeriesCell,
  reading: Reading | null,
  total: Observation | null,
): BreakdownRow {
  const category = cell.category ?? "";
  if (reading === null) return { category, observation: null, withheld: null, beside: null, change: null };
  if (reading.kind === "withheld")
    return { category, observation: null, withheld: reading.withheld, beside: null, change: null };
  const { observation } = reading;
  const series = findSeries(dataset, cell).find(({ instrument }) => instrument === reading.instrument);
  const comparable = total !== null && total.instrument === observation.instrument && !isYouth(cell);
  const stored = comparable ? compareStored(wave, cell, { area: cell.area, dimension: "total", category: null }) : null;
  return {
    category,
    observation,
    withheld: null,
    beside: stored ?? (comparable ? untested(difference(total.rate, observation.rate)) : null),
    change: series === undefined ? null : nearestChange(dataset, series, observation),
  };
}

/** The changes of the region's five populations are one family, fixed at publishing; all others are single tests. */
function asFamily(
  dataset: Dataset,
  { area, dimension }: Which,
  rows: readonly BreakdownRow[],
): readonly BreakdownRow[] {
  if (dimension !== "population" || area !== dataset.manifest.region.code) return rows;
  const changes = withHolm(rows.map(({ change }) => change));
  return rows.map((row, place) => ({ ...row, change: changes[place] ?? null }));
}

/** The categories of one dimension of an area. `year` null: the latest wave that has any of them, else the latest wave. */
export function findBreakdown(dataset: Dataset, which: Which): Breakdown {
  const { area, dimension } = which;
  const cells = cellsOf(which);
  const adults = cells.filter((cell) => !isYouth(cell));
  const wave = latestWith(dataset, adults, which.year) ?? (which.year === null ? dataset.waves.at(-1) : undefined);
  const youthWave = latestWith(dataset, cells.filter(isYouth), which.year);
  const total = wave === undefined ? null : valueOf(wave, { area, dimension: "total", category: null });
  const rows = wave === undefined ? [] : adults.map((cell) => rowOf(dataset, wave, cell, readOwn(wave, cell), total));
  const apart =
    youthWave === undefined
      ? []
      : cells
          .filter(isYouth)
          .flatMap((cell) =>
            readCell(youthWave, cell).map((reading) => rowOf(dataset, youthWave, cell, reading, null)),
          );
  const family = asFamily(dataset, which, [...rows, ...apart]);
  return {
    area,
    dimension,
    year: wave?.year ?? which.year,
    status: wave?.status ?? null,
    total,
    rows: family.slice(0, rows.length),
    apart: family.slice(rows.length),
    totalOnly: wave !== undefined && wave.estimates.every((estimate) => estimate.dimension === "total"),
  };
}
