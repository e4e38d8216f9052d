/** Beginnings that a spreadsheet takes for a formula: with spaces before them and in full width too. */
const formula = /^[\s\u3000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n\0]/;
const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)%?$/;

/** Text that a spreadsheet shows and never computes; plain numbers and per cents stay as they are. `withoutGuard` takes exactly this apostrophe off again. */
export function guardFormula(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** A text, quoted, or a number, bare. */
export type CsvCell = string | number;

/** A row of comma-separated values for spreadsheets, with its line end: text quoted and guarded, numbers bare, CRLF. */
export function guardedCsvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(",")}\r\n`;
}

function cellText(cell: CsvCell): string {
  return typeof cell === "number" ? String(cell) : `"${guardFormula(cell).replaceAll('"', '""')}"`;
}
