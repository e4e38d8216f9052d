import { headerScore, isUnitRow, joins, distinctTexts, type KindOf } from "./headerKinds.ts";
import { isNumberingRow, looksNumeric } from "./layoutWords.ts";
import { filledPlaces, type TableRow } from "./tableRow.ts";

/** What an operator says of the header: its first row as a spreadsheet counts, and in how many rows it stands; 0 is none. */
export interface HeaderTold {
  readonly headerRow: number | null;
  readonly headerRows: number | null;
}

/** Where the header stands among the first rows: `first` is its place in the list, `next` that of the first row of data. */
export interface HeaderFound {
  readonly first: number;
  readonly count: number;
  readonly next: number;
}

/** Rows that are looked at below the first that has a known name. */
const rowsBelowNames = 12;
/** Rows of groups above the names. */
const mostGroups = 2;

/**
 * Finds the header among the first rows that are not blank: the row with the most known names, with the row above or below that belongs to it.
 * @returns null where the row that was told is blank or not there
 */
export function findHeader(rows: readonly TableRow[], told: HeaderTold, kindOf: KindOf): HeaderFound | null {
  const { headerRow, headerRows } = told;
  if (rows.length === 0) return null;
  if (headerRows === 0) {
    const first = headerRow === null ? 0 : rows.findIndex(({ row }) => row >= headerRow);
    return first === -1 ? null : { first, count: 0, next: first };
  }
  if (headerRow !== null) {
    const first = rows.findIndex(({ row }) => row === headerRow);
    if (first === -1) return null;
    return found(rows, first, headerRows ?? countFrom(rows, first, kindOf));
  }
  const best = bestRow(rows, kindOf);
  let top = best;
  while (headerRows !== 1 && best - top < mostGroups && joinsAt(rows, top - 1, kindOf)) top -= 1;
  return found(rows, top, headerRows ?? countFrom(rows, top, kindOf));
}

function found(rows: readonly TableRow[], first: number, count: number): HeaderFound {
  const after = first + count;
  const row = rows[after];
  // A row that only numbers the columns belongs to the header, but names nothing.
  return { first, count, next: row !== undefined && isNumberingRow(row.cells) ? after + 1 : after };
}

function countFrom(rows: readonly TableRow[], first: number, kindOf: KindOf): number {
  let count = 1;
  while (count <= mostGroups && joinsAt(rows, first + count - 1, kindOf)) count += 1;
  const next = rows[first + count];
  return next !== undefined && isUnitRow(next) && next.row === (rows[first]?.row ?? 0) + count ? count + 1 : count;
}

function joinsAt(rows: readonly TableRow[], upper: number, kindOf: KindOf): boolean {
  const [above, below, next] = [rows[upper], rows[upper + 1], rows[upper + 2]];
  if (above === undefined || below === undefined) return false;
  return joins(above, below, kindOf, next !== undefined && joins(below, next, kindOf));
}

/** The row with the most known names; where nothing is known the first that has several texts and no number. */
function bestRow(rows: readonly TableRow[], kindOf: KindOf): number {
  let best = 0;
  let most = 0;
  let since = 0;
  for (const [place, row] of rows.entries()) {
    const score = headerScore(row, kindOf);
    if (score > most) [best, most] = [place, score];
    if (most >= 3) since += 1;
    if (since > rowsBelowNames) break;
  }
  if (most >= 2) return best;
  const fill = Math.max(...rows.map(({ cells }) => filledPlaces(cells).length));
  const plain = rows.findIndex(
    ({ cells }) =>
      filledPlaces(cells).length * 2 >= fill && distinctTexts(cells) > 1 && !cells.some((cell) => looksNumeric(cell)),
  );
  return Math.max(0, plain);
}
