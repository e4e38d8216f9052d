import type { Respondent } from "#core/survey/respondents/respondent.ts";

/** Places beyond these share the last number: no survey has as many, and the import refuses it. */
const mostScopes = 65_535;

/** Numbers the places within which ids may begin anew: the PSUs, or what else says where a respondent belongs. */
export interface IdScopes {
  /** The number of the respondent's place, from 1. */
  of(respondent: Respondent): number;
}

interface Scope {
  readonly area: string | null;
  readonly stratum: string;
  readonly number: number;
}

/** Two respondents have one place where area, stratum and PSU are the same. */
export function createIdScopes(): IdScopes {
  const byName = new Map<string, Scope[]>();
  let count = 0;
  let lastArea: string | null = null;
  let lastStratum = "";
  let lastPsu: string | null = null;
  let lastNumber = 0;

  function numberOf({ area, stratum, psu }: Respondent): number {
    const name = psu ?? stratum;
    const known = byName.get(name) ?? [];
    if (known.length === 0) byName.set(name, known);
    const found = known.find((one) => one.area === area && one.stratum === stratum);
    if (found !== undefined) return found.number;
    count = Math.min(count + 1, mostScopes);
    known.push({ area, stratum, number: count });
    return count;
  }

  return {
    of: (respondent) => {
      const { area, stratum, psu } = respondent;
      // Files are in the order of places: most rows are of the place of the row before.
      if (lastNumber > 0 && psu === lastPsu && area === lastArea && stratum === lastStratum) return lastNumber;
      lastNumber = numberOf(respondent);
      lastArea = area;
      lastStratum = stratum;
      lastPsu = psu;
      return lastNumber;
    },
  };
}
