/** Rows of text; merged cells hold their text in every place that they cover, as in a sheet that was read. */
export type PastedTable = readonly (readonly string[])[];

/** Columns beyond this are none that a survey table has; a cell that claims more is cut. */
const mostColumns = 500;

/**
 * The tables of a piece of HTML, as office programs put them on the clipboard. The HTML is parsed into a document of its
 * own that loads and runs nothing, and only the text of its cells is taken.
 */
export function tablesInHtml(html: string): readonly PastedTable[] {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return [...parsed.querySelectorAll("table")]
    .filter((table) => (table.parentElement?.closest("table") ?? null) === null)
    .map(rowsOf)
    .filter((rows) => rows.some((cells) => cells.some((text) => text !== "")));
}

function rowsOf(table: HTMLTableElement): PastedTable {
  const sources = [...table.rows];
  const rows: string[][] = sources.map(() => []);
  for (const [at, source] of sources.entries()) {
    for (const cell of source.cells) {
      const text = textOf(cell);
      const left = firstFree(rows[at] ?? []);
      const right = Math.min(left + cell.colSpan, mostColumns);
      // A row span of 0 reaches to the end.
      const bottom = cell.rowSpan === 0 ? rows.length : Math.min(at + cell.rowSpan, rows.length);
      for (const row of rows.slice(at, bottom)) for (let column = left; column < right; column += 1) row[column] = text;
    }
  }
  return rows.map((cells) => Array.from(cells, (text: string | undefined) => text ?? ""));
}

/** The first place that no merged cell from above covers. */
function firstFree(cells: readonly string[]): number {
  for (let column = 0; ; column += 1) if (cells[column] === undefined) return column;
}

/** The text of a cell as a browser shows it: source line breaks are none, and between Chinese characters not even a space. */
function textOf(cell: HTMLTableCellElement): string {
  for (const hidden of cell.querySelectorAll("style, script, template, table")) hidden.remove();
  for (const lineBreak of cell.querySelectorAll("br")) lineBreak.replaceWith(" ");
  return (cell.textContent ?? "")
    .replace(/(\p{Script=Han})\s*[\r\n]\s*(?=\p{Script=Han})/gu, "$1")
    .replace(/[ \t\r\n\f]+/g, " ")
    .trim();
}
