/** Rows as comma-separated values (RFC 4180): LF, quotes only where they are needed. What is written reads back the same. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map((cell) => csvField(cell, cells.length)).join(",")}\n`).join("");
}

/** A row of one empty cell would be a blank line, and a byte order mark would vanish. */
function csvField(cell: string, width: number): string {
  const isPlain = !/[",\r\n\uFEFF]/.test(cell) && !(cell === "" && width === 1);
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
