import { categories } from "#core/breakdown.ts";
import type { Random } from "./random.ts";
import { profileCode } from "./profile.ts";

/** What a person's place decides. */
export interface Place {
  readonly urban: boolean;
  /** Added to the score of everybody in the county, and in the village or community. */
  readonly countyEffect: number;
  readonly psuEffect: number;
  /** Added to the schooling of everybody in the village or community, in levels. */
  readonly schooling: number;
}

export interface Person {
  readonly profile: number;
  /** Of the test, 0–100 and a little beyond; who reaches the pass mark of a year has the literacy. */
  readonly score: number;
}

const farmers = bit("farmers");
const workers = bit("workers");
const elderly = bit("elderly");
const officials = bit("officials");
const youth = bit("youth");

function bit(population: (typeof categories.population)[number]): number {
  return 1 << categories.population.indexOf(population);
}

function occupationOf(urban: boolean, years: number, education: number, random: Random): number {
  const drawn = random.uniform();
  if (years > 62) return !urban && drawn < 0.75 ? farmers : 0;
  if (drawn < (urban ? 0.07 : 0.52)) return farmers;
  if (drawn > 0.62 && drawn < 0.62 + (urban ? 0.22 : 0.16)) return workers;
  return education >= 2 && drawn > 0.9 ? officials : 0;
}

/** One adult of 18–69, with invented chances as in the reference survey: schooling falls with age and rises in towns, and the score follows it. */
export function drawPerson({ urban, countyEffect, psuEffect, schooling }: Place, random: Random): Person {
  const years = 18 + Math.floor(52 * random.uniform() ** 0.9);
  const sex = random.uniform() < 0.5 ? 0 : 1;
  const level = 2.3 + (urban ? 0.55 : 0) - 0.034 * (years - 40) + schooling + 1.05 * random.normal();
  const education = [1.15, 2.35, 3.15, 3.75].filter((bound) => level > bound).length;
  const occupation = occupationOf(urban, years, education, random);
  const age = years < 30 ? 0 : Math.min(4, Math.floor(years / 10) - 2);
  const populations = occupation | (age === 4 ? elderly : 0) | (age === 0 ? youth : 0);
  const byOccupation = (occupation & officials) !== 0 ? 3.5 : (occupation & farmers) !== 0 ? -1.2 : 0;
  const mean = 41 + 5.4 * education + (urban ? 0.8 : 0) + (sex === 0 ? 1.1 : 0) - 0.2 * (years - 40) + byOccupation;
  return {
    profile: profileCode({ residence: urban ? 0 : 1, sex, age, education, populations }),
    score: mean + countyEffect + psuEffect + 11.2 * random.normal(),
  };
}
