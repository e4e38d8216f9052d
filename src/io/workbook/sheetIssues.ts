import type { Issue } from "#core/survey/issue.ts";
import { issueOf } from "#core/survey/issueLog.ts";
import { shownText } from "#core/survey/shownText.ts";
import type { SheetTable } from "#core/tables/sheetTable.ts";
import type { OpenWorkbook, SheetFormulas } from "./openWorkbook.ts";
import type { GridTable } from "./sheetGrid.ts";

interface SheetFacts {
  readonly input: string;
  /** The sheet that was asked for, null where it was chosen here. */
  readonly wanted: string | null;
  readonly workbook: OpenWorkbook;
  readonly table: SheetTable;
  readonly grid: GridTable;
  readonly formulas: SheetFormulas;
}

const longestName = 80;

/** What should be said of a sheet that was read: what was assumed, what was left out, what nobody sees on the screen. */
export function sheetIssues({ input, wanted, workbook, table, grid, formulas }: SheetFacts): readonly Issue[] {
  const issues: Issue[] = [];
  const place = { input, sheet: table.sheet };
  const others = table.sheets.filter(({ name, rows }) => name !== table.sheet && rows > 0);
  const names = (hidden: boolean): readonly string[] =>
    others.filter((sheet) => sheet.hidden === hidden).map(({ name }) => shownText(name, longestName));

  if (formulas.firstUncached !== null) {
    const detail = { cell: formulas.firstUncached, cells: formulas.uncached };
    issues.push(issueOf("formula-uncached", detail, place));
  }
  if (wanted === null && names(false).length > 0)
    issues.push(issueOf("other-sheets", { sheet: shownText(table.sheet, longestName), names: names(false) }, place));
  if (grid.hiddenRows.length > 0) {
    const row = grid.hiddenRows[0] ?? 1;
    issues.push(issueOf("hidden-rows", { rows: grid.hiddenRows.length }, { ...place, row }));
  }
  if (formulas.doubtful > 0) issues.push(issueOf("formulas-stale", { cells: formulas.doubtful }, place));
  if (grid.hiddenColumns > 0) issues.push(issueOf("hidden-columns", { columns: grid.hiddenColumns }, place));
  if (grid.mergesFilled > 0) issues.push(issueOf("merged-filled", { ranges: grid.mergesFilled }, place));
  if (wanted === null && names(true).length > 0) issues.push(issueOf("hidden-sheets", { names: names(true) }, place));
  if (workbook.hasMacros) issues.push(issueOf("macros-ignored", {}, { input }));
  return issues;
}
