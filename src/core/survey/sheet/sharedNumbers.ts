import { nameOf } from "#core/survey/figures/figurePlace.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { shareRoles } from "#core/survey/table/unreadColumns.ts";
import { columnLetter } from "#core/tables/columnLetter.ts";
import type { SheetTable } from "#core/tables/sheetTable.ts";
import type { SheetPart } from "./readParts.ts";

/** Numbers of figures that stand in several cells only because these were merged. @param shared first cells of merged ranges in the columns and rows of a part */
export function reportShared(
  shared: NonNullable<SheetTable["shared"]>,
  { table, turned, isLeftOut }: SheetPart,
  log: IssueLog,
): void {
  if (isLeftOut) return;
  const top = table.head?.header.at(-1)?.row ?? 0;
  for (const { row, column } of shared) {
    if (turned?.numberRows.includes(row) === true)
      log.add("number-shared", {}, { row, column: columnLetter(column - 1) });
    if (turned !== null || row <= top) continue;
    const columns = table.tables.find((one) => shareRoles(one).includes(column - 1));
    if (columns !== undefined) log.add("number-shared", {}, { row, column: nameOf(columns, column - 1) });
  }
}
