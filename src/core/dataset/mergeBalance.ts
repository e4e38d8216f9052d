import { dimensionRank } from "#core/breakdown.ts";
import type { Estimate, Wave } from "./schema.ts";

type BalanceRow = Wave["balance"][number];

/**
 * The balance of a wave into which the cells of `added` were put. Rows over groups of which one is new would speak of
 * other values: they go, and those of the added wave come in their place where it has them by the same instrument.
 */
export function mergeBalance(published: Wave, added: Wave): Wave["balance"] {
  if (added.instrument !== published.instrument) return published.balance;
  const isNew = (row: BalanceRow): boolean => added.estimates.some((estimate) => isGroupOf(estimate, row, added));
  return [...published.balance.filter((row) => !isNew(row)), ...added.balance].sort(
    (a, b) => dimensionRank(a.dimension) - dimensionRank(b.dimension),
  );
}

/** For `total` the groups are the region's parts. */
function isGroupOf(estimate: Estimate, { area, dimension }: BalanceRow, { instrument }: Wave): boolean {
  if (estimate.dimension !== dimension || estimate.with !== undefined || estimate.pooledYears !== undefined)
    return false;
  if ((estimate.instrument ?? instrument) !== instrument) return false;
  return dimension === "total" ? estimate.area !== area : estimate.area === area;
}
