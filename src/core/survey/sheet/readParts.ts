import type { Books } from "#core/survey/books.ts";
import type { ImportContext } from "#core/survey/importContext.ts";
import type { InputChoices } from "#core/survey/inputChoices.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import { createIssueLog } from "#core/survey/issues/issueLog.ts";
import type { TablesBefore } from "#core/survey/table/tablesBefore.ts";
import { createTableReader, type TableReader, type TableReaderContext } from "#core/survey/table/tableReader.ts";
import { foldText } from "#core/tables/foldText.ts";
import type { TableRow } from "#core/tables/tableRow.ts";
import { saysPercent, yearsIn } from "#core/tables/titleText.ts";
import { isYear, type Year } from "#core/units.ts";
import { cellName, shownColumn, type TablePart, type TableStart } from "./cutTables.ts";
import { partLog } from "./partLog.ts";
import type { RowKinds } from "./rowKinds.ts";
import { isStartOf, type TableChoice } from "./tableChoice.ts";
import { turnedContext } from "./turnedContext.ts";
import { turnedPart } from "./turnedPart.ts";
import type { TurnedTable } from "./turnTable.ts";

/** One table of a sheet, read. */
export interface SheetPart {
  readonly table: TableReader;
  /** Null where it is the only one. */
  readonly start: TableStart | null;
  /** Whether the operator wants nothing of it. */
  readonly isLeftOut: boolean;
  /** Its first row, titles included. */
  readonly from: number;
  /** Place of the first column in which it has anything. */
  readonly shownFrom: number;
  /** Where it lay on its side. */
  readonly turned: TurnedTable | null;
}

const numbered = /^\s*(?:附?表|table)\s*[\d一二三四五六七八九十]/i;

/**
 * Tables of figures of one sheet → the books, each as a table of its own, from the first to the last. What one of them does not say of its
 * year those before it may.
 * @param told by the operator; what of a table is not told is found
 */
export function readParts(
  parts: readonly TablePart[],
  told: readonly TableChoice[],
  of: TableReaderContext,
  kinds: RowKinds,
): readonly SheetPart[] {
  const { log, books } = of;
  const [first] = parts;
  if (first !== undefined && parts.length > 1)
    log.add("several-tables", { tables: parts.length, corners: parts.map(cellName) }, { row: first.headerRow });
  const names = parts.map(({ rows }) => namesOf(rows, kinds));
  let before: TablesBefore = { titles: [], years: [], percent: null, names: new Set() };
  const read: SheetPart[] = [];
  for (const [place, part] of parts.entries()) {
    const { rows, headerRow, firstColumn } = part;
    const choice = told.find((one) => isStartOf(one, part)) ?? null;
    const isLeftOut = choice?.leave === true;
    const at = { row: headerRow, line: rows.find(({ row }) => row === headerRow)?.line ?? headerRow };
    if (isLeftOut) log.add("table-left-out", {}, at);
    const years: Year[] = [];
    const others = names.flatMap((some, one) => (one === place ? [] : [...some]));
    const own = partLog(log, at);
    const context: TableReaderContext = {
      ...of,
      choices: choicesOf(of, choice, place === 0),
      context: contextOf(of.context, isLeftOut),
      books: isLeftOut ? { ...books, figures: noFigures } : watched(books, years),
      log: isLeftOut ? createIssueLog() : own,
      onHead: () => undefined,
      before: { ...before, names: new Set(others) },
    };
    const found = turnedPart(rows, choice, context, kinds);
    if (found === "too-large") own.add("table-turned", {});
    const turned = found === "too-large" ? null : found;
    if (turned !== null && !isLeftOut) own.add("table-read-turned", {});
    const table = createTableReader(turned === null ? context : turnedContext(context, turned, own));
    for (const { cells, row, line } of turned === null ? rows : turned.rows) table.read(cells, row, line);
    table.end();
    read.push({
      table,
      start: { headerRow, firstColumn },
      isLeftOut,
      from: rows[0]?.row ?? headerRow,
      shownFrom: shownColumn(part),
      turned,
    });
    const titles = place === 0 ? titlesOfSheet(table) : before.titles;
    // Titles of the sheet hold for the others, too, where the table below them is left out.
    const said = isLeftOut && place === 0 ? titles.flatMap(yearsIn).filter(isYear) : years;
    const percent = before.percent ?? percentTitle(table, rows);
    before = { ...before, titles, percent, years: [...new Set([...before.years, ...said])] };
  }
  return read;
}

function titlesOfSheet({ head }: TableReader): readonly string[] {
  const titles = head?.titles ?? [];
  const own = titles.findIndex((title) => numbered.test(title));
  return titles.slice(0, own === -1 ? titles.length : own);
}

/** The title that says that rates are per cent, where it stands. */
function percentTitle({ head }: TableReader, rows: readonly TableRow[]): IssuePlace | null {
  const value = head?.titles.find(saysPercent);
  if (value === undefined) return null;
  const at = rows.find(({ cells }) => cells.some((cell) => cell.trim() === value.trim()));
  return at === undefined ? { value } : { row: at.row, line: at.line, value };
}

const noFigures: Books["figures"] = { add: () => undefined, check: () => undefined };

function watched(books: Books, years: Year[]): Books {
  const add: Books["figures"]["add"] = (found, ...more) => {
    years.push(...found.years.keys());
    books.figures.add(found, ...more);
  };
  return { ...books, figures: { ...books.figures, add } };
}

/** Texts above the first row of figures, among them the names of the columns. */
function namesOf(rows: TablePart["rows"], kinds: RowKinds): ReadonlySet<string> {
  const data = rows.findIndex(kinds.isData);
  return new Set(rows.slice(0, data === -1 ? rows.length : data).flatMap(({ cells }) => cells.map(foldText)));
}

function choicesOf(
  { choices: all, context }: TableReaderContext,
  told: TableChoice | null,
  isFirst: boolean,
): InputChoices {
  const { tables: _, headerRow, ...choices } = all;
  const row = told?.headerRow ?? (isFirst ? (headerRow ?? context.mapping?.headerRow) : undefined);
  const rows = told?.headerRows ?? choices.headerRows;
  return {
    ...choices,
    shape: "aggregate",
    ...(row !== undefined && { headerRow: row }),
    ...(rows !== undefined && { headerRows: rows }),
  };
}

/** Every row was told of once, as it stands in the file. */
function contextOf(context: ImportContext, isLeftOut: boolean): ImportContext {
  const { raw: _, ...watch } = context.watch ?? {};
  const { headerRow: __, tables: ___, ...mapping } = context.mapping ?? {};
  return {
    ...context,
    mapping: context.mapping === null ? null : mapping,
    watch: isLeftOut ? {} : watch,
  };
}
