import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { DesignIds } from "#core/survey/rules/designIds.ts";
import type { Year } from "#core/units.ts";

/** Strata and PSUs that an import may have at most, over all years. The sums take memory for each of them, and no survey has as many. */
export const mostDesignUnits = 20_000;

/** Counts the strata and PSUs of an import. */
export interface DesignUnits {
  /** Whether the unit is known or still fits in. `psu` is null where the survey has none. @param place of the row, good for this call */
  add(year: Year, stratum: string, psu: string | null, place: IssuePlace): boolean;
}

/** @param ids takes each unit once */
export function createDesignUnits(ids: DesignIds, most: number = mostDesignUnits): DesignUnits {
  const years = new Map<Year, Map<string, Set<string | null>>>();
  let count = 0;
  /** Of the row before: files are in the order of places. */
  let last: { readonly year: Year; readonly stratum: string; readonly psu: string | null } | null = null;
  return {
    add(year, stratum, psu, place) {
      if (last !== null && last.psu === psu && last.stratum === stratum && last.year === year) return true;
      const known = years.get(year)?.get(stratum);
      if (known?.has(psu) === true) {
        last = { year, stratum, psu };
        return true;
      }
      if (count >= most) return false;
      count += 1;
      ids.add(year, stratum, psu, place);
      if (known !== undefined) known.add(psu);
      else years.set(year, (years.get(year) ?? new Map<string, Set<string | null>>()).set(stratum, new Set([psu])));
      return true;
    },
  };
}
