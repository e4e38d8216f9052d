import { categoryRank, dimensionRank } from "#core/breakdown.ts";
import type { Estimate } from "./schema.ts";

/** The parts of an estimate that make it one cell and not another. */
export type RowIdentity = Pick<
  Estimate,
  "area" | "dimension" | "category" | "with" | "instrument" | "method" | "pooledYears"
>;

/** One text per cell: two rows of a wave with the same key contradict each other or repeat. */
export function rowKey(row: RowIdentity): string {
  const crossing = row.with === undefined ? "" : `${row.with.dimension}/${row.with.category}`;
  return [
    row.area,
    row.dimension,
    row.category ?? "",
    crossing,
    row.instrument ?? "",
    row.method ?? "direct",
    (row.pooledYears ?? []).join("+"),
  ].join("|");
}

/** Order of rows in a published wave: areas by code, dimensions and categories in the order of the vocabulary, then crossing, instrument, method, years. */
export function compareRows(a: RowIdentity, b: RowIdentity): number {
  return (
    compareText(a.area, b.area) ||
    dimensionRank(a.dimension) - dimensionRank(b.dimension) ||
    categoryRank(a.dimension, a.category ?? "") - categoryRank(b.dimension, b.category ?? "") ||
    compareCrossings(a.with, b.with) ||
    compareText(a.instrument ?? "", b.instrument ?? "") ||
    compareText(a.method ?? "", b.method ?? "") ||
    compareText((a.pooledYears ?? []).join(), (b.pooledYears ?? []).join())
  );
}

function compareCrossings(a: RowIdentity["with"], b: RowIdentity["with"]): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return (
    dimensionRank(a.dimension) - dimensionRank(b.dimension) ||
    categoryRank(a.dimension, a.category) - categoryRank(b.dimension, b.category)
  );
}

/** By code unit, so that every engine and locale sorts alike. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
