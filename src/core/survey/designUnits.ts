/** Strata and PSUs that a year may have at most. The sums of a wave take memory for each of them, and no survey has as many. */
export const mostDesignUnits = 50_000;

/** Counts the strata and PSUs of one year. */
export interface DesignUnits {
  /** Whether the unit is known or still fits in. `psu` is null where the survey has none. */
  add(stratum: string, psu: string | null): boolean;
}

export function createDesignUnits(most: number = mostDesignUnits): DesignUnits {
  const strata = new Map<string, Set<string | null>>();
  let count = 0;
  return {
    add(stratum, psu) {
      const known = strata.get(stratum);
      if (known?.has(psu) === true) return true;
      if (count >= most) return false;
      count += 1;
      if (known === undefined) strata.set(stratum, new Set([psu]));
      else known.add(psu);
      return true;
    },
  };
}
