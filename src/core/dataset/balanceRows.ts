import { categories, type Dimension } from "#core/breakdown.ts";
import type { GroupPair } from "#core/statistics/balanceErrors.ts";
import type { SinglePsu } from "#core/statistics/designVariance.ts";
import { estimateBalance, extremesOf } from "#core/statistics/estimateBalance.ts";
import { balancePairs, countyShares } from "./balancePlan.ts";
import type { CellResult } from "./cellResult.ts";
import type { Region, Wave } from "./schema.ts";
import type { CountedTally } from "./waveTally.ts";

type BalanceRow = Wave["balance"][number];

/** Populations overlap and have no place here. */
const breakdowns = ["residence", "sex", "age", "education"] as const;

/**
 * How unequal literacy is within the region: between its counties (`total`), town and country, sexes, ages, levels of
 * education; each as gap, ratio, sd and theil, in this order (see estimateBalance).
 * Cells hidden for their precision count, since dispersion is of the whole; one hidden for disclosure leaves its dimension
 * without rows. Gap and ratio need both their cells published. Counties: all of them, or no rows.
 */
export function balanceRows(
  results: readonly CellResult[],
  region: Region,
  { accumulator }: Pick<CountedTally, "accumulator">,
  singlePsu: SinglePsu,
): readonly BalanceRow[] {
  const find = (area: string, dimension: Dimension, category: string | null) =>
    results.find(({ cell }) => cell.area === area && cell.dimension === dimension && cell.category === category);
  const rowsOf = (
    dimension: Dimension,
    groups: readonly CellResult[],
    named: GroupPair | "extremes" | null,
    shares: readonly number[] | null,
  ): readonly BalanceRow[] => {
    if (groups.length < 2 || groups.some(({ withheldBy }) => withheldBy === "disclosure")) return [];
    const compared = named === "extremes" ? extremesOf(groups.map(({ estimate }) => estimate.rate)) : named;
    const isShown =
      compared !== null && [compared.first, compared.second].every((place) => groups[place]?.withheldBy === null);
    const ids = groups.map(({ id }) => id);
    const values = estimateBalance(accumulator, ids, { shares, pair: isShown ? named : null, singlePsu });
    return (values ?? []).map((value) => ({ area: region.code, dimension, ...value }));
  };

  const counties = region.areas.flatMap(({ kind, code }) => (kind === "county" ? [code] : [])).sort();
  const ofCounties = counties.flatMap((code) => find(code, "total", null) ?? []);
  return [
    ...(ofCounties.length === counties.length ? rowsOf("total", ofCounties, "extremes", countyShares(region)) : []),
    ...breakdowns.flatMap((dimension) => {
      const groups = categories[dimension].flatMap((category) => find(region.code, dimension, category) ?? []);
      const names = groups.map(({ cell }) => cell.category ?? "");
      return rowsOf(dimension, groups, placesOf(balancePairs[dimension], names), null);
    }),
  ];
}

function placesOf([first, second]: readonly [string, string], names: readonly string[]): GroupPair | null {
  const places = { first: names.indexOf(first), second: names.indexOf(second) };
  return places.first < 0 || places.second < 0 ? null : places;
}
