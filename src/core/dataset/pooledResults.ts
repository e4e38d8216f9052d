import { cellResults, isUnderReview, type CellResult } from "./cellResult.ts";
import type { SurveyedYear } from "./jointContrasts.ts";
import type { PooledTally } from "./poolTallies.ts";
import type { PublishingOptions } from "./publishingOptions.ts";
import { cellKey } from "./tallyIndex.ts";

/**
 * The cells of two pooled waves, of those that both have. A cell that a reviewer accepts in the later year is the year's own
 * where that is up for review, and the pooled one where it is not: one entry lets one row through.
 */
export function pooledResults(
  tally: PooledTally,
  earlier: Pick<SurveyedYear, "year" | "results">,
  later: Pick<SurveyedYear, "year" | "results">,
  options: PublishingOptions,
  region: string,
): readonly CellResult[] {
  const before = new Set(earlier.results.map(({ cell }) => cellKey(cell)));
  const after = new Set(later.results.map(({ cell }) => cellKey(cell)));
  const reviewed = new Set(later.results.filter(isUnderReview).map(({ cell }) => cellKey(cell)));
  const accepted = options.accepted.filter((cell) => !reviewed.has(cellKey(cell)));
  return cellResults(tally, { ...options, accepted }, later.year, region).filter(({ cell }) => {
    const key = cellKey(cell);
    return before.has(key) && after.has(key);
  });
}
