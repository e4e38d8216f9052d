import { htmlPieces } from "./htmlText.ts";
import { markedText } from "./markedText.ts";

/** Rows of text; merged cells hold their text in every place that they cover, as in a sheet that was read. */
export type HtmlTable = readonly (readonly string[])[];

interface HtmlCell {
  text: string;
  readonly width: number;
  readonly height: number;
}

/** Columns beyond this are none that a survey table has; a cell that claims more is cut. */
const mostColumns = 500;

/** Elements that begin a new line for the eye. */
const breaks = new Set(["br", "p", "div", "li"]);

/** Elements that strike their text through. */
const strikes = new Set(["s", "strike", "del"]);

/** The tables of a piece of HTML, as office programs put them on the clipboard. A table inside a cell is passed over. */
export function htmlTables(html: string): readonly HtmlTable[] {
  const tables: HtmlTable[] = [];
  let rows: HtmlCell[][] = [];
  let cell: HtmlCell | null = null;
  let depth = 0;
  let raises = 0;
  let strokes = 0;
  const endTable = (): void => {
    tables.push(filled(rows));
    rows = [];
    cell = null;
  };
  for (const piece of htmlPieces(html)) {
    if (piece.kind === "text") {
      const marks = { isRaised: raises > 0, isStruck: strokes > 0 };
      if (depth === 1 && cell !== null) cell.text += markedText(piece.text, marks);
      continue;
    }
    const { kind, name } = piece;
    if (name === "table") {
      if (kind === "open") depth += 1;
      else if (depth === 1) endTable();
      if (kind === "close" && depth > 0) depth -= 1;
      continue;
    }
    if (depth !== 1) continue;
    const step = kind === "open" ? 1 : -1;
    if (name === "sup") raises = Math.max(raises + step, 0);
    else if (strikes.has(name)) strokes = Math.max(strokes + step, 0);
    else if (breaks.has(name)) {
      if (cell !== null) cell.text += " ";
    } else if (name === "tr") {
      cell = null;
      if (kind === "open") rows.push([]);
    } else if (name === "td" || name === "th") {
      cell = kind === "open" ? cellOf(piece.attributes) : null;
      // What a cell forgot to end does not reach into the next.
      raises = 0;
      strokes = 0;
      if (cell !== null && rows.length === 0) rows.push([]);
      if (cell !== null) rows.at(-1)?.push(cell);
    }
  }
  if (depth > 0) endTable();
  return tables.filter((table) => table.some((cells) => cells.some((text) => text !== "")));
}

function cellOf(attributes: string): HtmlCell {
  return { text: "", width: Math.max(span(attributes, "colspan"), 1), height: span(attributes, "rowspan") };
}

/** 1 where nothing is said; a row span of 0 reaches to the end. */
function span(attributes: string, name: string): number {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']?\\s*(\\d{1,5})`, "i").exec(attributes);
  return found === null ? 1 : Number(found[1]);
}

function filled(rows: readonly (readonly HtmlCell[])[]): HtmlTable {
  const table: string[][] = rows.map(() => []);
  for (const [at, cells] of rows.entries()) {
    for (const { text, width, height } of cells) {
      const shown = shownText(text);
      const left = firstFree(table[at] ?? []);
      const right = Math.min(left + width, mostColumns);
      const bottom = height === 0 ? rows.length : Math.min(at + height, rows.length);
      for (const row of table.slice(at, bottom)) for (let place = left; place < right; place += 1) row[place] = shown;
    }
  }
  return table.map((cells) => Array.from(cells, (text: string | undefined) => text ?? ""));
}

/** The first place that no merged cell from above covers. */
function firstFree(cells: readonly string[]): number {
  for (let place = 0; ; place += 1) if (cells[place] === undefined) return place;
}

/** As a browser shows it: line breaks of the source are none, and between Chinese characters not even a space. */
function shownText(text: string): string {
  return text
    .replace(/(\p{Script=Han})\s*[\r\n]\s*(?=\p{Script=Han})/gu, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
