import { htmlPieces } from "./htmlText.ts";
import { beginsAsNote } from "./layoutWords.ts";
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
/** The same around a table: each ends a line of what stands there. */
const lineBreaks = new Set([...breaks, "h1", "h2", "h3", "h4", "h5", "h6", "caption", "center"]);

/** Of what stands above a table so many lines are its titles; a longer line is prose, and ends them. */
const mostTitles = 3;
const longestTitle = 80;

/** Elements that strike their text through. */
const strikes = new Set(["s", "strike", "del"]);

/**
 * The tables of a piece of HTML, as office programs put them on the clipboard. A table inside a cell is passed over. The lines right above a table
 * are rows of it, since they say whose figures it has, and so are notes right below.
 */
export function htmlTables(html: string): readonly HtmlTable[] {
  const tables: (readonly string[])[][] = [];
  let rows: HtmlCell[][] = [];
  let cell: HtmlCell | null = null;
  let depth = 0;
  let raises = 0;
  let strokes = 0;
  /** Around tables: the line that is read, and those since the last table. */
  let line = "";
  let lines: string[] = [];
  const endLine = (): void => {
    const shown = shownText(line);
    line = "";
    if (shown !== "") lines.push(shown);
  };
  const endTable = (): void => {
    endLine();
    const table = filled(rows);
    const { notes, titles } = around(lines, tables.length > 0);
    tables.at(-1)?.push(...notes);
    if (table.some((cells) => cells.some((text) => text !== ""))) tables.push([...titles, ...table]);
    rows = [];
    lines = [];
    cell = null;
  };
  for (const piece of htmlPieces(html)) {
    if (piece.kind === "text") {
      const marks = { isRaised: raises > 0, isStruck: strokes > 0 };
      if (depth === 1 && cell !== null) cell.text += markedText(piece.text, marks);
      else if (depth === 0 || (depth === 1 && rows.length === 0)) line += piece.text;
      continue;
    }
    const { kind, name } = piece;
    if (cell === null && (lineBreaks.has(name) || name === "table" || name === "tr")) endLine();
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
  endLine();
  tables.at(-1)?.push(...around(lines, true).notes);
  return tables;
}

/** Lines between two tables: notes of the one above, then titles of the one below. */
function around(lines: readonly string[], hasTable: boolean): Readonly<Record<"notes" | "titles", HtmlTable>> {
  const first = hasTable ? lines.findIndex((text) => !beginsAsNote(text)) : 0;
  const end = first === -1 ? lines.length : first;
  const rest = lines.slice(end).slice(-mostTitles);
  const prose = rest.reduce((last, text, at) => (text.length > longestTitle ? at : last), -1);
  return { notes: lines.slice(0, end).map((text) => [text]), titles: rest.slice(prose + 1).map((text) => [text]) };
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
