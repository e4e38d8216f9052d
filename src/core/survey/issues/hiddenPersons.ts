import type { PersonFilter } from "#core/survey/persons/personFilter.ts";
import type { IssueCode, IssueDetails } from "./issue.ts";
import type { IssueLog } from "./issueLog.ts";

/** Issues that show a title, a note or what else stands outside the columns. */
const ofLines: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "note-passed",
  "sum-passed",
  "average-passed",
  "header-repeated",
  "second-table",
  "title-elsewhere",
  "percent-from-title",
  "per-mille",
  "codes-by-note",
  "codes-below",
]);

/** Texts that are remembered: a column that is not understood says the same in many rows. */
const mostRemembered = 2000;
const longestRemembered = 200;

/** A log in which no value and no stratum of a file looks like a person. */
export function hiddenPersons(log: IssueLog, persons: PersonFilter): IssueLog {
  const known = new Map<string, string>();
  const cellOf = (text: string): string => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const shown = persons.cell(text);
    if (known.size < mostRemembered && text.length <= longestRemembered) known.set(text, shown);
    return shown;
  };
  return {
    ...log,
    add: (code, detail, place = {}) => {
      const { value } = place;
      const shown =
        value === undefined ? place : { ...place, value: ofLines.has(code) ? persons.line(value) : cellOf(value) };
      log.add(code, withoutStratum(detail, persons), shown);
    },
  };
}

function withoutStratum<Detail extends IssueDetails[IssueCode]>(detail: Detail, persons: PersonFilter): Detail {
  if (!("stratum" in detail) || !persons.holds(detail.stratum)) return detail;
  return { ...detail, stratum: persons.cell(detail.stratum) };
}
