import type { TableRow } from "#core/tables/tableRow.ts";
import { isIdentifying } from "./headerNames.ts";
import { shownText } from "./shownText.ts";

const mostRows = 20;
const longestCell = 80;
/** Longer cells are no names of columns. */
const longestName = 20;
/** Stands for what a cell of a column says that identifies a person. */
const mask = "\uFF0A";

/** Columns of which any of these rows says that they identify a person, wherever the header is. */
export function identifyingPlaces(rows: readonly TableRow[]): ReadonlySet<number> {
  const isName = (cell: string): boolean => cell.length <= longestName && isIdentifying(cell);
  return new Set(rows.flatMap(({ cells }) => cells.flatMap((cell, place) => (isName(cell) ? [place] : []))));
}

/** A line outside the columns, such as a title or a note; masked whole where it names a person. */
export function shownLine(text: string): string {
  return isIdentifying(text) ? mask : shownText(text, longestCell);
}

/** The first rows below a header, for the eye: cells cut, and masked where they identify a person. */
export interface TablePreview {
  readonly rows: readonly (readonly string[])[];
  /** Of these rows, as a spreadsheet counts. */
  readonly numbers: readonly number[];
  readonly isFull: boolean;
  add(cells: readonly string[], withheld: ReadonlySet<number>, row: number): void;
}

export function createTablePreview(): TablePreview {
  const rows: (readonly string[])[] = [];
  const numbers: number[] = [];
  return {
    rows,
    numbers,
    get isFull() {
      return rows.length >= mostRows;
    },
    add: (cells, withheld, row) => {
      if (rows.length >= mostRows) return;
      numbers.push(row);
      rows.push(
        cells.map((cell, place) => (withheld.has(place) && cell !== "" ? mask : shownText(cell.trim(), longestCell))),
      );
    },
  };
}
