import { cellResults, type CellResult } from "./cellResult.ts";
import type { SurveyedYear } from "./jointContrasts.ts";
import type { PooledTally } from "./poolTallies.ts";
import type { PublishingOptions } from "./publishingOptions.ts";
import type { Region } from "./schema.ts";

/** The cells of two pooled waves, of those that both have; accepted cells are those of the later wave's own year, not of the pool. */
export function pooledResults(
  tally: PooledTally,
  earlier: Pick<SurveyedYear, "year" | "results">,
  later: Pick<SurveyedYear, "year" | "results">,
  options: PublishingOptions,
  region: Region,
): readonly CellResult[] {
  const before = new Map(earlier.results.map((result) => [keyOf(result), result]));
  const after = new Map(later.results.map((result) => [keyOf(result), result]));
  void region;
  return cellResults(tally, { ...options, accepted: [] }, later.year).flatMap((result) => {
    const first = before.get(keyOf(result));
    const second = after.get(keyOf(result));
    if (first === undefined || second === undefined) return [];
    const isHidden = first.withheldBy === "disclosure" || second.withheldBy === "disclosure";
    return [isHidden ? { ...result, withheldBy: "disclosure" } : result];
  });
}

function keyOf({ cell: { area, dimension, category } }: CellResult): string {
  return `${area}|${dimension}|${category ?? ""}`;
}
