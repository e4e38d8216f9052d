import { createHeadRows } from "#core/tables/headRows.ts";
import type { PackedCells } from "#core/tables/rowCells.ts";
import { filledUpToTwo, type TableRow } from "#core/tables/tableRow.ts";
import { asideRows, type AsideRows } from "./asideRows.ts";
import type { Books } from "#core/survey/books.ts";
import type { Columns } from "./columns.ts";
import { figureTableReader, type FigureTableReader } from "#core/survey/figures/figureTable.ts";
import { headerKind } from "#core/survey/names/headerKind.ts";
import type { ImportContext, Shape } from "#core/survey/importContext.ts";
import type { InputSummary } from "#core/survey/importOutcome.ts";
import type { InputChoices } from "#core/survey/inputChoices.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { createPersonFilter } from "#core/survey/persons/personFilter.ts";
import type { RowFaultCode } from "#core/survey/respondents/rowOutcome.ts";
import type { RowTally } from "#core/survey/respondents/rowTally.ts";
import { startRespondents } from "#core/survey/respondents/startRespondents.ts";
import type { TableHead } from "./tableHead.ts";
import type { TablesBefore } from "./tablesBefore.ts";
import { tableLayout, type TableLayout } from "./tableLayout.ts";
import { birthDates, knownCells } from "./knownCells.ts";
import { createNotedCodes, type NotedCodes } from "./notedCodes.ts";
import { createTablePreview, identifyingPlaces, shownLine } from "./tablePreview.ts";
import { ownCells } from "./unnamedCells.ts";
import { openColumns } from "./understoodColumns.ts";
import { yearCheck, type YearCheck } from "./yearCheck.ts";

export interface TableReaderContext {
  readonly name: string;
  readonly sheet: string | null;
  readonly choices: InputChoices;
  readonly context: ImportContext;
  readonly books: Books;
  readonly log: IssueLog;
  /** Called once the header is told, before the first row below it is read. */
  readonly onHead: () => void;
  /** What was wrong with the text of a row, already reported. */
  readonly damageOf: (row: number) => RowFaultCode | null;
  /** Whether a fault of the text ended the reading: then nothing is missed below it. */
  readonly isCut: () => boolean;
  /** What other tables of the sheet say. */
  readonly before?: TablesBefore;
}

/** Rows of one table in order → respondents or figures. */
export interface TableReader {
  read(cells: readonly string[], row: number, line: number): void;
  readPacked(cells: PackedCells, row: number, line: number): void;
  end(): void;
  /** Null while the header is not told. */
  readonly head: TableHead | null;
  /** Whether the header is told, or known to be nowhere. */
  readonly isOpen: boolean;
  readonly isRefused: boolean;
  readonly shape: Shape | null;
  /** Of each figure of a row; of respondents one. */
  readonly tables: readonly Columns[];
  /** Data rows so far. */
  readonly rows: number;
  readonly rateUnit: InputSummary["rateUnit"];
  readonly dating: InputSummary["dating"];
  readonly preview: InputSummary["preview"];
  readonly previewRows: InputSummary["previewRows"];
}

type Reading =
  /** The first rows are kept until the header can be told. */
  | { readonly kind: "head" }
  | (Below & {
      readonly kind: "respondents";
      readonly tally: RowTally;
      readonly aside: AsideRows;
      readonly noted: NotedCodes;
    })
  | (Below & { readonly kind: "figures"; readonly reader: FigureTableReader })
  | { readonly kind: "refused" };

interface Below {
  readonly own: ReturnType<typeof ownCells>;
  readonly checkYear: YearCheck | null;
}

