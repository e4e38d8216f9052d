import type { Accumulator } from "#core/statistics/accumulator.ts";
import { smallDesign, usualDesign } from "./design.ts";
import { createRandom } from "./random.ts";
import { drawSample } from "./sample.ts";
import { splitStrata } from "./splitStrata.ts";
import { tally } from "./tally.ts";
import { firstYear, lastYear, stateIn, type State, type World } from "./world.ts";

/** The surveys of one replicate, each of its own independent sample, as accumulators. */
export interface Replicate {
  readonly world: World;
  /** The survey of a year, of the usual design. */
  readonly wave: (year: number) => Accumulator;
  /** The people who were asked in a year, with the literacy that another state gives them. */
  readonly recast: (year: number, state: State) => Accumulator;
  /** The survey of a year with county × residence as strata, where that leaves two villages or more in each. */
  readonly split: (year: number) => Accumulator;
  /** A survey of the last year by the small design. */
  readonly small: () => Accumulator;
}

/** @param stream the replicate's number */
export function drawReplicate(world: World, seed: number, stream: number): Replicate {
  const { population, book } = world;
  const random = createRandom(seed, stream + 1);
  const samples = new Map<number, ReturnType<typeof drawSample>>();
  for (let year = firstYear; year <= lastYear; year += 1)
    samples.set(year, drawSample(population, usualDesign, random));
  const small = drawSample(population, smallDesign, random);
  const last = stateIn(world, lastYear);
  const known = new Map<number, Accumulator>();
  const sampleOf = (year: number): ReturnType<typeof drawSample> => {
    const sample = samples.get(year);
    if (sample === undefined) throw new RangeError(`no sample of ${year}`);
    return sample;
  };
  const recast: Replicate["recast"] = (year, { marks }) => tally(population, book, sampleOf(year), marks);
  return {
    world,
    recast,
    split: (year) => tally(population, book, splitStrata(population, sampleOf(year)), stateIn(world, year).marks),
    wave(year) {
      const made = known.get(year) ?? recast(year, stateIn(world, year));
      known.set(year, made);
      return made;
    },
    small: () => tally(population, book, small, last.marks),
  };
}
