import { columnLetter } from "#core/tables/columnLetter.ts";
import { foldText } from "#core/tables/foldText.ts";
import { distinctTexts } from "#core/tables/headerKinds.ts";
import { filledPlaces, isBlank, type TableRow } from "#core/tables/tableRow.ts";
import { isNumberMeaning } from "#core/survey/table/columnLabel.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { RowKinds } from "./rowKinds.ts";

/** A table on its side, turned: what stands down its first column is its header now. */
export interface TurnedTable {
  /** Titles, the table, notes; numbered in this order from 1. */
  readonly rows: readonly TableRow[];
  /** Number of the row among `rows` that is the header. */
  readonly turnedHeader: number;
  /** First row of what stands above its numbers, as the file has it. */
  readonly headerRow: number;
  /** Rows of its numbers, as the file has them. */
  readonly numberRows: readonly number[];
  /** Where in the file a place of the turned table is: a cell by its row, and by what stands above it. */
  readonly placeOf: (place: IssuePlace) => IssuePlace;
  /** The row of the file that a title or a note stands in; else that of the header. */
  readonly rowOf: (row: number) => number;
}

/** Tables of figures are small; one of more columns or more rows of names is something else. */
const largestTurned = { rows: 200, columns: 2_000 };

/**
 * Turns a table whose first column names what is counted, 样本量 and 比例 in rows of their own, below areas, groups or years.
 * @param told first row of what stands above the numbers, as a spreadsheet counts; null: the rows right above them
 * @returns null where no such table is there; "too-large" where it is beyond `largestTurned`
 */
export function turnTable(
  rows: readonly TableRow[],
  kinds: RowKinds,
  told: number | null = null,
): TurnedTable | "too-large" | null {
  const isOfNumbers = (row: TableRow): boolean => isNumberMeaning(kinds.labelOf(leadOf(row)).meaning);
  const first = rows.findIndex((row) => isOfNumbers(row) && kinds.isData(row));
  const from = first === -1 ? -1 : headerFrom(rows, first, told, kinds);
  const lead = filledPlaces(rows[first]?.cells ?? [])[0] ?? 0;
  if (from === -1) return null;
  const last = rows.reduce((end, row, place) => (kinds.isData(row) && !isBlank(row.cells[lead]) ? place : end), first);
  const block = rows.slice(from, last + 1);
  const width = Math.max(...block.map(({ cells }) => cells.length));
  if (block.length > largestTurned.rows || width > largestTurned.columns) return "too-large";
  if (rows.slice(first, last + 1).some(({ cells }) => isBlank(cells[lead]))) return null;

  const [above, below] = [rows.slice(0, from), rows.slice(last + 1)];
  const columns = Array.from({ length: width }, (_, place) => place).filter(
    (place) => place >= lead && block.some(({ cells }) => !isBlank(cells[place])),
  );
  const turned = columns.map((place) => ({ cells: block.map(({ cells }) => (cells[place] ?? "").trim()), place }));
  const lines = [...above, ...turned, ...below].map(({ cells }, at) => ({ cells, row: at + 1, line: at + 1 }));
  const header = rows[from];
  const headerRow = header?.row ?? 1;
  // Rows without a name are called by letters once they are columns.
  const names = new Map(
    block.map((row, place) => {
      const name = foldText(row.cells[lead] ?? "");
      return [name === "" ? foldText(columnLetter(place)) : name, { row, isNamed: name !== "" }];
    }),
  );

  function fileRow(row: number): TableRow | undefined {
    return row <= above.length ? above[row - 1] : below[row - 1 - above.length - turned.length];
  }

  function placeOf(given: IssuePlace): IssuePlace {
    const { row, line: _, column, ...rest } = given;
    const { row: named, isNamed = true } = (column === undefined ? undefined : names.get(foldText(column))) ?? {};
    const at = (one: TableRow | undefined): IssuePlace =>
      one === undefined ? { row: headerRow } : { row: one.row, line: one.line };
    if (row === undefined)
      return { ...rest, ...(column !== undefined && isNamed && { column }), ...(named !== undefined && at(named)) };
    const other = fileRow(row);
    if (other !== undefined) return { ...rest, ...at(other) };
    const place = turned[row - 1 - above.length]?.place ?? lead;
    return { ...rest, ...at(named ?? header), column: headingOf(rows.slice(from, first), place) };
  }

  return {
    rows: lines,
    turnedHeader: above.length + 1,
    headerRow,
    numberRows: rows.slice(first, last + 1).map(({ row }) => row),
    placeOf,
    rowOf: (row) => fileRow(row)?.row ?? headerRow,
  };
}

function leadOf({ cells }: TableRow): string {
  return cells[filledPlaces(cells)[0] ?? 0] ?? "";
}

/** Where what stands above the numbers begins: one row of labels, with a row of groups over it; -1 where there is none. */
function headerFrom(rows: readonly TableRow[], first: number, told: number | null, kinds: RowKinds): number {
  if (told !== null) {
    const place = rows.findIndex(({ row }) => row === told);
    return place < first ? place : -1;
  }
  const lead = filledPlaces(rows[first]?.cells ?? [])[0] ?? 0;
  // Below a title nothing is empty where the names stand; over groups the first cell may be.
  const isLabels = (place: number): boolean => {
    const row = rows[place];
    if (row === undefined || kinds.isData(row)) return false;
    const filled = filledPlaces(row.cells).length;
    return isBlank(row.cells[lead]) ? filled > 0 : filled > 1 && distinctTexts(row.cells) > 1;
  };
  if (!isLabels(first - 1)) return -1;
  const isGroups = isLabels(first - 2) && rows[first - 2]?.row === (rows[first - 1]?.row ?? 0) - 1;
  return isGroups && !kinds.isNote(rows[first - 2] ?? { cells: [], row: 0, line: 0 }) ? first - 2 : first - 1;
}

/** What stands above a column, else its letter. */
function headingOf(header: readonly TableRow[], place: number): string {
  const texts = header.map(({ cells }) => (cells[place] ?? "").trim()).filter((text) => text !== "");
  return texts.length === 0 ? columnLetter(place) : [...new Set(texts)].join(" ");
}
