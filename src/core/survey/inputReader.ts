import { createDelimitedText } from "#core/tables/delimitedText.ts";
import type { SheetSummary, SheetTable } from "#core/tables/sheetTable.ts";
import type { TableFault } from "#core/tables/tableFault.ts";
import { adultInstrument } from "#core/region/adultInstrument.ts";
import { aggregateReader, type AggregateReader } from "./aggregate.ts";
import { resolveColumns, type Columns } from "./columns.ts";
import type { Encoding, ImportContext, Shape } from "./importContext.ts";
import type { InputSummary } from "./importOutcome.ts";
import type { InputChoices } from "./inputChoices.ts";
import { inputYear } from "./inputYear.ts";
import type { Issue } from "./issue.ts";
import type { IssueLog } from "./issueLog.ts";
import { readYearCell } from "./readValues.ts";
import { reportTableFault } from "./reportTableFault.ts";
import { respondentReader } from "./respondents.ts";
import type { RowFaultCode } from "./rowOutcome.ts";
import { createRowTally, type RowTally } from "./rowTally.ts";
import { shapeOf } from "./shapeOf.ts";
import type { YearBook } from "./yearBook.ts";

/** One file or pipe of an import, as text in pieces. */
export interface InputReader {
  /** A piece of decoded text, cut anywhere. */
  push(text: string): void;
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

type Reading =
  | { readonly kind: "header" }
  | { readonly kind: "respondents"; readonly columns: Columns; readonly tally: RowTally }
  | { readonly kind: "aggregate"; readonly columns: Columns; readonly reader: AggregateReader }
  | { readonly kind: "refused"; readonly columns: Columns | null };

/** Text → rows → respondents or figures, into the book of years. Nothing of a row is kept. */
export function createInputReader(
  name: string,
  _choices: InputChoices,
  context: ImportContext,
  book: YearBook,
  log: IssueLog,
): InputReader {
  let reading: Reading = { kind: "header" };
  let rows = 0;
  /** Whether there is anything below the header; sums and rows of other regions are no data rows, but something. */
  let hasRows = false;
  /** Whether a fault of the text ended the reading. */
  let isCut = false;
  let encoding: Encoding = "utf-8";
  let encodingDoubtful = false;
  let sheet: string | null = null;
  let sheets: readonly SheetSummary[] = [];
  const preview: (readonly string[])[] = [];
  const tokenizer = createDelimitedText({ row: readRow, fault: readFault });
  const damaged = new Map<number, RowFaultCode>();

  function readFault(fault: TableFault): void {
    const { row, line } = fault;
    const header =
      "columns" in reading ? reading.columns?.header[("column" in fault ? fault.column : 0) - 1] : undefined;
    const place = { input: name, row, line, ...(header === undefined ? {} : { column: header.trim() }) };
    const meaning = reportTableFault(fault, place, reading.kind === "header", log);
    if (meaning === "cut") isCut = true;
    else if (meaning !== null) damaged.set(row, meaning);
  }

  function readHeader(header: readonly string[], row: number, line: number): Reading {
    const columns = resolveColumns(header, context.mapping, log, { input: name, row, line });
    if (columns.isMapped) book.mappingUsed = true;
    const shape = shapeOf(columns, context.mapping);
    if (shape === null) {
      log.add("no-outcome-column", {}, { input: name, row, line });
      return { kind: "refused", columns };
    }
    const year = inputYear(columns, context, name, log);
    if (year === "unknown") return { kind: "refused", columns };
    const mapping = context.mapping;
    if (shape === "aggregate") {
      if (!columns.roles.has("area")) log.add("figures-of-region", {}, { input: name });
      return {
        kind: "aggregate",
        columns,
        reader: aggregateReader(columns, { region: context.region, mapping, year }, log, name),
      };
    }
    const instrument =
      mapping?.instrument === undefined
        ? adultInstrument(context)
        : (context.instruments.find(({ id }) => id === mapping.instrument) ?? null);
    if (instrument === null) {
      log.add("no-instrument", {}, { input: name });
      return { kind: "refused", columns };
    }
    const passMark = mapping?.passMark ?? instrument.passMark ?? null;
    if (!columns.roles.has("qualified") && passMark === null) {
      log.add("no-pass-mark", {}, { input: name });
      return { kind: "refused", columns };
    }
    if (!columns.roles.has("area")) log.add("no-area-column", {}, { input: name });
    if (!columns.roles.has("weight")) log.add("unweighted", {}, { input: name });
    const read = respondentReader(columns, { region: context.region, instrument, mapping, year, passMark });
    return {
      kind: "respondents",
      columns,
      tally: createRowTally({ input: name, columns, read, instrument, passMark, book, log }),
    };
  }

  function readRow(cells: readonly string[], row: number, line: number): void {
    context.watch?.raw?.(name, cells, row);
    if (reading.kind === "refused" || cells.every((cell) => cell.trim() === "")) return;
    if (reading.kind === "header") {
      reading = readHeader(cells, row, line);
      return;
    }
    hasRows = true;
    if (context.year !== null) checkYear(cells, reading.columns, row, line);
    if (reading.kind === "respondents") {
      rows += 1;
      reading.tally.take(cells, row, line, damaged.get(row) ?? null);
      damaged.delete(row);
    } else if (reading.reader.read(cells, row, line)) rows += 1;
  }

  function checkYear(cells: readonly string[], columns: Columns, row: number, line: number): void {
    const column = columns.roles.get("year");
    if (column === undefined || context.year === null) return;
    const found = readYearCell(cells[column] ?? "");
    if (found.kind !== "value" || found.value === context.year) return;
    const place = { input: name, row, line, column: (columns.header[column] ?? "").trim(), value: cells[column] ?? "" };
    log.add("year-contradicted", { year: context.year, found: found.value }, place);
  }

  return {
    push: (text) => tokenizer.push(text),
    take: (table) => {
      ({ sheet, sheets } = table);
      encoding = null;
      for (const { cells, row } of table.rows) readRow(cells, row, row);
    },
    end: (found, doubtful = false) => {
      encoding = found;
      encodingDoubtful = doubtful;
      tokenizer.end();
      if (reading.kind === "header") {
        if (!isCut) log.add("empty-file", {}, { input: name });
        return;
      }
      if (reading.kind === "refused") return;
      if (!hasRows && !isCut) log.add("no-data-rows", {}, { input: name });
      if (reading.kind === "respondents") reading.tally.end(rows);
      else book.addFigures(reading.reader.finish(), log, name);
    },
    note: (issue) => log.take(issue),
    refuse: (issue, found = null) => {
      log.take(issue);
      reading = { kind: "refused", columns: null };
      encoding = found;
    },
    place: () => ({ row: tokenizer.row, line: tokenizer.line }),
    get isRefused() {
      return reading.kind === "refused" || tokenizer.hasStopped;
    },
    get rows() {
      return rows;
    },
    summary: () => ({
      name,
      shape: shapeName(reading),
      encoding,
      encodingDoubtful,
      delimiter: sheet === null ? tokenizer.delimiter : null,
      sheet,
      sheets,
      titles: [],
      headerRow: null,
      headerRows: 1,
      header: "columns" in reading && reading.columns !== null ? reading.columns.header.map((name) => name.trim()) : [],
      rows,
      near: [],
      unknownValues: [],
      rateUnit: null,
      preview,
      columns: "columns" in reading && reading.columns !== null ? understood(reading.columns) : [],
    }),
  };
}

function shapeName(reading: Reading): Shape | null {
  return reading.kind === "respondents" || reading.kind === "aggregate" ? reading.kind : null;
}

function understood({ header, roles, populations }: Columns): InputSummary["columns"] {
  const column = (place: number): string => (header[place] ?? "").trim();
  return [
    ...[...roles].map(([role, place]) => ({ column: column(place), role })),
    ...[...populations].map(([population, source]) => ({
      column: column(source.column),
      role: `population ${population}` as const,
    })),
  ];
}
