import { looksNumeric } from "#core/tables/layoutWords.ts";
import type { SheetRow } from "#core/tables/sheetTable.ts";
import type { CellRange } from "./cellReference.ts";

/** Where the cells of a sheet go, in any order. */
export interface CellSink {
  /** @returns false where the sheet has more than is taken, and nothing more is wanted */
  readonly put: (row: number, column: number, text: string) => boolean;
  readonly merge: (range: CellRange) => void;
  readonly hideRow: (row: number) => void;
  readonly hideColumns: (from: number, to: number) => void;
}

/** Cells of a sheet as they come, and the table that they make. */
export interface SheetGrid extends CellSink {
  /** What there was too much of. */
  readonly excess: () => "cells" | "columns" | null;
  readonly finish: () => GridTable;
}

export interface GridTable {
  readonly rows: readonly SheetRow[];
  /** Merged ranges of which more than the first cell has its value now. */
  readonly mergesFilled: number;
  /** Row of the first of them; nothing without any. */
  readonly firstMerge: { readonly row?: number };
  /** First cells of the merged ranges whose number is in several rows now. */
  readonly shared: readonly { readonly row: number; readonly column: number }[];
  /** Hidden rows and columns with anything in them. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: number;
}

export interface GridLimits {
  readonly rows: number;
  readonly columns: number;
  /** Empty ones between others count too. */
  readonly cells: number;
}

/** Keeps rows with anything in them, by their numbers. */
export function createSheetGrid(limits: GridLimits): SheetGrid {
  const rows = new Map<number, string[]>();
  const merges: CellRange[] = [];
  const hidden = new Set<number>();
  const hiddenSpans: { readonly from: number; readonly to: number }[] = [];
  let cells = 0;
  let excess: "cells" | "columns" | null = null;

  return {
    excess: () => excess,
    put(row, column, text) {
      if (text.trim() === "") return true;
      if (column > limits.columns) excess = "columns";
      if (excess !== null) return false;
      let values = rows.get(row);
      if (values === undefined) {
        values = [];
        rows.set(row, values);
      }
      cells += Math.max(0, column - values.length);
      while (values.length < column) values.push("");
      values[column - 1] = text;
      if (rows.size > limits.rows || cells > limits.cells) excess = "cells";
      return excess === null;
    },
    merge: (range) => merges.push(range),
    hideRow: (row) => hidden.add(row),
    hideColumns: (from, to) => hiddenSpans.push({ from, to }),
    finish() {
      const columns = [...rows.values()].reduce((most, { length }) => Math.max(most, length), 0);
      const used = usedColumns(rows, columns);
      const filled = merges.filter((range) => fill(rows, range, columns));
      const numbers = [...rows.keys()].sort((a, b) => a - b);
      return {
        rows: numbers.map((row) => ({ row, cells: rows.get(row) ?? [], hidden: hidden.has(row) })),
        mergesFilled: filled.length,
        firstMerge: filled.length === 0 ? {} : { row: Math.min(...filled.map(({ from }) => from.row)) },
        shared: filled.flatMap(({ from, to }) =>
          to.row > from.row && looksNumeric(rows.get(from.row)?.[from.column - 1] ?? "") ? [from] : [],
        ),
        hiddenRows: numbers.filter((row) => hidden.has(row)),
        hiddenColumns: used.filter((column) => hiddenSpans.some(({ from, to }) => from <= column && column <= to))
          .length,
      };
    },
  };
}

function usedColumns(rows: ReadonlyMap<number, readonly string[]>, columns: number): readonly number[] {
  const used = new Set<number>();
  for (const cells of rows.values()) {
    if (used.size === columns) break;
    for (const [index, cell] of cells.entries()) if (cell !== "") used.add(index + 1);
  }
  return [...used];
}

/** Counts the rows with anything in them, of sheets that are not read. */
export function createRowCounter(): CellSink & { readonly rows: () => number } {
  const rows = new Set<number>();
  return {
    put(row, _, text) {
      if (text.trim() !== "") rows.add(row);
      return true;
    },
    merge: () => {},
    hideRow: () => {},
    hideColumns: () => {},
    rows: () => rows.size,
  };
}

/** The value of a merged range's first cell in all its cells; only where rows and columns have something of their own. */
function fill(rows: ReadonlyMap<number, string[]>, { from, to }: CellRange, columns: number): boolean {
  const text = rows.get(from.row)?.[from.column - 1] ?? "";
  if (text === "") return false;
  let isFilled = false;
  const last = Math.min(to.column, columns);
  const fillRow = (row: number): void => {
    const cells = rows.get(row);
    if (cells === undefined) return;
    for (let column = from.column; column <= last; column += 1) {
      while (cells.length < column) cells.push("");
      if (cells[column - 1] !== "") continue;
      cells[column - 1] = text;
      isFilled = true;
    }
  };
  // A range may span all rows of a sheet.
  if (to.row - from.row > rows.size) {
    for (const row of rows.keys()) if (from.row <= row && row <= to.row) fillRow(row);
  } else for (let row = from.row; row <= to.row; row += 1) fillRow(row);
  return isFilled;
}
