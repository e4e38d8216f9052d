import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import type { AreaFound } from "#core/region/recogniseArea.ts";
import { foldText } from "#core/tables/foldText.ts";
import type { KindOf } from "#core/tables/headerKinds.ts";
import type { TableRow } from "#core/tables/tableRow.ts";
import type { Year } from "#core/units.ts";
import { joinRows } from "./aggregateCells.ts";
import type { RawRow } from "./aggregateFigure.ts";
import { bareFigures, type BareFigure } from "./bareFigures.ts";
import { countiesDiffer } from "#core/survey/table/areasDiffer.ts";
import type { NamedBreakdown } from "#core/survey/table/columnLabel.ts";
import type { FigureColumns } from "./figureColumns.ts";
import { levelOfNotes } from "./errorReading.ts";
import { cellAt } from "./figurePlace.ts";
import { notGiven, reportNotGiven, type NotGiven } from "./figuresNotGiven.ts";
import { readFigureNumbers } from "./figureNumbers.ts";
import { figureRows } from "./figureRows.ts";
import { fillDown } from "#core/survey/table/fillDown.ts";
import type { ImportWatch } from "#core/survey/importWatch.ts";
import type { IssueCode, IssueDetails } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { ColumnRole, Mapping } from "#core/survey/mapping/mapping.ts";
import { nearNameReader } from "#core/survey/names/nearNameReader.ts";
import type { RateUnit } from "./rateUnit.ts";
import { areaReader, readYearCell } from "#core/survey/names/readValues.ts";
import { isShortenedNumber } from "#core/survey/names/shortenedNumber.ts";
import { withoutPlanRows, withoutPlanSections } from "./planRows.ts";
import { breakdownReader, type RowBreakdown } from "./rowBreakdown.ts";
import { rowCodes } from "./rowCodes.ts";
import { settleSums } from "#core/survey/table/sumRows.ts";
import { reportLargeSamples } from "./sampleSizes.ts";
import { reportSampleShares } from "./sampleShares.ts";
import { reportSubtotals } from "./subtotals.ts";
import { sumNames } from "./sumNames.ts";
import { tableFigures } from "./tableFigures.ts";
import type { TableHead } from "#core/survey/table/tableHead.ts";
import { yearSections } from "#core/survey/table/yearSections.ts";
import { breakdownByName, dimensionCode, hasOtherAges } from "#core/survey/names/valueNames.ts";

/** Rows and figures that a table may have: more is no table of figures. */
const mostRows = 50_000;
const mostFigures = 200_000;

export interface FigureTableContext {
  readonly head: TableHead;
  /** At least one. */
  readonly figures: readonly FigureColumns[];
  /** Places of more columns that name the area of a row. */
  readonly otherAreas: readonly number[];
  readonly region: Region;
  readonly mapping: Mapping | null;
  /** Of every figure that has none of its own. */
  readonly year: Year | null;
  /** The operator's. */
  readonly given: Year | null;
  readonly kindOf: KindOf;
  readonly input: string;
  readonly log: IssueLog;
  readonly watch: ImportWatch;
}

/** What a table of figures gave. */
export interface FiguresRead {
  /** By year, joined where former units became one. */
  readonly years: ReadonlyMap<Year, readonly AggregateRow[]>;
  /** The figures one by one, as they were placed in the table. */
  readonly raw: readonly RawRow[];
  /** Figures without a sample size or an error, one by one. */
  readonly bare: readonly BareFigure[];
  /** Rows with a figure: without sums and rows of the nation or a province. */
  readonly rows: number;
  readonly rateUnit: RateUnit | null;
  /** The same, where nothing but the size of the rates told it. */
  readonly unitByValues: RateUnit | null;
}

export interface FigureTableReader {
  take(row: TableRow): void;
  /** Rows kept so far. */
  readonly rows: number;
  /** The log has what was wrong. */
  finish(): FiguresRead;
}

/** Reads one shape: a table of published figures, one or several on every row. Any error refuses the table, which is small and kept whole. */
export function figureTableReader(context: FigureTableContext): FigureTableReader {
  const rows: TableRow[] = [];
  let isFull = false;
  return {
    take: (row) => {
      if (rows.length < mostRows) rows.push({ ...row, cells: [...row.cells] });
      else if (!isFull) {
        isFull = true;
        context.log.add("table-too-long", { limit: mostRows }, { row: row.row, line: row.line });
      }
    },
    get rows() {
      return rows.length;
    },
    finish: () => readTable(rows, context),
  };
}

