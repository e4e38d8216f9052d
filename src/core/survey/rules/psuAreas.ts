import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Year } from "#core/units.ts";

/** Areas in which the PSUs of a year have respondents. Bounded by the number of PSUs. */
export interface PsuAreas {
  /** @param place of the row, copied where it is needed */
  add(stratum: string, psu: string, area: string, place: IssuePlace): void;
  /**
   * A warning where the ids of PSUs span areas: `merged` of them within one stratum, so that two villages would count as one PSU whatever the others do;
   * or across strata while at least half of the ids do not, so that the numbering does not begin anew in each area and they look like slips of the pen.
   */
  /** @param column of the PSUs */
  report(year: Year, log: IssueLog, column: IssuePlace): void;
}

/** An area, or null where there are several. */
type OneArea = string | null;

export function createPsuAreas(): PsuAreas {
  const strata = new Map<string, Map<string, OneArea>>();
  const firstAreas = new Map<string, string>();
  /** Where an id stands in a second area for the first time. */
  const places = new Map<string, IssuePlace>();
  let last = { stratum: "", psu: "", area: "", isKnown: false };
  return {
    add: (stratum, psu, area, place) => {
      // Files are in the order of places: most rows are of the place of the row before.
      if (last.isKnown && last.psu === psu && last.area === area && last.stratum === stratum) return;
      last = { stratum, psu, area, isKnown: true };
      const psus = strata.get(stratum) ?? new Map<string, OneArea>();
      if (psus.size === 0) strata.set(stratum, psus);
      const known = psus.get(psu);
      if (known === area) return;
      psus.set(psu, known === undefined ? area : null);
      const first = firstAreas.get(psu);
      if (first === undefined) firstAreas.set(psu, area);
      else if (first !== area && !places.has(psu)) places.set(psu, { ...place });
    },
    report: (year, log, column) => {
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
      log.add("psu-spans-areas", detail, { ...places.get(first), ...column, value: first });
    },
  };
}
