import type { Design } from "./design.ts";
import type { Population, Psu } from "./population.ts";
import type { Random } from "./random.ts";

/** One respondent. */
export interface Respondent {
  /** The person's place in the population. */
  readonly person: number;
  readonly stratum: string;
  readonly psu: string;
  readonly weight: number;
  /** Whether the test was taken to its end. */
  readonly answered: boolean;
}

const unanswered = 0.02;

/** Systematic selection with chances proportional to size. A village larger than the interval may be met twice. */
function drawPsus(psus: readonly Psu[], wanted: number, random: Random): readonly Psu[] {
  const total = psus.reduce((sum, { size }) => sum + size, 0);
  const interval = total / wanted;
  let next = random.uniform() * interval;
  let passed = 0;
  const drawn: Psu[] = [];
  for (const psu of psus) {
    passed += psu.size;
    while (next < passed && drawn.length < wanted) {
      drawn.push(psu);
      next += interval;
    }
  }
  return drawn;
}

/** Different people of one village; one adult of each household is asked, so chances fall with the household's size. */
function drawPeople(population: Population, psu: Psu, wanted: number, random: Random): readonly number[] {
  const drawn = new Set<number>();
  while (drawn.size < Math.min(wanted, psu.size >> 1)) {
    const person = psu.first + random.below(psu.size);
    if (!drawn.has(person) && random.uniform() * (population.household[person] ?? 1) < 1) drawn.add(person);
  }
  return [...drawn];
}

/**
 * One survey: in every county and zone villages and communities with chances proportional to size, towns and country in
 * their shares; in each the same number of households, one adult in each. Weights are inverse chances, brought to the
 * county's number of adults.
 */
export function drawSample(population: Population, design: Design, random: Random): readonly Respondent[] {
  const clusters = [...design.psus.values()].reduce((sum, count) => sum + count, 0);
  const base = Math.floor(design.respondents / clusters);
  let extra = design.respondents - base * clusters;
  return population.units.flatMap(({ code }, place) => {
    const count = design.psus.get(code);
    const frame = population.psus[place];
    if (count === undefined || frame === undefined) throw new RangeError(`no design for ${code}`);
    const raw = drawPsus(frame, count, random).flatMap((psu) => {
      const people = drawPeople(population, psu, base + (extra > 0 ? 1 : 0), random);
      extra -= 1;
      return people.map((person) => ({
        person,
        psu: `${psu.first}`,
        weight: ((population.household[person] ?? 1) * psu.households) / (psu.size * people.length),
      }));
    });
    const adults = frame.reduce((sum, { size }) => sum + size, 0);
    const scale = adults / raw.reduce((sum, { weight }) => sum + weight, 0);
    return raw.map(({ person, psu, weight }) => ({
      person,
      stratum: code,
      psu,
      weight: weight * scale,
      answered: random.uniform() >= unanswered,
    }));
  });
}