function readTable(all: readonly TableRow[], context: FigureTableContext): FiguresRead {
  const { head, figures, otherAreas, region, mapping, year, given, kindOf, input, log, watch } = context;
  const [first] = figures;
  if (first === undefined) throw new Error("a table of figures without any figure");
  const { roles } = first.columns;
  const readArea = areaReader(region, mapping);
  const differ = countiesDiffer(region);
  const isArea = (text: string): boolean => readArea(text).kind === "value";
  const isCategory = (text: string): boolean =>
    breakdownByName(foldText(text)) !== null || dimensionCode(foldText(text)) !== null;

  const nearest = nearNameReader(region);
  const near = (role: ColumnRole, cells: readonly string[]): { readonly near?: string } => {
    const name = nearest(role, cells[roles.get(role) ?? -1] ?? "");
    return name === null ? {} : { near: name };
  };

  // 1. Which rows have figures, and what their merged cells and sums mean
  const isDated = roles.has("year") || figures.some((one) => one.year !== null);
  const surveyed = withoutPlanSections(all, log);
  const sections = isDated ? { rows: surveyed, years: new Map<number, Year>() } : yearSections(surveyed, given, log);
  const shown = figureRows(sections.rows, { head, figures, kindOf, year, log, isArea, isCategory });
  const kept = new Set(shown.map(({ row }) => row));
  const others = sections.rows.filter(({ row }) => !kept.has(row));
  const notes = others.flatMap(({ cells }) => cells);
  for (const { cells, row, line } of others) {
    const value = cells.find((cell) => /\u2030|千分/.test(cell));
    if (value !== undefined) log.add("per-mille", {}, { row, line, value: value.trim() });
  }
  const codes = rowCodes([...head.above, ...others], first.columns, shown, log);
  const readBreakdown = breakdownReader(roles, mapping, codes);
  const filled = fillDown(shown, first.columns.header, roles, log);
  const actual = withoutPlanRows(filled, { roles, header: first.columns.header, log });
  const settled = settleSums(actual, { roles, isArea, isCategory, log });
  const sumName = sumNames(roles, region, mapping);

  // 2. Rows → figures as they are written
  const raw: RawRow[] = [];
  const blanks: NotGiven[] = [];
  let counted = 0;
  for (const { cells, row, line } of settled) {
    const at = { row, line };
    const cell = (role: ColumnRole): string => cells[roles.get(role) ?? -1] ?? "";
    const complain = <Code extends IssueCode>(code: Code, detail: IssueDetails[Code], role: ColumnRole): void => {
      log.add(code, detail, cellAt({ ...at, columns: first.columns, cells }, role));
    };
    const areaFound = roles.has("area") ? readArea(cell("area")) : null;
    const found: AreaFound = areaFound?.kind === "value" ? areaFound.value : { kind: "region", summed: false };
    if (found.kind === "outside") {
      complain("outside-row", {}, "area");
      continue;
    }
    watch.figureRow?.(input, row);
    if (!(found.kind === "region" && found.summed)) counted += 1;
    if (!fits(cells, head)) log.add("row-length", { expected: head.names.length, found: cells.length }, at);
    if (areaFound !== null && areaFound.kind !== "value")
      complain(
        "unknown-area",
        areaFound.kind === "unknown" && areaFound.near !== undefined
          ? { near: areaFound.near }
          : isShortenedNumber(cell("area"))
            ? { isShortened: true }
            : {},
        "area",
      );
    const other = otherArea(cells, areaFound, otherAreas, { readArea, differ });
    if (other !== null) complain("areas-differ", { other }, "area");
    const rowYear = roles.has("year") ? yearOf(cell("year")) : (sections.years.get(row) ?? year);
    if (rowYear === null && figures.some((one) => one.year === null)) complain("bad-year", {}, "year");
    const breakdown = readBreakdown(cells);
    if (breakdown.kind === "unknown-value") complain("unknown-value", near(breakdown.role, cells), breakdown.role);
    else if (breakdown.kind === "unknown-category" && hasOtherAges(foldText(cell(breakdown.role))))
      complain("ages-outside", {}, breakdown.role);
    else if (breakdown.kind === "unknown-category")
      complain("unknown-category", { dimension: breakdown.dimension, ...near(breakdown.role, cells) }, breakdown.role);
    for (const figure of figures) {
      const { columns, year: ownYear, breakdown: ownBreakdown, area: ownArea } = figure;
      const say = <Code extends IssueCode>(code: Code, detail: IssueDetails[Code], role: ColumnRole): void => {
        log.add(code, detail, cellAt({ ...at, columns, cells }, role));
      };
      const numbers = readFigureNumbers(cells, columns, say);
      if (numbers === null) continue;
      const place = { ...at, columns, cells };
      const blank = notGiven(place, numbers);
      // A cell of a wide table may be empty: there is no such figure.
      const isBare = figures.length > 1 && numbers.numbers.size === 0;
      if (isBare && blank === null) continue;
      const cellFound = crossed(breakdown, ownBreakdown);
      const isElsewhere = ownArea !== null && found.kind === "area" && found.code !== ownArea;
      if (cellFound === "crossed" || isElsewhere) {
        if (!isBare) say("crossing-passed", {}, "rate");
        continue;
      }
      const figureYear = ownYear ?? rowYear;
      const isPlaced = areaFound === null || areaFound.kind === "value";
      if (figureYear === null || cellFound === null || !isPlaced) continue;
      if (blank !== null) {
        blanks.push(blank);
        continue;
      }
      if (raw.length === mostFigures) log.add("table-too-long", { limit: mostFigures }, at);
      if (raw.length > mostFigures) continue;
      raw.push({
        columns,
        place,
        year: figureYear,
        area: ownArea ?? (found.kind === "area" ? found.code : region.code),
        formerly: found.kind === "area" && found.formerly,
        ...cellFound,
        sum: sumName(cells, found, figure, cellFound.category !== null),
        ...numbers,
      });
    }
  }

  const named = new Set(settled.map(({ row }) => row));
  const aside = actual.filter(({ row }) => !named.has(row));
  reportSubtotals(aside, raw, { figures, region, log });

  reportNotGiven(blanks, figures.length === 1 && raw.length === 0, log);

  // 3. As shares, checked, one for each cell
  const table = tableFigures(raw, { region, mapping, log, input, noted: levelOfNotes([...head.titles, ...notes]) });
  const years = table === null ? new Map<Year, readonly AggregateRow[]>() : joinRows(table.rows, region, log, input);
  reportLargeSamples(table?.rows ?? [], region, log, input);
  reportSampleShares(years, { head, figures, region, log });
  const bare = bareFigures(table?.rows ?? []);
  return {
    years,
    raw,
    bare,
    rows: counted,
    rateUnit: table?.rateUnit ?? null,
    unitByValues: table?.unitByValues ?? null,
  };
}

