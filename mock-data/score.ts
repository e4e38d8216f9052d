import type { Person } from "./person.ts";
import type { Random } from "./random.ts";

/** Who scores this or more has the literacy that is measured. */
export const passMark = 70;

/** Where the score of a man of 44 with little schooling and no particular job lies; villages catch up a little. */
const levels: ReadonlyMap<number, { readonly urban: number; readonly rural: number }> = new Map([
  [2022, { urban: 44.1, rural: 44.6 }],
  [2023, { urban: 44.5, rural: 45.6 }],
  [2024, { urban: 44.9, rural: 47 }],
  [2025, { urban: 45.2, rural: 47.8 }],
]);

const educationEffects = [0, 5, 10.5, 14.5, 20] as const;
const agePenalty = 0.11;
const sexGap = 1.6;
const noise = 12.5;

function jobEffect(person: Person): number {
  const job = person.job === "领导干部和公务员" ? 2.5 : person.job === "产业工人" ? 3.5 : 0;
  return job - (person.farmer ? 1.5 : 0);
}

/** The latent model: a score out of 100, one decimal. `place` is the effect of unit and 村居 together, in points of the score. */
export function drawScore(random: Random, year: number, person: Person, place: number): number {
  const level = levels.get(year);
  if (!level) throw new RangeError(`no level of the demonstration survey for ${year}`);
  const mean =
    (person.urban ? level.urban : level.rural) +
    place +
    (educationEffects[person.education] ?? 0) -
    agePenalty * (person.age - 44) -
    (person.male ? 0 : sexGap) +
    jobEffect(person);
  const score = mean + noise * random.normal();
  return Math.round(Math.min(100, Math.max(0, score)) * 10) / 10;
}
