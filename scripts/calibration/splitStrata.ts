import type { Population } from "./population.ts";
import { profileOf } from "./profile.ts";
import type { Respondent } from "./sample.ts";

/** The survey with county × residence as strata, where a county has two villages or more of each; else the county stays one. */
export function splitStrata(population: Population, sample: readonly Respondent[]): readonly Respondent[] {
  const partOf = ({ stratum, person }: Respondent): string =>
    `${stratum} ${profileOf(population.profile[person] ?? 0).residence}`;
  const psus = new Map<string, Set<string>>();
  for (const respondent of sample) {
    const part = partOf(respondent);
    psus.set(part, (psus.get(part) ?? new Set()).add(respondent.psu));
  }
  const splits = new Set(
    sample.flatMap(({ stratum }) =>
      [0, 1].every((residence) => (psus.get(`${stratum} ${residence}`)?.size ?? 0) >= 2) ? [stratum] : [],
    ),
  );
  return sample.map((respondent) =>
    splits.has(respondent.stratum) ? { ...respondent, stratum: partOf(respondent) } : respondent,
  );
}
