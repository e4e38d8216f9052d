import { columnLetter } from "#core/tables/columnLetter.ts";
import { findHeader, type HeaderTold } from "#core/tables/findHeader.ts";
import { foldText } from "#core/tables/foldText.ts";
import type { KindOf } from "#core/tables/headerKinds.ts";
import { joinHeader, type HeaderName } from "#core/tables/headerName.ts";
import { filledPlaces, type TableRow } from "#core/tables/tableRow.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { withoutContacts } from "#core/survey/persons/contactText.ts";
import { shownText } from "#core/survey/issues/shownText.ts";

const longestTitle = 80;

/** What stands above the data of a table, and the first rows of data. */
export interface TableHead {
  /** Rows above the header, each as one text. */
  readonly titles: readonly string[];
  /** The same as they stand. */
  readonly above: readonly TableRow[];
  /** First row of the header, as a spreadsheet counts. */
  readonly headerRow: number;
  /** The rows of the header as they stand in the file; none where there is no header. */
  readonly header: readonly TableRow[];
  /** Of the columns that are read; those at the end without a name are left out. */
  readonly names: readonly HeaderName[];
  /** Cells that the header has in the file, empty ones included. */
  readonly width: number;
  /** Places of columns without a name, before the last that has one and after it, but of no table beside this one. */
  readonly unnamed: readonly number[];
  readonly data: readonly TableRow[];
}

/** The first rows of a table → its head; null with an issue where the header that was told is not there. */
export function tableHead(
  rows: readonly TableRow[],
  told: HeaderTold,
  kindOf: KindOf,
  log: IssueLog,
): TableHead | null {
  const found = findHeader(rows, told, kindOf);
  if (found === null) {
    const { headerRow: row } = told;
    if (row !== null) log.add("header-row-missing", { row }, { row });
    return null;
  }
  const { first, count, next } = found;
  const header = rows.slice(first, first + count);
  const data = rows.slice(next);
  const headerRow = rows[first]?.row ?? 1;
  reportAbove(rows.slice(0, first), log);
  for (const { row, line } of rows.slice(first + count, next)) log.add("note-passed", {}, { row, line });
  const [from, to] = [header[0]?.row, header.at(-1)?.row];
  if (from !== undefined && to !== undefined && from !== to) log.add("header-joined", { from, to }, { row: from });
  const above = rows.slice(0, first);
  const titles = above.map(titleOf);
  if (count === 0) {
    log.add("header-lettered", {}, { row: headerRow });
    const names = letters(data);
    return { titles, above, headerRow, header, names, width: names.length, unnamed: [], data };
  }
  const all = joinHeader(header).map(({ name, parts }) => ({ name: withoutContacts(name), parts }));
  const own = withoutNeighbour(all, headerRow, log);
  const names = own.slice(0, lastNamed(own) + 1);
  const { length: width } = all;
  const unnamed = Array.from({ length: own.length }, (_, place) => place).filter(
    (place) => (names[place]?.name ?? "") === "",
  );
  return { titles, above, headerRow, header, names, width, unnamed, data };
}

function reportAbove(above: readonly TableRow[], log: IssueLog): void {
  const [first] = above;
  const last = above.at(-1);
  if (first === undefined || last === undefined) return;
  log.add("rows-above-header", { from: first.row, to: last.row }, { row: first.row, line: first.line });
}

function titleOf({ cells }: TableRow): string {
  const texts = filledPlaces(cells).map((place) => (cells[place] ?? "").trim());
  return shownText([...new Set(texts)].join(" "), longestTitle);
}

/** Columns as a spreadsheet calls them; what they mean the mapping alone can tell. */
function letters(data: readonly TableRow[]): readonly HeaderName[] {
  const width = Math.max(0, ...data.map(({ cells }) => (filledPlaces(cells).at(-1) ?? -1) + 1));
  return Array.from({ length: width }, (_, place) => ({ name: columnLetter(place), parts: [] }));
}

/** Without a table that stands beside, behind an empty column: names that are here already begin anew there. */
function withoutNeighbour(names: readonly HeaderName[], row: number, log: IssueLog): readonly HeaderName[] {
  const key = ({ name }: HeaderName): string => foldText(name);
  for (const [gap, { name }] of names.entries()) {
    if (name !== "" || gap === 0) continue;
    const known = new Set(
      names
        .slice(0, gap)
        .map(key)
        .filter((one) => one !== ""),
    );
    const beside = names.slice(gap + 1);
    const start = beside.findIndex((one) => one.name !== "");
    const [first] = beside.slice(Math.max(0, start));
    if (first === undefined || !known.has(key(first))) continue;
    if (beside.filter((one) => known.has(key(one))).length < 2) continue;
    const detail = {
      firstColumn: columnLetter(gap + 1 + start),
      lastColumn: columnLetter(gap + 1 + lastNamed(beside)),
    };
    log.add("second-table-beside", detail, { row, column: first.name });
    return names.slice(0, gap);
  }
  return names;
}

function lastNamed(names: readonly HeaderName[]): number {
  return names.reduce((last, { name }, place) => (name === "" ? last : place), -1);
}