/** The cell of a figure: of its row, or of its column; "crossed" where both name one, null where the row's is not understood. */
function crossed(row: RowBreakdown, column: NamedBreakdown | null): NamedBreakdown | "crossed" | null {
  if (row.kind === "crossed") return "crossed";
  if (row.kind !== "cell") return null;
  if (column === null) return row.breakdown;
  const isSame = row.breakdown.dimension === column.dimension && row.breakdown.category === column.category;
  return row.breakdown.category === null || isSame ? column : "crossed";
}

/** Cells beyond the header do no harm when they are empty, nor do those that are missing below an empty header. */
function fits(cells: readonly string[], { names, width }: TableHead): boolean {
  return cells.length >= names.length && cells.slice(Math.max(width, names.length)).every((cell) => cell.trim() === "");
}

function yearOf(text: string): Year | null {
  const year = readYearCell(text);
  return year.kind === "value" ? year.value : null;
}

/** What another column of areas says in this row, where it is another one. */
function otherArea(
  cells: readonly string[],
  found: ReturnType<ReturnType<typeof areaReader>> | null,
  places: readonly number[],
  {
    readArea,
    differ,
  }: { readonly readArea: ReturnType<typeof areaReader>; readonly differ: ReturnType<typeof countiesDiffer> },
): string | null {
  if (found?.kind !== "value") return null;
  for (const place of places) {
    const text = cells[place] ?? "";
    const there = readArea(text);
    if (there.kind !== "value") continue;
    // What the read column calls the whole, another one may narrow.
    const isNarrower = found.value.kind === "region" && there.value.kind === "area";
    if (isNarrower || differ(found.value, there.value)) return text.trim();
  }
  return null;
}
