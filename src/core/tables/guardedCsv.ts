/** Beginnings that a spreadsheet takes for a formula: with spaces before them and in full width too. */
const formula = /^[\s\u3000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n\0]/;
const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)%?$/;
/** What a guard was put before: the rest begins as a formula does. */
const guarded = /^'[\s\u3000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n\0]/;

/** Text that a spreadsheet shows and never computes; plain numbers and per cents stay as they are. */
export function guardFormula(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** Takes off exactly the apostrophe that `guardFormula` puts before a text. */
export function unguardFormula(text: string): string {
  return text.charCodeAt(0) === apostrophe && guarded.test(text) && !plainNumber.test(text.slice(1))
    ? text.slice(1)
    : text;
}

const apostrophe = 39;

/** A text, quoted, or a number, bare. */
export type CsvCell = string | number;

/** A row of comma-separated values for spreadsheets, with its line end: text quoted and guarded, numbers bare, CRLF. */
export function guardedCsvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(",")}\r\n`;
}

function cellText(cell: CsvCell): string {
  return typeof cell === "number" ? String(cell) : `"${guardFormula(cell).replaceAll('"', '""')}"`;
}
