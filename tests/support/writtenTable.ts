/** How a table is written as text. */
export interface TableForm {
  readonly delimiter: "," | "\t" | ";" | "|";
  readonly lineEnd: "\n" | "\r\n" | "\r";
  /** All cells, or those that need it. */
  readonly quotes: "all" | "needed";
  readonly isEnded: boolean;
}

/** A table as text, as RFC 4180 has it; cells that could be taken for a byte order mark are quoted, too. */
export function writtenTable(rows: readonly (readonly string[])[], form: TableForm): string {
  const { delimiter, lineEnd, quotes, isEnded } = form;
  const written = (cell: string): string =>
    quotes === "all" || /["\r\n\uFEFF]/.test(cell) || cell.includes(delimiter)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const text = rows.map((cells) => cells.map(written).join(delimiter)).join(lineEnd);
  return isEnded && rows.length > 0 ? text + lineEnd : text;
}
