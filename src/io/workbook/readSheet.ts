import { foldText } from "#core/tables/foldText.ts";
import type { Issue } from "#core/survey/issue.ts";
import { issueOf } from "#core/survey/issueLog.ts";
import { shownText } from "#core/survey/shownText.ts";
import type { OpenWorkbook, SheetFormulas } from "./openWorkbook.ts";
import { openXls } from "./openXls.ts";
import { openXlsx } from "./openXlsx.ts";
import { createRowCounter, createSheetGrid, type GridTable } from "./sheetGrid.ts";
import { sheetIssues } from "./sheetIssues.ts";
import { workbookLimits, type WorkbookLimits } from "./workbookLimits.ts";
import type { WorkbookRead, WorkbookRequest } from "./workbookReader.ts";

export interface WorkbookBounds {
  /** Asked between pieces of a sheet: false ends the reading. */
  readonly goesOn: () => boolean;
  /** What is then said to have passed. */
  readonly seconds: number;
  readonly limits: WorkbookLimits;
}

export const unbounded: WorkbookBounds = { goesOn: () => true, seconds: 0, limits: workbookLimits };

type Reading =
  | { readonly kind: "read"; readonly table: GridTable; readonly formulas: SheetFormulas }
  | { readonly kind: "refused"; readonly issue: Issue };

/**
 * One sheet of an .xlsx, .xlsm, .xls or .et file as text. Whatever is wrong with the bytes is a refusal. Rows without anything
 * are left out; hidden ones are read, and said.
 */
export async function readSheet(
  { input, bytes, sheet: wanted }: WorkbookRequest,
  bounds: WorkbookBounds = unbounded,
): Promise<WorkbookRead> {
  // 1. Bytes → a list of sheets
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const opening = isArchive ? openXlsx(input, bytes, bounds.limits, bounds.goesOn) : await openXls(input, bytes);
  if (opening.kind === "refused") return opening;
  const { workbook } = opening;

  // 2. The sheet: the one that is wanted, or the first visible one with anything
  const counts = new Map<number, number>();
  let chosen: number | null = null;
  let reading: Reading | null = null;
  for (const index of wanted === null ? visible(workbook) : named(workbook, wanted)) {
    reading = readCells(input, workbook, index, bounds);
    if (reading.kind === "refused") return reading;
    counts.set(index, reading.table.rows.length);
    if (wanted === null && reading.table.rows.length === 0) continue;
    chosen = index;
    break;
  }

  // 3. What else there is
  for (const index of workbook.sheets.keys()) {
    if (counts.has(index)) continue;
    const counter = createRowCounter();
    const outcome = workbook.read(index, counter);
    if (outcome.kind !== "read") return { kind: "refused", issue: stopIssue(input, outcome.kind, bounds) };
    counts.set(index, counter.rows());
  }
  const sheets = workbook.sheets.map((sheet, index) => ({ ...sheet, rows: counts.get(index) ?? 0 }));
  const summaries = sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows }));
  if (reading === null || chosen === null) {
    const names = summaries.filter(({ rows }) => rows > 0).map(({ name }) => shownText(name, 80));
    if (wanted !== null)
      return { kind: "refused", issue: issueOf("sheet-missing", missing(wanted, workbook), { input }) };
    if (names.length > 0) return { kind: "refused", issue: issueOf("only-hidden-sheets", { names }, { input }) };
    return { kind: "refused", issue: issueOf("empty-file", {}, { input }) };
  }
  const sheet = workbook.sheets[chosen]?.name ?? "";
  const table = { sheet, sheets: summaries, rows: reading.table.rows };
  return { kind: "read", table, issues: sheetIssues({ input, wanted, workbook, table, ...readingOf(reading) }) };
}

function readingOf({ table, formulas }: Extract<Reading, { kind: "read" }>): {
  readonly grid: GridTable;
  readonly formulas: SheetFormulas;
} {
  return { grid: table, formulas };
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

function missing(wanted: string, { sheets }: OpenWorkbook): { readonly sheet: string; readonly names: string[] } {
  return { sheet: shownText(wanted, 80), names: sheets.map(({ name }) => shownText(name, 80)) };
}

function readCells(input: string, workbook: OpenWorkbook, index: number, bounds: WorkbookBounds): Reading {
  const grid = createSheetGrid(bounds.limits);
  const outcome = workbook.read(index, grid);
  const place = { input, sheet: workbook.sheets[index]?.name ?? "" };
  const { rows, columns } = bounds.limits;
  switch (grid.excess()) {
    case "cells":
      return { kind: "refused", issue: issueOf("sheet-too-large", { limit: rows }, place) };
    case "columns":
      return { kind: "refused", issue: issueOf("too-many-columns", { limit: columns }, place) };
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
