import { columnLetter } from "#core/tables/columnLetter.ts";
import { filledPlaces, type TableRow } from "#core/tables/tableRow.ts";
import { columnStrips, titlesOfStrip, withinStrip, type Strip } from "./columnStrips.ts";
import type { RowKinds } from "./rowKinds.ts";
import { tableStarts, titlesFrom } from "./tableStarts.ts";

/** Where a table of a sheet begins. */
export interface TableStart {
  /** First row of its header, as a spreadsheet counts. */
  readonly headerRow: number;
  /** Its first column; 0 where its columns are all that there are. */
  readonly firstColumn: number;
}

/** A table of a sheet: its titles, its header, its data and the notes below, nothing else. */
export interface TablePart extends TableStart {
  /** Each cell in its column of the sheet. */
  readonly rows: readonly TableRow[];
}

/** Rows that show where a table begins, its header included. */
const rowsShown = 3;

/** Place of the first column in which a table has anything. */
export function shownColumn({ rows, headerRow, firstColumn }: TablePart): number {
  const shown = rows.filter(({ row }) => row >= headerRow).slice(0, rowsShown);
  return Math.max(firstColumn, Math.min(...shown.map(({ cells }) => filledPlaces(cells)[0] ?? firstColumn)));
}

/** The cell in which a table begins, as a spreadsheet names it: A3. */
export function cellName(part: TablePart): string {
  return `${columnLetter(shownColumn(part))}${part.headerRow}`;
}

/** The tables of figures of a sheet, one below the other and side by side, from top to bottom and from left to right. */
export function findTables(rows: readonly TableRow[], kinds: RowKinds): readonly TablePart[] {
  const starts = tableStarts(rows, kinds);
  return stacked(rows, starts, kinds).flatMap(({ part, header }) => {
    const titles = part.slice(0, header);
    const block = part.slice(header);
    const strips = columnStrips(block, kinds);
    if (strips.length < 2) return partOf(part, header, 0);
    return strips.flatMap((strip) => inStrip(titles, block, strip, kinds));
  });
}

/** Tables that begin where the operator says, and nowhere else. */
export function cutTables(
  rows: readonly TableRow[],
  told: readonly TableStart[],
  kinds: RowKinds,
): readonly TablePart[] {
  const left = Math.min(...told.map(({ firstColumn }) => firstColumn));
  const placesOf = (among: readonly TableRow[], some: readonly TableStart[]): readonly number[] =>
    [...new Set(some.map(({ headerRow }) => among.findIndex(({ row }) => row >= headerRow)))]
      .filter((place) => place !== -1)
      .sort((a, b) => a - b);
  const main = told.filter(({ firstColumn }) => firstColumn === left);
  return stacked(rows, placesOf(rows, main), kinds).flatMap(({ part, header }) => {
    const [titles, block] = [part.slice(0, header), part.slice(header)];
    const numbers = new Set(block.map(({ row }) => row));
    const beside = told.filter(({ firstColumn, headerRow }) => firstColumn > left && numbers.has(headerRow));
    const columns = [...new Set(beside.map(({ firstColumn }) => firstColumn))].sort((a, b) => a - b);
    if (columns.length === 0) return partOf(part, header, left);
    const width = Math.max(...part.map(({ cells }) => cells.length));
    return [left, ...columns].flatMap((from, place) => {
      const strip = { from, to: columns[place] ?? width };
      const own = withinStrip(block, strip);
      const inside =
        from === left
          ? [0]
          : placesOf(
              own,
              beside.filter(({ firstColumn }) => firstColumn === from),
            );
      return tablesIn(titlesOfStrip(titles, strip), own, inside, strip, kinds);
    });
  });
}

interface Stacked {
  readonly part: readonly TableRow[];
  /** Place of the header in it. */
  readonly header: number;
}

/** Rows → those of each table, its titles first. What stands above the first titles belongs to the first table. */
function stacked(rows: readonly TableRow[], starts: readonly number[], kinds: RowKinds): readonly Stacked[] {
  const tops = starts.map((start, place) => {
    const before = starts[place - 1];
    return before === undefined ? 0 : titlesFrom(rows, start, before, kinds);
  });
  return starts.map((start, place) => {
    const top = tops[place] ?? 0;
    return { part: rows.slice(top, tops[place + 1]), header: start - top };
  });
}

function inStrip(
  titles: readonly TableRow[],
  block: readonly TableRow[],
  strip: Strip,
  kinds: RowKinds,
): readonly TablePart[] {
  const own = withinStrip(block, strip);
  return tablesIn(titlesOfStrip(titles, strip), own, tableStarts(own, kinds), strip, kinds);
}

function tablesIn(
  titles: readonly TableRow[],
  own: readonly TableRow[],
  starts: readonly number[],
  strip: Strip,
  kinds: RowKinds,
): readonly TablePart[] {
  const above = titles.length;
  const rows = [...titles, ...own];
  const places = starts.map((start) => start + above);
  return stacked(rows, places, kinds).flatMap(({ part, header }) => partOf(part, header, strip.from));
}

function partOf(part: readonly TableRow[], header: number, firstColumn: number): readonly TablePart[] {
  const row = part[header];
  return row === undefined ? [] : [{ rows: part, headerRow: row.row, firstColumn }];
}
