import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import { headerCodes } from "#core/survey/names/headerCodes.ts";
import { breakdownByName, categoryCode } from "#core/survey/names/valueNames.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import { noteCodes } from "#core/survey/table/noteCodes.ts";
import { shownLine } from "#core/survey/table/tablePreview.ts";
import type { TableRow } from "#core/tables/tableRow.ts";
import { nameOf } from "./figurePlace.ts";

/** Names of categories by code, of each column of labels whose header, or a line beside the table, explains its codes. */
export type RowCodes = ReadonlyMap<ColumnRole, ReadonlyMap<string, string>>;

const coded = ["category", "residence", "sex", "education"] as const;

/**
 * What is said of the codes of a table of figures; the log has each column that is read so.
 * @param lines rows above and below the table
 * @param rows of figures
 */
export function rowCodes(
  lines: readonly TableRow[],
  columns: Columns,
  rows: readonly TableRow[],
  log: IssueLog,
): RowCodes {
  const noted = noteCodes(lines, columns, rows);
  const found = new Map<ColumnRole, ReadonlyMap<string, string>>();
  for (const role of coded) {
    const place = columns.roles.get(role);
    if (place === undefined) continue;
    const read = (name: string): string | null => (isName(role, name) ? name : null);
    const column = nameOf(columns, place);
    const inHeader = headerCodes(column, read);
    const note = noted.get(place);
    const codes = inHeader.size > 0 || note === undefined ? inHeader : headerCodes(note.text, read);
    if (codes.size === 0) continue;
    found.set(role, codes);
    if (inHeader.size > 0) log.add("codes-by-header", {}, { column });
    else if (note !== undefined) log.add("codes-by-note", {}, { row: note.row, column, value: shownLine(note.line) });
  }
  return found;
}

function isName(role: (typeof coded)[number], name: string): boolean {
  return role === "category" ? breakdownByName(name) !== null : categoryCode(role, name) !== null;
}
