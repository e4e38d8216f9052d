import type { Year } from "#core/units.ts";

/** Strata and PSUs that an import may have at most, over all years. The sums take memory for each of them, and no survey has as many. */
export const mostDesignUnits = 20_000;

/** Counts the strata and PSUs of an import. */
export interface DesignUnits {
  /** Whether the unit is known or still fits in. `psu` is null where the survey has none. */
  add(year: Year, stratum: string, psu: string | null): boolean;
}

export function createDesignUnits(most: number = mostDesignUnits): DesignUnits {
  const years = new Map<Year, Map<string, Set<string | null>>>();
  let count = 0;
  /** Of the row before: files are in the order of places. */
  let last: { readonly year: Year; readonly stratum: string; readonly psu: string | null } | null = null;
  return {
    add(year, stratum, psu) {
      if (last !== null && last.psu === psu && last.stratum === stratum && last.year === year) return true;
      const known = years.get(year)?.get(stratum);
      if (known?.has(psu) === true) {
        last = { year, stratum, psu };
        return true;
      }
      if (count >= most) return false;
      count += 1;
      if (known !== undefined) known.add(psu);
      else years.set(year, (years.get(year) ?? new Map<string, Set<string | null>>()).set(stratum, new Set([psu])));
      return true;
    },
  };
}
