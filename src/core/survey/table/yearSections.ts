import { distinctTexts } from "#core/tables/headerKinds.ts";
import { filledPlaces, type TableRow } from "#core/tables/tableRow.ts";
import { yearHeading } from "#core/tables/titleText.ts";
import { isYear, type Year } from "#core/units.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";

/** The year that a row gives to those below it, where it is nothing but a heading. */
export function yearOfHeading({ cells }: TableRow): Year | null {
  const [first] = filledPlaces(cells);
  const year = first === undefined || distinctTexts(cells) !== 1 ? null : yearHeading(cells[first] ?? "");
  return year !== null && isYear(year) ? year : null;
}

/** Rows without the headings that give years, and the year of each that stands below one, by its number. Each heading is said in an info. */
export function yearSections(
  rows: readonly TableRow[],
  given: Year | null,
  log: IssueLog,
): { readonly rows: readonly TableRow[]; readonly years: ReadonlyMap<number, Year> } {
  const years = new Map<number, Year>();
  let current: Year | null = null;
  const kept = rows.filter((row) => {
    const year = yearOfHeading(row);
    if (year === null) {
      if (current !== null) years.set(row.row, current);
      return true;
    }
    current = year;
    const at = { row: row.row, line: row.line };
    if (given !== null && given !== year) log.add("year-contradicted", { year: given, found: year }, at);
    else log.add("year-from-heading", { year }, at);
    return false;
  });
  return { rows: kept, years };
}