export function createTableReader({
  name,
  sheet,
  choices,
  context,
  books,
  log,
  onHead,
  damageOf,
  isCut,
  before,
}: TableReaderContext): TableReader {
  const { mapping, region, watch = {} } = context;
  const told = {
    headerRow: choices.headerRow ?? mapping?.headerRow ?? null,
    headerRows: choices.headerRows ?? mapping?.headerRows ?? null,
  };
  let reading: Reading = { kind: "head" };
  let head: TableHead | null = null;
  let tables: readonly Columns[] = [];
  let rows = 0;
  let rateUnit: InputSummary["rateUnit"] = null;
  let dating: InputSummary["dating"] = null;
  const given = choices.year ?? context.year;
  /** Whether there is anything below the header; sums and rows of other regions are no data rows, but something. */
  let hasRows = false;
  const preview = createTablePreview();
  let masked: ReadonlySet<number> = new Set();
  const kindOf = headerKind(mapping);
  const headRows = createHeadRows(told.headerRow);
  /** All rows before the header was told, for whoever follows them. */
  const early: TableRow[] = [];

  function open(): void {
    const shape = choices.shape ?? null;
    const layout = tableLayout(headRows.rows, {
      told,
      shape,
      mapping,
      region,
      year: given,
      kindOf,
      name,
      sheet,
      log,
      ...(before !== undefined && { before }),
    });
    ({ head } = layout);
    if (layout.kind === "figures") tables = layout.figures.map(({ columns }) => columns);
    else tables = layout.columns === null ? [] : [layout.columns];
    if (tables.some(({ isMapped }) => isMapped)) books.years.mappingUsed = true;
    masked = new Set([...identifyingPlaces(headRows.rows), ...(tables[0]?.withheld ?? [])]);
    // Without a header what is there may show where it is.
    if (head === null) for (const { cells, row } of headRows.rows) preview.add(cells, masked, row);
    reading = begun(layout);
    onHead();
    const below = new Set(head?.data.map(({ row }) => row));
    for (const { cells, row, line } of watch.raw === undefined ? (head?.data ?? []) : early) {
      watch.raw?.(name, cells, row);
      if (below.has(row)) readBelow(cells, row, line);
    }
  }

  function begun(layout: TableLayout): Reading {
    if (layout.kind === "refused") return { kind: "refused" };
    const { head: own, columns, year, yearFrom, claim } = layout;
    dating = { year, from: yearFrom };
    const below = { own: ownCells(own, log), checkYear: yearCheck(columns, given, claim, log) };
    if (layout.kind === "respondents") {
      const tally = startRespondents({ name, sheet, columns, year }, context, books.years, log);
      const lead = columns.header.findIndex((text, place) => text !== "" && !columns.withheld.has(place));
      if (tally === null) return { kind: "refused" };
      const noted = createNotedCodes(columns, own.data, context, log);
      noted.above(own.above);
      return { ...below, kind: "respondents", tally, aside: asideRows(own, Math.max(0, lead)), noted };
    }
    const { figures } = layout;
    if (!columns.roles.has("area") && !figures.some(({ area }) => area !== null)) log.add("figures-of-region", {});
    const reader = figureTableReader({
      head: own,
      figures,
      otherAreas: layout.otherAreas,
      region,
      mapping,
      year,
      given,
      kindOf,
      input: name,
      log,
      watch,
    });
    return { ...below, kind: "figures", reader };
  }

  function readBelow(cells: readonly string[], row: number, line: number): void {
    if (filledUpToTwo(cells) === 0) return;
    if (!preview.isFull && head !== null) preview.add(cells, masked, row);
    if (reading.kind === "refused" || reading.kind === "head") return;
    hasRows = true;
    if (reading.kind === "respondents") {
      const aside = reading.aside.of(cells);
      if (aside?.code === "note-passed") reading.noted.below({ cells: [aside.text], row, line });
      if (aside !== null) return log.add(aside.code, {}, { row, line, value: shownLine(aside.text) });
    }
    const own = reading.own === null ? cells : reading.own(cells, row, line);
    reading.checkYear?.(own, row, line);
    if (reading.kind === "figures") return reading.reader.take({ cells: own, row, line });
    rows += 1;
    reading.tally.take(own, row, line, damageOf(row));
  }

  function read(cells: readonly string[], row: number, line: number): void {
    if (reading.kind !== "head") {
      watch.raw?.(name, cells, row);
      return readBelow(cells, row, line);
    }
    if (watch.raw !== undefined) {
      // What is certainly above the table is told at once, however much it is.
      const isAbove = row < (told.headerRow ?? 0) || (early.length === 0 && filledUpToTwo(cells) === 0);
      if (isAbove) watch.raw(name, cells, row);
      else early.push({ cells: [...cells], row, line });
    }
    if (headRows.take(cells, row, line)) open();
  }

  /** Of respondents, where nobody asks for the texts of a row and nothing is to be said of it. */
  function takesPacked(cells: PackedCells): boolean {
    if (reading.kind !== "respondents" || watch.raw !== undefined || !preview.isFull) return false;
    return reading.own === null && reading.checkYear === null && reading.aside.isNone(cells);
  }

  return {
    read,
    readPacked: (cells, row, line) => {
      if (reading.kind !== "respondents" || !takesPacked(cells) || !reading.tally.takePacked(cells, row, line))
        return read(cells.texts(), row, line);
      hasRows = true;
      rows += 1;
    },
    end: () => {
      if (reading.kind === "head") {
        if (headRows.rows.length === 0) {
          onHead();
          return isCut() ? undefined : log.add("empty-file", {});
        }
        open();
      }
      if (reading.kind === "refused" || reading.kind === "head") return;
      if (!hasRows && !isCut()) log.add("no-data-rows", {});
      if (reading.kind === "respondents") return reading.tally.end(rows);
      const found = reading.reader.finish();
      ({ rows, rateUnit } = found);
      books.figures.add(found, sheet === null ? { input: name } : { input: name, sheet }, log);
    },
    get head() {
      return head;
    },
    get isOpen() {
      return reading.kind !== "head";
    },
    get isRefused() {
      return reading.kind === "refused";
    },
    get shape() {
      return reading.kind === "respondents" ? reading.kind : reading.kind === "figures" ? "aggregate" : null;
    },
    get tables() {
      return tables;
    },
    get rows() {
      return reading.kind === "figures" && rateUnit === null && rows === 0 ? reading.reader.rows : rows;
    },
    get rateUnit() {
      return rateUnit;
    },
    get dating() {
      return dating;
    },
    get previewRows() {
      return preview.numbers;
    },
    get preview() {
      const isOpen = head === null ? null : reading.kind === "figures" ? () => true : openColumns(tables);
      const hasPersons = reading.kind !== "figures" && masked.size > 0;
      return preview.rows({
        persons: createPersonFilter(region),
        isKnown: knownCells(tables, region, mapping),
        isBirth: birthDates(tables),
        isOpen,
        width: hasPersons ? (tables[0]?.header.length ?? null) : null,
      });
    },
  };
}
