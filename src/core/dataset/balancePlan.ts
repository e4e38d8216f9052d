import type { Dimension } from "#core/breakdown.ts";
import type { Region } from "./schema.ts";

/** A dimension over which balance is measured, but for `total`, which stands for the counties. */
export type BalanceBreakdown = Exclude<Dimension, "total" | "population">;

/**
 * The groups behind gap and ratio, first and second: the pair, or the ends of an order. Named in advance, so that no year
 * picks its own; counties have no such pair, there it is the highest and the lowest.
 * Source: WHO (2013), Handbook on health inequality monitoring, for ordered groups.
 */
export const balancePairs: Readonly<Record<BalanceBreakdown, readonly [first: string, second: string]>> &
  Readonly<Partial<Record<Dimension, readonly [string, string]>>> = {
  residence: ["urban", "rural"],
  sex: ["male", "female"],
  age: ["18-29", "60-69"],
  education: ["bachelor", "primary"],
};

/** Inhabitants of all ages by the census, counties in order of code; null where it does not cover all of them. */
export function countyShares(region: Region): readonly number[] | null {
  const counties = region.areas
    .filter(({ kind }) => kind === "county")
    .sort((a, b) => Number(a.code > b.code) - Number(a.code < b.code));
  const people = counties.flatMap(({ census }) => census?.population ?? []);
  return people.length > 0 && people.length === counties.length ? people : null;
}
