import type { Population } from "./population.ts";
import { populationSets, populationsOf } from "./profile.ts";

/** The score from which a person has the literacy, by county and by the populations that the person belongs to. */
export interface PassMarks {
  readonly has: (population: Population, person: number) => boolean;
}

/** The score that `rate` of the people reach or exceed. */
function markFor(scores: Float32Array, rate: number): number {
  const sorted = scores.slice().sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(sorted.length * (1 - rate))))] ?? Infinity;
}

function byKind(population: Population, kinds: number, kindOf: (person: number) => number, rate: number): PassMarks {
  const counts = new Int32Array(kinds);
  for (let person = 0; person < population.size; person += 1) {
    const kind = kindOf(person);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const scores = Array.from(counts, (count) => new Float32Array(count));
  const filled = new Int32Array(kinds);
  for (let person = 0; person < population.size; person += 1) {
    const kind = kindOf(person);
    const place = filled[kind] ?? 0;
    const list = scores[kind];
    if (list !== undefined) list[place] = population.score[person] ?? 0;
    filled[kind] = place + 1;
  }
  const marks = scores.map((list) => (list.length === 0 ? Infinity : markFor(list, rate)));
  return { has: (all, person) => (all.score[person] ?? 0) >= (marks[kindOf(person)] ?? Infinity) };
}

/** One pass mark for all, such that `rate` of the city's adults reach it. */
export function oneMark(population: Population, rate: number): PassMarks {
  return byKind(population, 1, () => 0, rate);
}

/** A pass mark for each county or zone, such that the true rate is the same in all of them. */
export function equalUnits(population: Population, rate: number): PassMarks {
  return byKind(population, population.units.length, (person) => population.unit[person] ?? 0, rate);
}

/** A pass mark for each set of populations, such that the true rate is the same in all five. */
export function equalPopulations(population: Population, rate: number): PassMarks {
  return byKind(population, populationSets, (person) => populationsOf(population.profile[person] ?? 0), rate);
}
