import { createAccumulator, type Accumulator } from "#core/statistics/accumulator.ts";
import type { CellBook } from "./cells.ts";
import type { PassMarks } from "./passMarks.ts";
import type { Population } from "./population.ts";
import type { Respondent } from "./sample.ts";

/** Counts one survey into the product's accumulator, as an import does. */
export function tally(
  population: Population,
  book: CellBook,
  sample: readonly Respondent[],
  marks: PassMarks,
): Accumulator {
  const accumulator = createAccumulator({ clustered: true });
  for (const { person, stratum, psu, weight, answered } of sample) {
    accumulator.add({
      stratum,
      psu,
      weight,
      outcome: answered ? Number(marks.has(population, person)) : null,
      cells: book.of(population.unit[person] ?? 0, population.profile[person] ?? 0),
    });
  }
  return accumulator;
}
