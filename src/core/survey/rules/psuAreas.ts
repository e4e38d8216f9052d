import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Year } from "#core/units.ts";

/** Areas in which the PSUs of a year have respondents. Bounded by the number of PSUs. */
export interface PsuAreas {
  add(stratum: string, psu: string, area: string): void;
  /**
   * A warning where the ids of PSUs span areas: `merged` of them within one stratum, so that two villages would count as one PSU whatever the others do;
   * or across strata while at least half of the ids do not, so that the numbering does not begin anew in each area and they look like slips of the pen.
   */
  report(year: Year, log: IssueLog): void;
}

/** An area, or null where there are several. */
type OneArea = string | null;

export function createPsuAreas(): PsuAreas {
  const strata = new Map<string, Map<string, OneArea>>();
  let last = { stratum: "", psu: "", area: "", isKnown: false };
  return {
    add: (stratum, psu, area) => {
      // Files are in the order of places: most rows are of the place of the row before.
      if (last.isKnown && last.psu === psu && last.area === area && last.stratum === stratum) return;
      last = { stratum, psu, area, isKnown: true };
      const psus = strata.get(stratum) ?? new Map<string, OneArea>();
      if (psus.size === 0) strata.set(stratum, psus);
      const known = psus.get(psu);
      if (known === undefined) psus.set(psu, area);
      else if (known !== area) psus.set(psu, null);
    },
    report: (year, log) => {
      const byId = new Map<string, OneArea>();
      const merged = new Set<string>();
      for (const psus of strata.values()) {
        for (const [psu, area] of psus) {
          if (area === null) merged.add(psu);
          const known = byId.get(psu);
          if (known === undefined) byId.set(psu, area);
          else if (known !== area) byId.set(psu, null);
        }
      }
      const spanning = [...byId].flatMap(([psu, area]) => (area === null ? [psu] : []));
      const isSlip = spanning.length > 0 && spanning.length * 2 < byId.size;
      const [first] = merged.size > 0 ? merged : spanning;
      if (first === undefined || !(merged.size > 0 || isSlip)) return;
      const detail = { year, spanning: spanning.length, psus: byId.size, merged: merged.size };
      log.add("psu-spans-areas", detail, { value: first });
    },
  };
}
