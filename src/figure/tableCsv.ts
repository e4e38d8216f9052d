import type { ChartTable, TableCell } from "#charts/spec/chartSpec.ts";

/** Beginnings that a spreadsheet takes for a formula: with spaces before them and in full width too. */
const formula = /^[\s\u3000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n\0]/;
const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)%?$/;

/** Text that a spreadsheet shows and never computes. Our importer takes exactly this apostrophe off again. */
export function guardFormula(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return `"${guardFormula(text).replaceAll('"', '""')}"`;
}

function cellText({ text, value }: TableCell): string {
  return value === null ? quoted(text) : String(value);
}

/** A chart's table as a data file: UTF-8 with BOM, CRLF, text always quoted, numbers bare; rates are shares. */
export function tableCsv({ columns, rows }: ChartTable): string {
  const head = columns.map(({ label, dataLabel }) => quoted(dataLabel ?? label));
  const lines = [head, ...rows.map((row) => row.map(cellText))].map((cells) => cells.join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
