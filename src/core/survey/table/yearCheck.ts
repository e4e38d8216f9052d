import type { Year } from "#core/units.ts";
import type { Columns } from "./columns.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { readYearCell } from "#core/survey/names/readValues.ts";

/** Looks at the year of a row. */
export type YearCheck = (cells: readonly string[], row: number, line: number) => void;

/**
 * Compares the year of each row with the operator's, which it must be, and with what a title or the sheet's name says, which is worth asking about.
 * @returns null where there is nothing to compare
 */
export function yearCheck(
  { header, roles }: Columns,
  given: Year | null,
  claim: Year | null,
  log: IssueLog,
): YearCheck | null {
  const place = roles.get("year");
  const expected = given ?? claim;
  if (place === undefined || expected === null) return null;
  const column = header[place] ?? "";
  const code = given === null ? "year-outside-claim" : "year-contradicted";
  let last = "";
  return (cells, row, line) => {
    const text = cells[place] ?? "";
    if (text === last) return;
    const found = readYearCell(text);
    if (found.kind !== "value" || found.value === expected) last = text;
    else log.add(code, { year: expected, found: found.value }, { row, line, column, value: text });
  };
}
