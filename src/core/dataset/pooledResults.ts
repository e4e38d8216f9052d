import { cellResults, type CellResult } from "./cellResult.ts";
import type { SurveyedYear } from "./jointContrasts.ts";
import type { PooledTally } from "./poolTallies.ts";
import type { PublishingOptions } from "./publishingOptions.ts";

/** The cells of two pooled waves, of those that both have. Acceptance speaks of a wave's own cells, never of pooled ones. */
export function pooledResults(
  tally: PooledTally,
  earlier: Pick<SurveyedYear, "year" | "results">,
  later: Pick<SurveyedYear, "year" | "results">,
  options: PublishingOptions,
): readonly CellResult[] {
  const before = new Set(earlier.results.map(keyOf));
  const after = new Set(later.results.map(keyOf));
  return cellResults(tally, { ...options, accepted: [] }, later.year).filter((result) => {
    const key = keyOf(result);
    return before.has(key) && after.has(key);
  });
}

function keyOf({ cell: { area, dimension, category } }: CellResult): string {
  return `${area}|${dimension}|${category ?? ""}`;
}
