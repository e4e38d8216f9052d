import { share, type Share } from "#core/units.ts";
import { addCompensated } from "./addCompensated.ts";

/** Marks of a score out of 100 from which a level begins (statistics: graded bands, published cumulatively). */
export const levelMarks = [85, 70, 55] as const;

/** Weighted shares of those at or above each mark. */
export type LevelShares = Readonly<Record<`${(typeof levelMarks)[number]}`, Share>>;

/** Weights of the scored respondents of many cells, by the band between two marks. Points only: levels have no standard error. */
export interface LevelSums {
  add(cell: number, weight: number, score: number): void;
  /** As if the other's respondents had been added, each under the cell's number here, or numbers (null: left out), all weights times `scale`. */
  merge(other: LevelSums, cellOf: (theirs: number) => number | readonly number[] | null, scale: number): void;
  /** Null for a cell in which nobody has a score. */
  shares(cell: number): LevelShares | null;
  entries(): Iterable<readonly [number, Float64Array]>;
}

/** From the highest band to that below all marks: value and compensation of each sum of weights. */
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
      let band = 0;
      while (band < levelMarks.length && score < (levelMarks[band] ?? -Infinity)) band += 1;
      addCompensated(own, 2 * band, weight);
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
      const weightIn = (band: number): number => (own[2 * band] ?? 0) + (own[2 * band + 1] ?? 0);
      const from85 = weightIn(0);
      const from70 = from85 + weightIn(1);
      const from55 = from70 + weightIn(2);
      const of = (weight: number): Share => share(Math.min(1, weight / (from55 + weightIn(3))));
      return { "85": of(from85), "70": of(from70), "55": of(from55) };
    },
    *entries() {
      for (const [cell, own] of sums.entries()) if (own !== undefined) yield [cell, own];
    },
  };
}
