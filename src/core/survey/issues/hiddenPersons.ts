import type { PersonFilter } from "#core/survey/persons/personFilter.ts";
import type { IssueCode, IssueDetails, IssuePlace } from "./issue.ts";

/** Issues that show a title, a note or what else stands outside the columns. */
const ofLines: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "note-passed",
  "sum-passed",
  "average-passed",
  "header-repeated",
  "second-table",
  "title-elsewhere",
  "title-other-measure",
  "percent-from-title",
  "per-mille",
  "codes-by-note",
  "codes-below",
  "codes-contradicted",
  "codes-overruled",
  "codes-confirmed",
]);

/** Texts that are remembered: a column that is not understood says the same in many rows. */
const mostRemembered = 2000;
const longestRemembered = 200;

/** Masks what looks like a person in the values and strata of the issues that a log lists. */
export interface HiddenPersons {
  place(code: IssueCode, place: IssuePlace): IssuePlace;
  detail<Detail extends IssueDetails[IssueCode]>(detail: Detail): Detail;
}

export function hiddenPersons(persons: PersonFilter): HiddenPersons {
  const known = new Map<string, string>();
  const cellOf = (text: string): string => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const shown = persons.cell(text);
    if (known.size < mostRemembered && text.length <= longestRemembered) known.set(text, shown);
    return shown;
  };
  return {
    place: (code, place) => {
      const { value } = place;
      if (value === undefined) return place;
      return { ...place, value: ofLines.has(code) ? persons.line(value) : cellOf(value) };
    },
    detail: (detail) => {
      if ("stratum" in detail && persons.holds(detail.stratum))
        return { ...detail, stratum: persons.cell(detail.stratum) };
      if ("other" in detail && persons.holds(detail.other)) return { ...detail, other: persons.cell(detail.other) };
      return detail;
    },
  };
}
