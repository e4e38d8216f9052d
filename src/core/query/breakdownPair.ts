import type { Dataset } from "#core/dataset/dataset.ts";
import type { Breakdown, BreakdownRow } from "./breakdown.ts";
import { compareStored } from "./compareStored.ts";
import type { Comparison } from "./comparison.ts";

/** The two categories of a breakdown that has two, first less second, by the stored contrast; null for any other. */
export function breakdownPair(
  dataset: Dataset,
  { area, dimension, year, rows }: Breakdown,
): { readonly first: BreakdownRow; readonly second: BreakdownRow; readonly comparison: Comparison } | null {
  const [first, second] = rows;
  const wave = dataset.waves.find((one) => one.year === year);
  if (rows.length !== 2 || first === undefined || second === undefined || wave === undefined) return null;
  if (first.observation === null || second.observation === null) return null;
  const comparison = compareStored(
    wave,
    { area, dimension, category: first.category },
    { area, dimension, category: second.category },
  );
  return comparison === null ? null : { first, second, comparison };
}
