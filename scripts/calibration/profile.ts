import { categories } from "#core/breakdown.ts";

/** What the cells of a survey know of a person, besides the unit. Categories by their place in `categories`. */
export interface Profile {
  readonly residence: number;
  readonly sex: number;
  readonly age: number;
  readonly education: number;
  /** One bit for each population, by its place: they overlap. */
  readonly populations: number;
}

const flags = 2 ** categories.population.length;
/** Above every code. */
export const profileCodes = 2 * 2 * categories.age.length * categories.education.length * flags;

/** A whole number from 0 to `profileCodes` − 1. */
export function profileCode({ residence, sex, age, education, populations }: Profile): number {
  return (
    (((residence * 2 + sex) * categories.age.length + age) * categories.education.length + education) * flags +
    populations
  );
}

export function profileOf(code: number): Profile {
  const populations = code % flags;
  const withEducation = (code - populations) / flags;
  const education = withEducation % categories.education.length;
  const withAge = (withEducation - education) / categories.education.length;
  const age = withAge % categories.age.length;
  const both = (withAge - age) / categories.age.length;
  return { residence: both >> 1, sex: both & 1, age, education, populations };
}

/** The bits of `populations` alone. */
export function populationsOf(code: number): number {
  return code % flags;
}

export const populationSets = flags;
