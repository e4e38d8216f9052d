import { cellResults, isUnderReview, type CellResult } from "./cellResult.ts";
import type { SurveyedYear } from "./jointContrasts.ts";
import type { PooledTally } from "./poolTallies.ts";
import type { PublishingOptions } from "./publishingOptions.ts";

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
  const before = new Set(earlier.results.map(({ cell }) => keyOf(cell)));
  const after = new Set(later.results.map(({ cell }) => keyOf(cell)));
  const reviewed = new Set(later.results.filter(isUnderReview).map(({ cell }) => keyOf(cell)));
  const accepted = options.accepted.filter((cell) => !reviewed.has(keyOf(cell)));
  return cellResults(tally, { ...options, accepted }, later.year, region).filter(({ cell }) => {
    const key = keyOf(cell);
    return before.has(key) && after.has(key);
  });
}

function keyOf({ area, dimension, category }: CellPlace): string {
  return `${area}|${dimension}|${category ?? ""}`;
}

interface CellPlace {
  readonly area: string;
  readonly dimension: string;
  readonly category?: string | null;
}
