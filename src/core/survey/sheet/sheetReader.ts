import { createAreaRecogniser } from "#core/region/recogniseArea.ts";
import { headerKind } from "#core/survey/names/headerKind.ts";
import { createTableReader, type TableReader, type TableReaderContext } from "#core/survey/table/tableReader.ts";
import { createHeadRows } from "#core/tables/headRows.ts";
import { filledUpToTwo, type TableRow } from "#core/tables/tableRow.ts";
import { cutTables, findTables, type TablePart } from "./cutTables.ts";
import { readParts, type SheetPart } from "./readParts.ts";
import { rowKinds } from "./rowKinds.ts";
import { tableStartOf } from "./tableChoice.ts";
import { trialLayout } from "./trialLayout.ts";
import { turnedPart } from "./turnedPart.ts";

/** Rows of one sheet or text in order → one table of respondents, or one or more tables of figures. */
export interface SheetReader extends Pick<
  TableReader,
  "read" | "readPacked" | "end" | "isOpen" | "isRefused" | "shape" | "rows"
> {
  /** The tables that were told apart so far; several only of figures. */
  readonly parts: readonly SheetPart[];
}

/** Rows that are kept to tell tables of figures apart; of what is no such table at all, fewer. */
const mostRows = 50_000;
const mostUnclear = 2_000;

type Reading =
  /** Rows are kept until it is told what they are; `limit` of them from where that is known. */
  | { readonly kind: "head" }
  | { readonly kind: "kept"; readonly limit: number }
  | { readonly kind: "one"; readonly table: TableReader }
  | { readonly kind: "several"; readonly parts: readonly SheetPart[] }
  | { readonly kind: "refused" };

export function createSheetReader(of: TableReaderContext): SheetReader {
  const { choices, context, log, onHead } = of;
  const { mapping, region, watch = {} } = context;
  const told = choices.tables ?? mapping?.tables ?? [];
  const toldShape = choices.shape ?? mapping?.shape ?? null;
  const headerRow = choices.headerRow ?? mapping?.headerRow ?? null;
  const headerRows = choices.headerRows ?? mapping?.headerRows ?? null;
  const kindOf = headerKind(mapping);
  const kinds = rowKinds(kindOf, createAreaRecogniser(region));
  const headRows = createHeadRows(headerRow);
  let rows: TableRow[] = [];
  let reading: Reading = { kind: "head" };

  /** What the first rows look like; nothing of it is said yet. */
  function judged(): Reading {
    if (told.length > 0) return { kind: "kept", limit: mostRows };
    // Without a header nothing tells where another table begins.
    if (headerRows === 0 || toldShape === "respondents") return one();
    const { kind } = trialLayout(headRows.rows, of, { headerRow, headerRows }, choices.shape ?? null);
    return kind === "respondents" ? one() : { kind: "kept", limit: kind === "figures" ? mostRows : mostUnclear };
  }

  /** All rows so far and from now on as one table. It is there before it is told its rows, since faults of the text ask for its header. */
  function one(): Reading {
    const table = createTableReader(of);
    reading = { kind: "one", table };
    const due = rows;
    rows = [];
    for (const { cells, row, line } of due) table.read(cells, row, line);
    return reading;
  }

  function settled(): Reading {
    const filled = rows.filter(({ cells }) => filledUpToTwo(cells) > 0);
    const missing = told.filter((one) => !filled.some(({ row }) => row === one.headerRow));
    for (const { headerRow: row } of missing) log.add("header-row-missing", { row }, { row });
    if (missing.length > 0) return { kind: "refused" };
    const found = told.length > 0 ? cutTables(filled, told.map(tableStartOf), kinds) : foundIn(filled);
    const parts = told.length === 0 && found.length < 2 ? lyingIn(filled) : found;
    if (parts.length === 0) return one();
    for (const { cells, row } of rows) watch.raw?.(of.name, cells, row);
    return { kind: "several", parts: readParts(parts, told, of, kinds) };
  }

  /** All rows as one table, where it lies on its side. */
  function lyingIn(filled: readonly TableRow[]): readonly TablePart[] {
    const choice = headerRow === null ? null : { headerRow };
    const turned = turnedPart(filled, choice, of, kinds);
    if (turned === null) return [];
    const row = turned === "too-large" ? filled.find(kinds.isData)?.row : turned.headerRow;
    return [{ rows: filled, headerRow: row ?? 1, firstColumn: 0 }];
  }

  /** Where the operator told the first header, others are looked for below it. */
  function foundIn(filled: readonly TableRow[]): readonly TablePart[] {
    if (headerRow === null) return findTables(filled, kinds);
    const below = filled.filter(({ row }) => row >= headerRow);
    const data = below.find(kinds.isData)?.row ?? Number.POSITIVE_INFINITY;
    const others = findTables(below, kinds).filter((start) => start.headerRow > data);
    return cutTables(filled, [{ headerRow, firstColumn: 0 }, ...others], kinds);
  }

  const parts = (): readonly SheetPart[] => {
    if (reading.kind === "several") return reading.parts;
    return reading.kind === "one"
      ? [{ table: reading.table, start: null, isLeftOut: false, from: 1, shownFrom: 0, turned: null }]
      : [];
  };
  const tablesRead = (): readonly TableReader[] =>
    parts().flatMap(({ table, isLeftOut }) => (isLeftOut ? [] : [table]));

  function read(cells: readonly string[], row: number, line: number): void {
    if (reading.kind === "one") return reading.table.read(cells, row, line);
    if (reading.kind !== "head" && reading.kind !== "kept") return;
    // The tokenizer may use its cells again.
    rows.push({ cells: [...cells], row, line });
    if (reading.kind === "head" && headRows.take(cells, row, line)) reading = judged();
    if (reading.kind !== "kept" || rows.length <= reading.limit) return;
    if (told.length === 0) reading = one();
    else {
      log.add("table-too-long", { limit: mostRows }, { row, line });
      reading = { kind: "refused" };
      rows = [];
    }
  }

  return {
    read,
    readPacked: (cells, row, line) => {
      if (reading.kind === "one") reading.table.readPacked(cells, row, line);
      else read(cells.texts(), row, line);
    },
    end: () => {
      if (reading.kind === "head") reading = headRows.rows.length === 0 ? one() : judged();
      if (reading.kind === "kept") reading = settled();
      if (reading.kind === "one") return reading.table.end();
      rows = [];
      onHead();
    },
    get parts() {
      return parts();
    },
    get isOpen() {
      return reading.kind === "one" ? reading.table.isOpen : reading.kind === "several" || reading.kind === "refused";
    },
    get isRefused() {
      return reading.kind === "refused" || tablesRead().some(({ isRefused }) => isRefused);
    },
    get shape() {
      return tablesRead().find(({ shape }) => shape !== null)?.shape ?? null;
    },
    get rows() {
      return tablesRead().reduce((sum, table) => sum + table.rows, 0);
    },
  };
}
