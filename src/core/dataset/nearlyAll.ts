import { fewestRespondents, type CellResult } from "./cellResult.ts";
import { cellKey } from "./tallyIndex.ts";

/**
 * Cells of a population to which all but a few respondents of their area belong. Beside the area's total such a cell would
 * tell the rate of those few as if they were a published cell of fewer than ten: it is hidden for them. The elderly are left
 * to the ages, whose other bands hold those few.
 * @returns keys of cells, by `cellKey`
 */
export function nearlyAll(results: readonly CellResult[]): ReadonlySet<string> {
  const totals = new Map(
    results.flatMap(({ cell, estimate }) => (cell.dimension === "total" ? [[cell.area, estimate.n] as const] : [])),
  );
  return new Set(
    results.flatMap(({ cell, estimate }) => {
      if (cell.dimension !== "population" || cell.category === "elderly") return [];
      const others = (totals.get(cell.area) ?? 0) - estimate.n;
      return others > 0 && others < fewestRespondents ? [cellKey(cell)] : [];
    }),
  );
}
