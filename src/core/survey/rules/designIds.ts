import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { isShortenedNumber } from "#core/survey/names/shortenedNumber.ts";
import { foldText } from "#core/tables/foldText.ts";
import type { Year } from "#core/units.ts";

/** The ids of strata and PSUs, each taken when it stands in the file for the first time. */
export interface DesignIds {
  /** @param place of the row, copied */
  add(year: Year, stratum: string, psu: string | null, place: IssuePlace): void;
  /**
   * Warnings of ids that seem to be one id written in two ways, strata of a year or PSUs of a stratum, and of ids that a spreadsheet cut short.
   * @param columnOf the columns of the year's strata and PSUs
   */
  report(year: Year, log: IssueLog, columnOf: (ids: IdKind) => IssuePlace): void;
}

type IdKind = "stratum" | "psu";

interface Id {
  readonly text: string;
  readonly place: IssuePlace;
}

/** An id without what one program writes and another leaves out: 0101, 101.0 and 101; P 01, p1. */
export function idKey(text: string): string {
  return foldText(text)
    .replace(/^(\d+)\.0+$/, "$1")
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ""));
}

export function createDesignIds(): DesignIds {
  /** Of each year the strata, and the PSUs of each. */
  const years = new Map<Year, Map<string, { readonly own: Id; readonly psus: Id[] }>>();

  function reportAlike(ids: IdKind, groups: Iterable<readonly Id[]>, log: IssueLog, column: IssuePlace): void {
    const alike = [...groups].flatMap((group) => pairs(group));
    const [first] = alike;
    if (first === undefined) return;
    const [one, other] = first;
    const detail = { ids, other: one.text, count: alike.length };
    log.add("ids-alike", detail, { ...other.place, ...column, value: other.text });
  }

  function reportShortened(ids: IdKind, all: readonly Id[], log: IssueLog, column: IssuePlace): void {
    const cut = all.filter(({ text }) => isShortenedNumber(text));
    const [first] = cut;
    if (first === undefined) return;
    log.add("ids-shortened", { ids, count: cut.length }, { ...first.place, ...column, value: first.text });
  }

  return {
    add: (year, stratum, psu, place) => {
      const strata = years.get(year) ?? new Map<string, { readonly own: Id; readonly psus: Id[] }>();
      if (strata.size === 0) years.set(year, strata);
      const at = { ...place };
      const known = strata.get(stratum) ?? { own: { text: stratum, place: at }, psus: [] };
      if (psu !== null) known.psus.push({ text: psu, place: at });
      strata.set(stratum, known);
    },
    report: (year, log, columnOf) => {
      const strata = [...(years.get(year)?.values() ?? [])];
      const own = strata.map((stratum) => stratum.own);
      reportAlike("stratum", [own], log, columnOf("stratum"));
      reportAlike(
        "psu",
        strata.map(({ psus }) => psus),
        log,
        columnOf("psu"),
      );
      reportShortened("stratum", own, log, columnOf("stratum"));
      reportShortened(
        "psu",
        strata.flatMap(({ psus }) => psus),
        log,
        columnOf("psu"),
      );
    },
  };
}

/** Each id that is another one before it but for how it is written. */
function pairs(ids: readonly Id[]): readonly (readonly [Id, Id])[] {
  const firsts = new Map<string, Id>();
  return ids.flatMap((id) => {
    const key = idKey(id.text);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, id);
    return first === undefined ? [] : [[first, id] as const];
  });
}
