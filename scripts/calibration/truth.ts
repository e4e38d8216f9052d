import { share, type Share } from "#core/units.ts";
import type { CellBook } from "./cells.ts";
import type { PassMarks } from "./passMarks.ts";
import type { Population } from "./population.ts";
import { profileCodes } from "./profile.ts";

/** The true rate of every cell, by its id; a cell without people has none. */
export type Truth = (cell: number) => Share;

/** Counts the whole population. */
export function countTruth(population: Population, book: CellBook, marks: PassMarks): Truth {
  const kinds = population.units.length * profileCodes;
  const people = new Float64Array(kinds);
  const able = new Float64Array(kinds);
  for (let person = 0; person < population.size; person += 1) {
    const kind = (population.unit[person] ?? 0) * profileCodes + (population.profile[person] ?? 0);
    people[kind] = (people[kind] ?? 0) + 1;
    if (marks.has(population, person)) able[kind] = (able[kind] ?? 0) + 1;
  }
  const sums = book.cells.map(() => ({ people: 0, able: 0 }));
  for (const [kind, count] of people.entries()) {
    if (count === 0) continue;
    for (const cell of book.of(Math.floor(kind / profileCodes), kind % profileCodes)) {
      const sum = sums[cell];
      if (sum === undefined) continue;
      sum.people += count;
      sum.able += able[kind] ?? 0;
    }
  }
  const rates = sums.map((sum) => (sum.people === 0 ? null : share(sum.able / sum.people)));
  return (cell) => {
    const rate = rates[cell];
    if (rate === undefined || rate === null) throw new RangeError(`nobody in cell ${cell}`);
    return rate;
  };
}
