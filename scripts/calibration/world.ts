import { fromLogOdds, logOdds } from "#core/statistics/logOdds.ts";
import type { Share } from "#core/units.ts";
import { createCellBook, type CellBook } from "./cells.ts";
import { equalPopulations, equalUnits, oneMark, type PassMarks } from "./passMarks.ts";
import { createPopulation, type Population, type PopulationOptions } from "./population.ts";
import { countTruth, type Truth } from "./truth.ts";

/** What is true: who has the literacy, and the rates that follow. */
export interface State {
  readonly marks: PassMarks;
  readonly truth: Truth;
}

/** The city whose surveys are simulated. */
export interface World {
  readonly population: Population;
  readonly book: CellBook;
  /** By year: rates on a straight line of the logit. */
  readonly years: ReadonlyMap<number, State>;
  /** The last year, but with the same rate in all counties and zones, or in all five populations. */
  readonly equalUnits: State;
  readonly equalPopulations: State;
}

export const firstYear = 2022;
export const lastYear = 2025;
/** Of the city: the values of the reference path from 10.1 % (2020) to the target of 14.5 % (2025). */
const firstRate = 0.1186;
const lastRate = 0.145;

function rateOf(year: number): Share {
  const part = (year - firstYear) / (lastYear - firstYear);
  return fromLogOdds((1 - part) * logOdds(firstRate) + part * logOdds(lastRate));
}

export function createWorld(options: PopulationOptions): World {
  const population = createPopulation(options);
  const book = createCellBook(population);
  const stateOf = (marks: PassMarks): State => ({ marks, truth: countTruth(population, book, marks) });
  const years = new Map<number, State>();
  for (let year = firstYear; year <= lastYear; year += 1) years.set(year, stateOf(oneMark(population, rateOf(year))));
  return {
    population,
    book,
    years,
    equalUnits: stateOf(equalUnits(population, lastRate)),
    equalPopulations: stateOf(equalPopulations(population, lastRate)),
  };
}

export function stateIn(world: World, year: number): State {
  const state = world.years.get(year);
  if (state === undefined) throw new RangeError(`no state of ${year}`);
  return state;
}
