import { cellResults, type CellResult } from "#core/dataset/cellResult.ts";
import { usualOptions } from "#core/dataset/publishingOptions.ts";
import type { CountedTally } from "#core/dataset/waveTally.ts";
import type { Accumulator } from "#core/statistics/accumulator.ts";
import type { SinglePsu } from "#core/statistics/designVariance.ts";
import { cityCode, type CellBook, type SurveyCell } from "./cells.ts";
import { lastYear } from "./world.ts";

function cellsOf(book: CellBook, ids: readonly number[]): readonly SurveyCell[] {
  return ids.flatMap((id) => book.cells[id] ?? []);
}

/** A simulated survey in the form that the product makes a wave of. */
export function tallyOf(book: CellBook, accumulator: Accumulator, ids: readonly number[]): CountedTally {
  return {
    accumulator,
    scores: null,
    levels: null,
    cells: () => cellsOf(book, ids),
    idOf: ({ area, dimension, category }) => book.idOf(area, dimension, category),
    overlapOf: () => null,
    numbers: () => new Map(),
  };
}

/**
 * Cells as the product gives them out: its estimate, its interval, and whether it withholds them. Those up for review are
 * accepted, so that their interval is the one that readers see.
 * @param ids of the cells that are asked for
 * @returns by id; cells without an answer are missing
 */
export function shownResults(
  book: CellBook,
  accumulator: Accumulator,
  ids: readonly number[] = [...book.cells.keys()],
  singlePsu: SinglePsu = usualOptions.singlePsu,
): ReadonlyMap<number, CellResult> {
  const accepted = cellsOf(book, ids).map(({ area, dimension, category }) => ({
    year: lastYear,
    area,
    dimension,
    ...(category === null ? {} : { category }),
    note: "accepted",
  }));
  const tally = tallyOf(book, accumulator, ids);
  const results = cellResults(tally, { ...usualOptions, singlePsu, accepted }, lastYear, cityCode);
  return new Map(results.map((result) => [result.id, result]));
}

/** Published without a reviewer. */
export function isPublished({ withheldBy, mark }: Pick<CellResult, "withheldBy" | "mark">): boolean {
  return withheldBy === null && mark === "present";
}
