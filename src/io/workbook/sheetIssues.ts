import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { shownText } from "#core/survey/issues/shownText.ts";
import type { SheetTable } from "#core/tables/sheetTable.ts";
import { cellPlace } from "./cellReference.ts";
import type { OpenWorkbook, SheetFormulas } from "./openWorkbook.ts";
import { isGuide } from "./sheetContent.ts";
import type { GridTable } from "./sheetGrid.ts";

interface SheetFacts {
  readonly input: string;
  /** The sheet that was asked for, null where it was chosen here. */
  readonly wanted: string | null;
  readonly workbook: OpenWorkbook;
  readonly table: SheetTable;
  /** Places of sheets with nothing but text, before the one with a table. */
  readonly passed: readonly number[];
  readonly grid: GridTable;
  readonly formulas: SheetFormulas;
}

const longestName = 80;

/** What should be said of a sheet that was read: what was assumed, what was left out, what nobody sees on the screen. */
export function sheetIssues({ input, wanted, workbook, table, passed, grid, formulas }: SheetFacts): readonly Issue[] {
  const issues: Issue[] = [];
  const place = { input, sheet: table.sheet };
  // A damaged book may have a name twice.
  const own = table.sheets.findIndex(({ name }) => name === table.sheet);
  const others = table.sheets.map((sheet, at) => ({ ...sheet, at })).filter(({ rows, at }) => at !== own && rows > 0);
  const shown = (sheets: typeof others): readonly string[] => sheets.map(({ name }) => shownText(name, longestName));
  const hidden = shown(others.filter((sheet) => sheet.hidden));
  const visible = others.filter((sheet) => !sheet.hidden);
  const data = visible.filter(({ name }) => !isGuide(name));
  const unread = shown(data.filter(({ at }) => !passed.includes(at)));
  const texts = shown(data.filter(({ at }) => passed.includes(at)));
  const guides = shown(visible.filter(({ name }) => isGuide(name)));

  if (formulas.firstUncached !== null) {
    const detail = { cell: formulas.firstUncached, cells: formulas.uncached };
    const { row } = cellPlace(formulas.firstUncached) ?? {};
    issues.push(issueOf("formula-uncached", detail, row === undefined ? place : { ...place, row }));
  }
  if (wanted === null && unread.length > 0)
    issues.push(issueOf("other-sheets", { sheet: shownText(table.sheet, longestName), names: unread }, place));
  if (wanted === null && texts.length > 0)
    issues.push(issueOf("text-sheets", { sheet: shownText(table.sheet, longestName), names: texts }, place));
  if (wanted === null && guides.length > 0) issues.push(issueOf("guide-sheets", { names: guides }, place));
  if (grid.hiddenRows.length > 0) {
    const row = grid.hiddenRows[0] ?? 1;
    issues.push(issueOf("hidden-rows", { rows: grid.hiddenRows.length }, { ...place, row }));
  }
  if (formulas.doubtful > 0) issues.push(issueOf("formulas-stale", { cells: formulas.doubtful }, place));
  if (grid.hiddenColumns > 0) issues.push(issueOf("hidden-columns", { columns: grid.hiddenColumns }, place));
  if (grid.mergesFilled > 0)
    issues.push(issueOf("merged-filled", { ranges: grid.mergesFilled }, { ...place, ...grid.firstMerge }));
  if (wanted === null && hidden.length > 0) issues.push(issueOf("hidden-sheets", { names: hidden }, place));
  if (workbook.hasMacros) issues.push(issueOf("macros-ignored", {}, { input }));
  return issues;
}
