/** A place on a sheet; both count from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What a sheet of the newest format can have. */
const mostSheetRows = 1_048_576;
const mostSheetColumns = 16_384;

/** "B12" → row 12, column 2; null where it is no place of a sheet. */
export function cellPlace(reference: string): CellPlace | null {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  const row = Number(reference.slice(at));
  const isPlace =
    Number.isInteger(row) && row >= 1 && row <= mostSheetRows && column >= 1 && column <= mostSheetColumns;
  return isPlace ? { row, column } : null;
}

export interface CellRange {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** "A1:C3" → its corners, the upper left one first. */
export function cellRange(reference: string): CellRange | null {
  const [a = "", b = a] = reference.split(":");
  const first = cellPlace(a);
  const second = cellPlace(b);
  if (first === null || second === null) return null;
  return {
    from: { row: Math.min(first.row, second.row), column: Math.min(first.column, second.column) },
    to: { row: Math.max(first.row, second.row), column: Math.max(first.column, second.column) },
  };
}

/** 2, 12 → "B12". */
export function cellName(column: number, row: number): string {
  return columnName(column) + String(row);
}

function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(0x41 + ((rest - 1) % 26)) + name;
  return name;
}
