/** A row of a table and where it stands: as a spreadsheet counts, and the line of the text, both from 1. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly row: number;
  readonly line: number;
}

export function isBlank(cell: string | undefined): boolean {
  if (cell === undefined || cell === "") return true;
  return !isText(cell.charCodeAt(0)) && cell.trim() === "";
}

/** Whether a UTF-16 unit is certainly no white space: the first of nearly all cells. */
export function isText(unit: number): boolean {
  return (unit > 32 && unit < 0x85) || (unit > 0x3000 && unit < 0xfeff);
}

/** Places of the cells with anything in them. */
export function filledPlaces(cells: readonly string[]): readonly number[] {
  return cells.flatMap((cell, place) => (isBlank(cell) ? [] : [place]));
}

/** Cells with anything in them, counted up to two: enough to tell a blank row, a row with one text, and a row of data. */
export function filledUpToTwo(cells: readonly string[]): 0 | 1 | 2 {
  let filled = 0;
  for (let place = 0; place < cells.length; place += 1) {
    if (isBlank(cells[place])) continue;
    filled += 1;
    if (filled === 2) return 2;
  }
  return filled === 1 ? 1 : 0;
}

/** The row with another text in one cell. */
export function withCell(row: TableRow, place: number, text: string): TableRow {
  const cells = [...row.cells];
  while (cells.length <= place) cells.push("");
  cells[place] = text;
  return { ...row, cells };
}
