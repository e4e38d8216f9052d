import type { SheetTable } from "#core/tables/sheetTable.ts";
import { nameOf } from "#core/survey/figures/figurePlace.ts";
import type { Columns } from "./columns.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { shareRoles } from "./unreadColumns.ts";

/** Numbers of figures that stand in several rows only because their cells were merged. */
export function reportShared(
  shared: NonNullable<SheetTable["shared"]>,
  tables: readonly Columns[],
  log: IssueLog,
): void {
  for (const { row, column } of shared) {
    const columns = tables.find((one) => shareRoles(one).includes(column - 1));
    if (columns !== undefined) log.add("number-shared", {}, { row, column: nameOf(columns, column - 1) });
  }
}
