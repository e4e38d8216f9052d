import { categories, type Population } from "#core/breakdown.ts";

/** Each set of populations once, in the order of the contract, by the bits of its members. */
const sets: readonly (readonly Population[])[] = Array.from({ length: 2 ** categories.population.length }, (_, bits) =>
  categories.population.filter((__, place) => (bits & (1 << place)) !== 0),
);

export function populationBit(population: Population): number {
  return 1 << categories.population.indexOf(population);
}

/** @param bits the sum of those of its members */
export function populationSet(bits: number): readonly Population[] {
  return sets[bits] ?? [];
}
