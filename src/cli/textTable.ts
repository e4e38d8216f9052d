/** Characters that terminals draw two columns wide (Unicode Standard Annex 11, W and F, as far as tables have them). */
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}]|[\u{20000}-\u{3FFFD}]/u;
/** The last column has the rest of the line. */
const [widest, widestLast] = [28, 90];

/** Columns of a terminal that a text takes. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

/** Rows of a table as lines: columns as wide as what is in them, long texts cut. */
export function textTable(rows: readonly (readonly string[])[], indent = "  "): string {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const cells = rows.map((row) =>
    row.map((text, place) => shortened(text.replace(/\s+/g, " ").trim(), place === columns - 1 ? widestLast : widest)),
  );
  const widths = Array.from({ length: columns }, (_, place) =>
    Math.max(0, ...cells.map((row) => textWidth(row[place] ?? ""))),
  );
  const lineOf = (row: readonly string[]): string =>
    widths
      .map((width, place) => padded(row[place] ?? "", width))
      .join("  ")
      .trimEnd();
  return cells.map((row) => `${indent}${lineOf(row)}`).join("\n");
}

function padded(text: string, width: number): string {
  return `${text}${" ".repeat(Math.max(0, width - textWidth(text)))}`;
}

function shortened(text: string, most: number): string {
  if (textWidth(text) <= most) return text;
  let short = "";
  for (const character of text) {
    if (textWidth(short) + textWidth(character) > most - 1) break;
    short += character;
  }
  return `${short}\u2026`;
}
