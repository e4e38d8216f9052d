import type { Estimate, Region } from "./schema.ts";

/**
 * Rows without those levels of scores from which a cell hidden for disclosure could be told. Whoever has 85 points is
 * literate and whoever is literate has 55, so levels bound rates, and they add up over areas as rates do: what protects a
 * rate need not protect it from them. Where any cell is hidden for disclosure, and in pools, only the region's own rows keep
 * their levels; the attack of the tests finds nothing told by these, nor by means of scores.
 */
export function withoutTellingLevels(rows: readonly Estimate[], region: Pick<Region, "code">): readonly Estimate[] {
  const isAtRisk = rows.some(({ suppressedBy }) => suppressedBy === "disclosure");
  return rows.map((row) => {
    const isTelling = row.area !== region.code && (isAtRisk || row.pooledYears !== undefined);
    return isTelling && row.levels !== undefined ? { ...row, levels: null } : row;
  });
}
