import type { CellResult } from "./cellResult.ts";
import type { GuardedCell } from "./guardedCell.ts";
import type { SurveyedYear } from "./jointContrasts.ts";
import { isModelled } from "./modelRows.ts";
import { protectTold } from "./protectTold.ts";
import { nearlyAll } from "./nearlyAll.ts";
import type { Region } from "./schema.ts";
import { cellKey } from "./tallyIndex.ts";

/** What one import knows of a year's cells, and of those of a pool that ends in it. */
export interface ResultsOfYear {
  readonly year: number;
  readonly results: readonly CellResult[];
  /** Null where nothing is pooled. */
  readonly pool: {
    readonly earlier: SurveyedYear;
    /** Factor of the earlier wave's weights in the pool. */
    readonly scale: number;
    readonly results: readonly CellResult[];
  } | null;
  /** Whether model estimates of the counties are published. */
  readonly modelled: boolean;
}

interface Guarded extends GuardedCell {
  readonly of: { readonly from: "year" | "pool"; readonly result: CellResult } | null;
}

/**
 * Disclosure control of everything that is published of one year together: its cells, those of the pool, and what the
 * earlier wave of the pool has published. A county in the model is known even where its direct value is withheld:
 * a reader can work it out from the model's rows.
 */
export function protectResults(
  { year, results, pool, modelled }: ResultsOfYear,
  region: Region,
): { readonly results: readonly CellResult[]; readonly pooled: readonly CellResult[] } {
  const years = pool === null ? null : [year];
  const telling = new Set(
    [results, pool?.results ?? [], pool?.earlier.results ?? []].flatMap((cells) => [...nearlyAll(cells)]),
  );
  /** Such a cell is unknown to a reader, in the year and in the pool, and needs no protection of its own. */
  const isTelling = ({ cell }: CellResult): boolean => telling.has(cellKey(cell));
  const reasonOf = (result: CellResult): CellResult["withheldBy"] =>
    result.withheldBy ?? (isTelling(result) ? "precision" : null);
  const own = results.map((result): Guarded => {
    const { cell, estimate } = result;
    return { of: { from: "year", result }, cell: { ...cell, years }, estimate, withheldBy: reasonOf(result) };
  });
  const others = pool === null ? [] : [...earlierCells(pool), ...pooledCells(pool, year, reasonOf)];
  const isTold = ({ of }: Guarded): boolean =>
    modelled &&
    of?.from === "year" &&
    of.result.cell.dimension === "total" &&
    isModelled({ ...of.result, area: of.result.cell.area }, region);
  const guarded = protectTold([...own, ...others], region, isTold);
  const protectedOf = (from: "year" | "pool"): readonly CellResult[] =>
    guarded.flatMap(({ of, withheldBy }) => {
      if (of?.from !== from) return [];
      const isHidden = of.result.withheldBy === null && isTelling(of.result);
      return [{ ...of.result, withheldBy: isHidden ? "disclosure" : withheldBy }];
    });
  return { results: protectedOf("year"), pooled: protectedOf("pool") };
}

function earlierCells({ earlier, scale }: NonNullable<ResultsOfYear["pool"]>): readonly Guarded[] {
  return earlier.results.map(({ cell, estimate, withheldBy }) => ({
    of: null,
    cell: { ...cell, years: [earlier.year] },
    estimate,
    withheldBy,
    fixed: true,
    weightScale: scale,
  }));
}

function pooledCells(
  { earlier, results }: NonNullable<ResultsOfYear["pool"]>,
  year: number,
  reasonOf: (result: CellResult) => CellResult["withheldBy"],
): readonly Guarded[] {
  return results.map((result) => ({
    of: { from: "pool", result },
    cell: { ...result.cell, years: [earlier.year, year] },
    estimate: result.estimate,
    withheldBy: reasonOf(result),
  }));
}
