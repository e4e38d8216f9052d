import { headerBrackets } from "#core/survey/names/headerKey.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { TableRow } from "#core/tables/tableRow.ts";
import type { Columns } from "./columns.ts";
import { noteCodes } from "./noteCodes.ts";
import { shownLine } from "./tablePreview.ts";

/** A line below respondents that explains codes comes too late for those that are read already: that is said, but where the header explains them, too. */
export function reportCodesBelow(
  note: TableRow,
  columns: Columns | undefined,
  sample: readonly TableRow[],
  log: IssueLog,
): void {
  if (columns === undefined) return;
  const at = { row: note.row, line: note.line };
  for (const [place, { line }] of noteCodes([note], columns, sample)) {
    const name = columns.header[place] ?? "";
    if (headerBrackets(name).length > 0) continue;
    log.add("codes-below", {}, { ...at, column: name.trim(), value: shownLine(line) });
  }
}
