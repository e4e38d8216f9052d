import { share, type Share } from "#core/units.ts";
import { addCompensated } from "./addCompensated.ts";

/** Marks of a score out of 100 from which a level begins (statistics: graded bands, published cumulatively). */
export const levelMarks = [85, 70, 55] as const;

/** Weighted shares of those at or above each mark. */
export type LevelShares = Readonly<Record<`${(typeof levelMarks)[number]}`, Share>>;

/** Weights of the scored respondents of many cells, and of those at or above each mark. Points only: levels have no standard error. */
export interface LevelSums {
  add(cell: number, weight: number, score: number): void;
  /** As if the other's respondents had been added, each under the cell's number here, or numbers (null: left out), all weights times `scale`. */
  merge(other: LevelSums, cellOf: (theirs: number) => number | readonly number[] | null, scale: number): void;
  /** Null for a cell in which nobody has a score. */
  shares(cell: number): LevelShares | null;
  entries(): Iterable<readonly [number, Float64Array]>;
}

/** All weights, then those from each mark on; value and compensation of each. */
const length = 2 * (1 + levelMarks.length);

export function createLevelSums(): LevelSums {
  const sums: (Float64Array | undefined)[] = [];
  const sumsOf = (cell: number): Float64Array => {
    while (sums.length <= cell) sums.push(undefined);
    return (sums[cell] ??= new Float64Array(length));
  };
  return {
    add: (cell, weight, score) => {
      const own = sumsOf(cell);
      addCompensated(own, 0, weight);
      for (let place = 0; place < levelMarks.length; place += 1)
        if (score >= (levelMarks[place] ?? Infinity)) addCompensated(own, 2 * place + 2, weight);
    },
    merge: (other, cellOf, scale) => {
      for (const [theirs, values] of other.entries()) {
        const cell = cellOf(theirs);
        if (cell === null) continue;
        for (const mine of typeof cell === "number" ? [cell] : cell) {
          const own = sumsOf(mine);
          for (let place = 0; place < length; place += 1) {
            const value = values[place] ?? 0;
            if (value !== 0) addCompensated(own, place - (place % 2), value * scale);
          }
        }
      }
    },
    shares: (cell) => {
      const own = sums[cell];
      if (own === undefined) return null;
      const total = (place: number): number => (own[place] ?? 0) + (own[place + 1] ?? 0);
      const of = (place: number): Share => share(Math.min(1, total(place) / total(0)));
      return { "85": of(2), "70": of(4), "55": of(6) };
    },
    *entries() {
      for (const [cell, own] of sums.entries()) if (own !== undefined) yield [cell, own];
    },
  };
}
