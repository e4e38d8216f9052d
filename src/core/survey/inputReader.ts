import type { TableSink } from "#core/tables/csvTokenizer.ts";
import type { BatchSink } from "#core/tables/rowBatchReader.ts";
import { createDelimitedText, type DelimitedText } from "#core/tables/delimitedText.ts";
import type { SheetSummary, SheetTable } from "#core/tables/sheetTable.ts";
import type { TableFault } from "#core/tables/tableFault.ts";
import type { Books } from "./books.ts";
import type { Encoding, ImportContext } from "./importContext.ts";
import type { InputSummary } from "./importOutcome.ts";
import type { InputChoices } from "./inputChoices.ts";
import { inputLog } from "./issues/inputLog.ts";
import type { Issue } from "./issues/issue.ts";
import type { IssueLog } from "./issues/issueLog.ts";
import { reportTableFault } from "./issues/reportTableFault.ts";
import type { RowFaultCode } from "./respondents/rowOutcome.ts";
import { reportShared } from "./sheet/sharedNumbers.ts";
import { createSheetReader, type SheetReader } from "./sheet/sheetReader.ts";
import { tableSummaries } from "./sheet/tableSummaries.ts";
import { nearColumns } from "./table/understoodColumns.ts";
import type { SheetPart } from "./sheet/readParts.ts";
import { createUnknownValues } from "./table/unknownValues.ts";

/** How far a text was read, and what separates its cells. */
export type TextState = Pick<DelimitedText, "row" | "line" | "delimiter" | "hasStopped">;

/** One file or pipe of an import, as text in pieces. */
export interface InputReader {
  /** A piece of decoded text, cut anywhere. */
  push(text: string): void;
  /** Where the text is taken apart elsewhere, instead of text: takes its rows and faults. @param text as far as it was taken apart there */
  follow(text: TextState): BatchSink;
  /** The rows of a sheet, instead of text. */
  take(table: SheetTable): void;
  /** @param encoding of the text, null for a sheet; `doubtful` where another one reads the bytes as well */
  end(encoding: Encoding, doubtful?: boolean): void;
  /** What should be said of the bytes, or of the sheet. */
  note(issue: Issue): void;
  /** What the bytes were wrong with, where they could not become text. The import is then refused. */
  refuse(issue: Issue, encoding?: Encoding): void;
  /** Row and line at which what was pushed so far ends. */
  place(): { readonly row: number; readonly line: number };
  /** Whether what follows makes no difference any more: the input is refused. */
  readonly isRefused: boolean;
  /** Data rows so far. */
  readonly rows: number;
  summary(): InputSummary;
}

/** Text or a sheet → rows → respondents or figures, into the books. Of respondents no row is kept. */
export function createInputReader(
  name: string,
  choices: InputChoices,
  context: ImportContext,
  books: Books,
  sharedLog: IssueLog,
): InputReader {
  let encoding: Encoding = "utf-8";
  let encodingDoubtful = false;
  let isRefused = false;
  /** Whether a fault of the text ended the reading. */
  let isCut = false;
  let sheet: string | null = null;
  let sheets: readonly SheetSummary[] = [];
  let shared: NonNullable<SheetTable["shared"]> = [];
  const unknown = createUnknownValues();
  const log = inputLog(
    sharedLog,
    () => (sheet === null ? { input: name } : { input: name, sheet }),
    (code, place) => unknown.note(code, place),
  );
  const sink: TableSink = { row: (cells, row, line) => table.read(cells, row, line), fault: readFault };
  const tokenizer = createDelimitedText(sink);
  let text: TextState = tokenizer;
  /** Faults of the text that came before the header was told. */
  const waiting: TableFault[] = [];
  const damaged = new Map<number, RowFaultCode>();
  let table = tableOf(null);

  function tableOf(of: string | null): SheetReader {
    const onHead = (): void => {
      for (const fault of waiting.splice(0)) reportFault(fault);
    };
    return createSheetReader({ name, sheet: of, choices, context, books, log, onHead, damageOf, isCut: () => isCut });
  }

  function damageOf(row: number): RowFaultCode | null {
    if (damaged.size === 0) return null;
    const code = damaged.get(row) ?? null;
    damaged.delete(row);
    return code;
  }

  function readFault(fault: TableFault): void {
    // How much of the text comes after the refusal is chance.
    if (table.isRefused) return;
    if (table.isOpen) reportFault(fault);
    else waiting.push(fault);
  }

  /** The table that has a cell: the last that begins above it and to its left. */
  function partAt(row: number, column: number): SheetPart | null {
    const isBefore = ({ from, start }: SheetPart): boolean => from <= row && (start?.firstColumn ?? 0) < column;
    return table.parts.filter(isBefore).at(-1) ?? table.parts[0] ?? null;
  }

  function reportFault(fault: TableFault): void {
    const { row, line } = fault;
    const part = partAt(row, "column" in fault ? fault.column : 1);
    const { head = null, tables = [] } = part?.turned === null ? part.table : {};
    const column = "column" in fault ? tables[0]?.header[fault.column - 1] : undefined;
    const place = { row, line, ...(column === undefined || column === "" ? {} : { column }) };
    const isAbove = head === null || row <= (head.header.at(-1)?.row ?? head.headerRow - 1);
    const meaning = reportTableFault(fault, place, isAbove, log);
    if (meaning === "cut") isCut = true;
    else if (meaning !== null) damaged.set(row, meaning);
  }

  /** Looked for once: a summary may be asked for again and again. */
  let near: InputSummary["near"] | null = null;
  function nearOnce(): InputSummary["near"] {
    if (!table.isOpen) return [];
    near ??= table.parts.flatMap((part) => nearColumns(part.table.tables));
    return near;
  }

  return {
    push: (piece) => tokenizer.push(piece),
    follow: (state) => {
      text = state;
      const packed: BatchSink["packed"] = (cells, row, line) => {
        if (damaged.has(row)) table.read(cells.texts(), row, line);
        else table.readPacked(cells, row, line);
      };
      return { ...sink, packed };
    },
    take: (given) => {
      ({ sheet, sheets, shared = [] } = given);
      encoding = null;
      table = tableOf(sheet);
      const width = given.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
      for (const { cells, row } of given.rows) table.read(padded(cells, width), row, row);
    },
    end: (found, doubtful = false) => {
      encoding = found;
      encodingDoubtful = doubtful;
      if (!table.isRefused) tokenizer.end();
      if (!isRefused) table.end();
      for (const part of table.shape === "aggregate" ? table.parts : [])
        reportShared(
          shared.filter(({ row, column }) => partAt(row, column)?.table === part.table),
          part,
          log,
        );
    },
    note: (issue) => log.take(issue),
    refuse: (issue, found = null) => {
      log.take(issue);
      isRefused = true;
      encoding = found;
    },
    place: () => {
      if (text === tokenizer) tokenizer.catchUp();
      return { row: text.row, line: text.line };
    },
    get isRefused() {
      return isRefused || table.isRefused || text.hasStopped;
    },
    get rows() {
      return table.rows;
    },
    summary: () => ({
      name,
      shape: table.shape,
      encoding,
      encodingDoubtful,
      delimiter: sheet === null ? text.delimiter : null,
      sheet,
      sheets,
      ...tableSummaries(table),
      near: nearOnce(),
      unknownValues: unknown.list(
        table.parts.flatMap((part) => part.table.tables),
        context.region,
      ),
    }),
  };
}

/** A sheet has no cells where a text has empty ones. */
function padded(cells: readonly string[], width: number): readonly string[] {
  return cells.length === width ? cells : [...cells, ...Array.from({ length: width - cells.length }, () => "")];
}
