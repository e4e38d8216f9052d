import type { Wave } from "#core/dataset/schema.ts";
import { compareStored } from "./compareStored.ts";

/** The places that a county can have among `of` counties, as far as the sample tells: both ends included, 1 for the highest. */
export interface RankInterval {
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

/** Fewer counties give no ranks. */
const fewest = 8;

/**
 * Rank intervals of counties by the stored comparisons of all pairs, after Holm: from 1 + the number that are certainly
 * higher to the number of counties − those that are certainly lower. A pair that the wave does not hold is not certain.
 * @param codes counties with a direct value in the wave
 * @returns empty for fewer than eight counties, and where the wave holds no pair of them
 */
export function countyRanks(wave: Wave, codes: readonly string[]): ReadonlyMap<string, RankInterval> {
  const of = codes.length;
  if (of < fewest) return new Map();
  const higher = new Map<string, number>(codes.map((code) => [code, 0]));
  const lower = new Map<string, number>(codes.map((code) => [code, 0]));
  const count = (counts: Map<string, number>, code: string): void => void counts.set(code, (counts.get(code) ?? 0) + 1);
  let pairs = 0;
  for (const [place, a] of codes.entries()) {
    for (const b of codes.slice(place + 1)) {
      const total = (area: string) => ({ area, dimension: "total", category: null }) as const;
      const comparison = compareStored(wave, total(a), total(b));
      if (comparison === null) continue;
      pairs += 1;
      const [above, below] = comparison.outcome === "higher" ? [a, b] : [b, a];
      if (comparison.outcome !== "higher" && comparison.outcome !== "lower") continue;
      count(higher, below);
      count(lower, above);
    }
  }
  if (pairs === 0) return new Map();
  return new Map(
    codes.map((code) => [code, { from: 1 + (higher.get(code) ?? 0), to: of - (lower.get(code) ?? 0), of }] as const),
  );
}
