import { foldText } from "#core/tables/foldText.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { shownText } from "#core/survey/issues/shownText.ts";
import type { SheetSummary } from "#core/tables/sheetTable.ts";
import type { OpenWorkbook, SheetFormulas } from "./openWorkbook.ts";
import { openXls } from "./openXls.ts";
import { openXlsx } from "./openXlsx.ts";
import { createRowCounter, createSheetGrid, type GridTable } from "./sheetGrid.ts";
import { hasTable, isGuide } from "./sheetContent.ts";
import { sheetIssues } from "./sheetIssues.ts";
import { workbookLimits, type WorkbookLimits } from "./workbookLimits.ts";
import type { WorkbookRead, WorkbookRequest } from "./workbookReader.ts";

export interface WorkbookBounds {
  /** Asked between pieces of a sheet: false ends the reading. */
  readonly goesOn: () => boolean;
  /** What is then said to have passed. */
  readonly seconds: number;
}

const unbounded: WorkbookBounds = { goesOn: () => true, seconds: 0 };

interface CellsRead {
  readonly table: GridTable;
  readonly formulas: SheetFormulas;
}

type Reading = (CellsRead & { readonly kind: "read" }) | { readonly kind: "refused"; readonly issue: Issue };

/**
 * One sheet of an .xlsx, .xlsm, .xls or .et file as text. Whatever is wrong with the bytes is a refusal. Rows without anything
 * are left out; hidden ones are read, and said.
 */
export function readSheet(
  { input, bytes, sheet: wanted }: WorkbookRequest,
  bounds: WorkbookBounds = unbounded,
  limits: WorkbookLimits = workbookLimits,
): WorkbookRead {
  // 1. Bytes → a list of sheets
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const opening = isArchive ? openXlsx(input, bytes, limits, bounds.goesOn) : openXls(input, bytes, bounds.goesOn);
  if (opening.kind === "refused") return opening;
  const { workbook } = opening;

  // 2. The sheet: the one that is wanted, or the first visible one with a table, or else with anything
  const counts = new Map<number, number>();
  const textSheets: number[] = [];
  let best: (CellsRead & { readonly index: number; readonly rank: number }) | null = null;
  for (const index of wanted === null ? visible(workbook) : named(workbook, wanted)) {
    const reading = readCells(input, workbook, index, bounds, limits);
    if (reading.kind === "refused") return reading;
    const { rows } = reading.table;
    counts.set(index, rows.length);
    if (wanted === null && rows.length === 0) continue;
    const isText = !hasTable(rows);
    const rank = wanted !== null ? 0 : isGuide(workbook.sheets[index]?.name ?? "") ? 2 : isText ? 1 : 0;
    if (isText) textSheets.push(index);
    if (best === null || rank < best.rank) best = { ...reading, index, rank };
    if (rank === 0) break;
  }

  // 3. What else there is
  for (const index of workbook.sheets.keys()) {
    if (counts.has(index)) continue;
    const counter = createRowCounter();
    const outcome = workbook.read(index, counter);
    if (outcome.kind !== "read") return { kind: "refused", issue: stopIssue(input, outcome.kind, bounds) };
    counts.set(index, counter.rows());
  }
  const sheets = workbook.sheets.map(({ name, hidden }, index) => ({ name, hidden, rows: counts.get(index) ?? 0 }));
  const sheet = best === null ? undefined : sheets[best.index];
  if (sheet === undefined || best === null) return { kind: "refused", issue: noSheetIssue(input, wanted, sheets) };
  const { table: grid, formulas } = best;
  const table = { sheet: sheet.name, sheets, rows: grid.rows, shared: grid.shared };
  const passed = best.rank === 0 ? textSheets : [];
  return { kind: "read", table, issues: sheetIssues({ input, wanted, workbook, table, passed, grid, formulas }) };
}

/** Why none was read: it is not there, all visible ones are empty, or all are. */
function noSheetIssue(input: string, wanted: string | null, sheets: readonly SheetSummary[]): Issue {
  const names = (of: readonly SheetSummary[]): readonly string[] => of.map(({ name }) => shownText(name, 80));
  if (wanted !== null)
    return issueOf("sheet-missing", { sheet: shownText(wanted, 80), names: names(sheets) }, { input });
  const filled = sheets.filter(({ rows }) => rows > 0);
  if (filled.length > 0) return issueOf("only-hidden-sheets", { names: names(filled) }, { input });
  return issueOf("empty-file", {}, { input });
}

function visible({ sheets }: OpenWorkbook): readonly number[] {
  return [...sheets.keys()].filter((index) => sheets[index]?.hidden === false);
}

/** By its name, else by one that differs in spaces, width or case. */
function named({ sheets }: OpenWorkbook, wanted: string): readonly number[] {
  const exact = sheets.findIndex(({ name }) => name === wanted);
  const found = exact === -1 ? sheets.findIndex(({ name }) => foldText(name) === foldText(wanted)) : exact;
  return found === -1 ? [] : [found];
}

function readCells(
  input: string,
  workbook: OpenWorkbook,
  index: number,
  bounds: WorkbookBounds,
  limits: WorkbookLimits,
): Reading {
  const grid = createSheetGrid(limits);
  const outcome = workbook.read(index, grid);
  const place = { input, sheet: workbook.sheets[index]?.name ?? "" };
  switch (grid.excess()) {
    case "cells":
      return { kind: "refused", issue: issueOf("sheet-too-large", { limit: limits.rows }, place) };
    case "columns":
      return { kind: "refused", issue: issueOf("too-many-columns", { limit: limits.columns }, place) };
    case null:
  }
  if (outcome.kind !== "read") return { kind: "refused", issue: stopIssue(input, outcome.kind, bounds) };
  return { kind: "read", table: grid.finish(), formulas: outcome.formulas };
}

function stopIssue(input: string, kind: "damaged" | "stopped", { seconds }: WorkbookBounds): Issue {
  return kind === "damaged"
    ? issueOf("workbook-damaged", {}, { input })
    : issueOf("workbook-slow", { seconds }, { input });
}
