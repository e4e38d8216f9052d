import { shownText } from "./shownText.ts";

const mostRows = 20;
const longestCell = 80;
/** Stands for what a cell of a column says that identifies a person. */
const mask = "\uFF0A";

/** The first rows below a header, for the eye: cells cut, and masked where they identify a person. */
export interface TablePreview {
  readonly rows: readonly (readonly string[])[];
  readonly isFull: boolean;
  add(cells: readonly string[], withheld: ReadonlySet<number>): void;
}

export function createTablePreview(): TablePreview {
  const rows: (readonly string[])[] = [];
  return {
    rows,
    get isFull() {
      return rows.length >= mostRows;
    },
    add: (cells, withheld) => {
      if (rows.length >= mostRows) return;
      rows.push(
        cells.map((cell, place) => (withheld.has(place) && cell !== "" ? mask : shownText(cell.trim(), longestCell))),
      );
    },
  };
}
