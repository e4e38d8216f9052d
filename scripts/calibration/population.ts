import { createRandom, type Random } from "./random.ts";
import { drawPerson, type Person } from "./person.ts";
import { cityUnits, type Unit } from "./units.ts";

/** A village or an urban community. */
export interface Psu {
  /** Of its unit, by place in `units`. */
  readonly unit: number;
  readonly first: number;
  readonly size: number;
  /** Σ 1/(adults in the household) over its people. */
  readonly households: number;
}

/** Every adult of the city: what a survey estimates is known here by counting. */
export interface Population {
  readonly units: readonly Unit[];
  /** Of each unit: towns first, so that a systematic sample keeps the share of towns. */
  readonly psus: readonly (readonly Psu[])[];
  readonly size: number;
  /** By person. */
  readonly unit: Uint8Array;
  readonly profile: Uint16Array;
  readonly score: Float32Array;
  /** Adults in the household, 1–4: one of them is asked. */
  readonly household: Uint8Array;
}

export interface PopulationOptions {
  readonly seed: number;
  /** Standard deviations between the villages of one county: score in points of the test, schooling in levels. */
  readonly between: { readonly score: number; readonly schooling: number };
  /** Part of the city's true size: below 1 for quick tests. */
  readonly scale: number;
}

const communityAdults = 2400;
const villageAdults = 600;
const smallest = 150;
/** Standard deviation of the score between counties, beside what towns and schooling make of it. */
const countySpread = 1.2;
const householdChances = [0.15, 0.65, 0.15, 0.05] as const;

/** Sizes of the villages or communities of one unit, which add up to `adults`: lognormal around the mean. */
function sizesOf(adults: number, mean: number, random: Random): readonly number[] {
  const count = Math.max(2, Math.round(adults / mean));
  const raw = Array.from({ length: count }, () => Math.min(2.5, Math.max(0.4, Math.exp(0.45 * random.normal()))));
  const sum = raw.reduce((total, one) => total + one, 0);
  return raw.map((one) => Math.max(smallest, Math.round((one * adults) / sum)));
}

function drawHousehold(random: Random): number {
  let rest = random.uniform();
  for (const [place, chance] of householdChances.entries()) {
    rest -= chance;
    if (rest < 0) return place + 1;
  }
  return householdChances.length;
}

/** The city's adults, all invented: census sizes, villages and communities that differ, five overlapping populations. */
export function createPopulation({ seed, between, scale }: PopulationOptions): Population {
  const random = createRandom(seed);
  const units = cityUnits();
  const plans = units.map(({ adults, urban }) => ({
    countyEffect: countySpread * random.normal(),
    sizes: [
      ...sizesOf(adults * urban * scale, communityAdults * scale ** 0.5, random).map((size) => ({ size, urban: true })),
      ...sizesOf(adults * (1 - urban) * scale, villageAdults * scale ** 0.5, random).map((size) => ({
        size,
        urban: false,
      })),
    ],
  }));
  const size = plans.reduce((sum, { sizes }) => sizes.reduce((total, one) => total + one.size, sum), 0);
  const unit = new Uint8Array(size);
  const profile = new Uint16Array(size);
  const score = new Float32Array(size);
  const household = new Uint8Array(size);
  let person = 0;
  const settle = (drawn: Person, place: number): number => {
    unit[person] = place;
    profile[person] = drawn.profile;
    score[person] = drawn.score;
    const members = drawHousehold(random);
    household[person] = members;
    person += 1;
    return 1 / members;
  };
  const psus = plans.map(({ countyEffect, sizes }, place) =>
    sizes.map((psu): Psu => {
      const effects = { psuEffect: between.score * random.normal(), schooling: between.schooling * random.normal() };
      const first = person;
      let households = 0;
      for (let count = 0; count < psu.size; count += 1)
        households += settle(drawPerson({ urban: psu.urban, countyEffect, ...effects }, random), place);
      return { unit: place, first, size: psu.size, households };
    }),
  );
  return { units, psus, size, unit, profile, score, household };
}
