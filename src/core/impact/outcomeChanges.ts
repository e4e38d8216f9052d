import type { Dataset } from "#core/dataset/dataset.ts";
import { nearestChange } from "#core/query/compareWaves.ts";
import type { Change } from "#core/query/comparison.ts";
import { findBreakdown } from "#core/query/findBreakdown.ts";
import { findRanking } from "#core/query/findRanking.ts";
import type { SeriesCell } from "#core/query/readCell.ts";
import { findSeries } from "#core/query/series.ts";
import type { Year } from "#core/units.ts";
import type { OutcomeChange } from "./impact.ts";

interface DatedChange {
  readonly cell: SeriesCell;
  readonly year: Year;
  readonly change: Change;
}

/** Changes since the nearest earlier year that are told apart now and were not, or the other way round, or against another year. */
export function outcomeChanges(before: Dataset | null, after: Dataset): readonly OutcomeChange[] {
  const old = before === null ? new Map<string, DatedChange>() : datedChanges(before);
  const now = datedChanges(after);
  const keys = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))];
  return keys.flatMap((key): readonly OutcomeChange[] => {
    const was = old.get(key);
    const is = now.get(key);
    const named = is ?? was;
    if (named === undefined || saidOf(was) === saidOf(is)) return [];
    return [{ cell: named.cell, year: named.year, before: was?.change ?? null, after: is?.change ?? null }];
  });
}

/** What a reader is told; nothing where a change is not told apart. */
function saidOf(dated: DatedChange | undefined): string {
  const { outcome, since } = dated?.change ?? { outcome: "no-difference", since: 0 };
  return outcome === "higher" || outcome === "lower" ? `${outcome} ${since}` : "";
}

/** Every year's changes as the pages test them: the region's populations and its counties as families, the others one by one. */
function datedChanges(dataset: Dataset): Map<string, DatedChange> {
  const { code } = dataset.manifest.region;
  const found = new Map<string, DatedChange>();
  const add = (cell: SeriesCell, year: Year, change: Change | null): void => {
    const key = `${year} ${cell.area} ${cell.dimension} ${cell.category ?? ""}`;
    if (change !== null) found.set(key, { cell, year, change });
  };
  for (const { year } of dataset.waves) {
    const total: SeriesCell = { area: code, dimension: "total", category: null };
    for (const series of findSeries(dataset, total)) {
      const value = series.observations.find((one) => one.year === year);
      if (value !== undefined) add(total, year, nearestChange(dataset, series, value));
    }
    for (const dimension of ["population", "residence"] as const) {
      const { rows, apart } = findBreakdown(dataset, { area: code, dimension, year });
      for (const { category, change } of [...rows, ...apart]) add({ area: code, dimension, category }, year, change);
    }
    const { units, groups } = findRanking(dataset, year);
    for (const { area, change } of [...units, ...groups])
      add({ area, dimension: "total", category: null }, year, change);
  }
  return found;
}
