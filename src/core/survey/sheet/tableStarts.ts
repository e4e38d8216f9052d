import { repeatsHeader } from "#core/survey/table/repeatsHeader.ts";
import { yearOfHeading } from "#core/survey/table/yearSections.ts";
import type { TableRow } from "#core/tables/tableRow.ts";
import type { RowKinds } from "./rowKinds.ts";

const numbered = /^\s*(?:附?表|table)\s*[\d一二三四五六七八九十]/i;

/**
 * Places at which the headers of tables of figures begin, one table below the other. The header of a table that stands there once more,
 * as on a new page, begins none: between the two is nothing, or the year of what follows, or a title that says that it goes on.
 */
export function tableStarts(rows: readonly TableRow[], kinds: RowKinds): readonly number[] {
  const starts: number[] = [];
  let hasData = true;
  for (const [place, row] of rows.entries()) {
    if (kinds.isData(row)) hasData = true;
    else if (hasData && kinds.isHead(rows, place) && !goesOn(rows, starts.at(-1), place, kinds)) {
      starts.push(place);
      hasData = false;
    }
  }
  return starts;
}

function goesOn(rows: readonly TableRow[], start: number | undefined, place: number, kinds: RowKinds): boolean {
  const row = rows[place];
  if (start === undefined || row === undefined) return false;
  if (!repeatsHeader(row.cells, headerRows(rows, start, kinds))) return false;
  const titles = rows.slice(titlesFrom(rows, place, start, kinds), place);
  return (
    titles.every((title) => yearOfHeading(title) !== null) || titles.some(({ cells }) => /续/.test(cells.join("")))
  );
}

/** The rows of the header that begins at this place. */
export function headerRows(rows: readonly TableRow[], start: number, kinds: RowKinds): readonly TableRow[] {
  const below = rows.slice(start).findIndex(kinds.isData);
  return rows.slice(start, below === -1 ? start + 1 : start + below);
}

/**
 * Where the titles begin that stand above a header: below the last row of figures, and below the notes of the table before. What stands
 * right above the header, with an empty row above it, is of the table below, a note like a title.
 */
export function titlesFrom(rows: readonly TableRow[], header: number, from: number, kinds: RowKinds): number {
  let top = header;
  let first = header;
  for (let place = header - 1; place > from; place -= 1) {
    const row = rows[place];
    if (row === undefined || !(kinds.isNote(row) || kinds.isTitle(row))) break;
    first = place;
  }
  // A note below a numbered title is of the same table as the title.
  let isBelowNote = false;
  for (let place = header - 1; place >= first; place -= 1) {
    const row = rows[place];
    if (row === undefined) break;
    const isNumbered = row.cells.some((cell) => numbered.test(cell));
    isBelowNote ||= kinds.isNote(row);
    if (isNumbered || !isBelowNote) top = place;
    if (isNumbered) isBelowNote = false;
  }
  return Math.min(top, besideHeader(rows, header, first));
}

/** Where the rows begin that stand right above a header with no empty row between, but one above them; the header where there are none. */
function besideHeader(rows: readonly TableRow[], header: number, first: number): number {
  for (let place = header; place >= first; place -= 1) {
    const [above, row] = [rows[place - 1], rows[place]];
    if (above !== undefined && row !== undefined && row.row > above.row + 1) return place;
  }
  return header;
}
