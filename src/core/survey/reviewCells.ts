import { isUnderReview, withCarefulInterval, type CellResult } from "#core/dataset/cellResult.ts";
import type { Wave } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";

/** A cell of respondents that is withheld until a reviewer accepts it, with the values that the reviewer judges. Never published as such. */
export interface ReviewCell {
  readonly year: Year;
  readonly area: string;
  readonly dimension: Wave["estimates"][number]["dimension"];
  readonly category: string | null;
  readonly rate: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number;
  readonly df: number;
  /** The note with which it was accepted; null while it is withheld. */
  readonly note: string | null;
  /** Only of a pooled cell, which is up for review where that of the year alone is not. */
  readonly pooledYears?: readonly Year[];
}

/** The cells of a year that are up for review, or were accepted, with the interval that they are published with; in the order of the tally. */
export function reviewCells(
  year: Year,
  results: readonly CellResult[],
  region: string,
  pooledYears: readonly Year[] | null = null,
): readonly ReviewCell[] {
  return results.flatMap((result): readonly ReviewCell[] => {
    const { cell, estimate, note } = result;
    if (!isUnderReview(result)) return [];
    const isWhole = cell.area === region && cell.dimension === "total";
    const { interval } = isWhole ? result : withCarefulInterval(result);
    const { rate, n, df } = estimate;
    const bounds = { lower: interval?.lower ?? null, upper: interval?.upper ?? null };
    return [{ year, ...cell, rate, ...bounds, n, df, note, ...(pooledYears === null ? {} : { pooledYears }) }];
  });
}
