import { cityCode } from "./cells.ts";
import { createMeters, type Meters } from "./meters.ts";
import { observeChanges } from "./observeChanges.ts";
import { observeCoverage } from "./observeCoverage.ts";
import { observeDifferences } from "./observeDifferences.ts";
import { observeProjections } from "./observeProjections.ts";
import { observeSmallAreas } from "./observeSmallAreas.ts";
import { observeSmallDesign } from "./observeSmallDesign.ts";
import { observeStrata } from "./observeStrata.ts";
import { observeVerdicts } from "./observeVerdicts.ts";
import { productRules, type ProductRules } from "./productRules.ts";
import { drawReplicate } from "./replicate.ts";
import { createWorld, lastYear, stateIn, type World } from "./world.ts";

export interface SimulationOptions {
  readonly seed: number;
  readonly replicates: number;
  /** Part of the city's true size, 0–1: 1 but for quick tests. */
  readonly scale: number;
  readonly progress?: (done: number) => void;
}

/** Two cities that differ in how unlike their villages are: spreads of score (points of the test) and schooling (levels) between them. */
export const cities = {
  usual: { score: 3, schooling: 0.25 },
  even: { score: 1.1, schooling: 0 },
} as const;
export type CityName = keyof typeof cities;
export const cityNames = ["usual", "even"] as const satisfies readonly CityName[];

export interface Simulation {
  readonly options: SimulationOptions;
  readonly worlds: Readonly<Record<CityName, World>>;
  readonly meters: Meters;
  /** By which rule the product tests each family against the city. */
  readonly rules: ProductRules;
}

/** Surveys both cities again and again, and notes everything that the report is made of. The same options give the same numbers. */
export function simulate(options: SimulationOptions): Simulation {
  const { seed, replicates, scale, progress = () => undefined } = options;
  const worlds = {
    usual: createWorld({ seed, between: cities.usual, scale }),
    even: createWorld({ seed, between: cities.even, scale }),
  };
  const meters = createMeters();
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    for (const name of cityNames) {
      const world = worlds[name];
      const drawn = drawReplicate(world, seed, replicate);
      const { truth } = stateIn(world, lastYear);
      const city = world.book.idOf(cityCode, "total", null);
      observeCoverage(meters, name, world.book, drawn.wave(lastYear), truth);
      observeVerdicts(meters, `${name}|verdict`, drawn.wave(lastYear), city, truth(city));
      observeSmallAreas(meters, `${name}|areas`, drawn);
      observeChanges(meters, `${name}|change`, drawn);
      observeDifferences(meters, `${name}|difference`, drawn);
      observeStrata(meters, `${name}|strata`, drawn);
      if (name === "even") continue;
      observeProjections(meters, `${name}|projection`, drawn);
      observeSmallDesign(meters, `${name}|small`, drawn);
    }
    meters.next();
    progress(replicate + 1);
  }
  const rules = productRules(worlds.usual.book, drawReplicate(worlds.usual, seed, 0).wave(lastYear));
  return { options, worlds, meters, rules };
}
