import type { Region } from "#core/dataset/schema.ts";
import { createAreaRecogniser } from "#core/region/recogniseArea.ts";
import type { HeaderTold } from "#core/tables/findHeader.ts";
import type { KindOf } from "#core/tables/headerKinds.ts";
import type { TableRow } from "#core/tables/tableRow.ts";
import { saysPercent } from "#core/tables/titleText.ts";
import type { Year } from "#core/units.ts";
import { reportAsides } from "./asideColumns.ts";
import { reportBarredYear } from "./barredYear.ts";
import { asideOfName, isColumnLabel } from "./columnLabel.ts";
import type { Columns } from "./columns.ts";
import { reportTwice } from "./columnTwice.ts";
import { figureColumns, type FigureColumns, type FigureTable } from "#core/survey/figures/figureColumns.ts";
import { labelColumns } from "./labelColumns.ts";
import { meaningOf } from "#core/survey/names/headerNames.ts";
import type { Shape } from "#core/survey/importContext.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { nameColumns, namesColumns } from "./namedColumns.ts";
import { noteCodes } from "./noteCodes.ts";
import { nearOutcome } from "#core/survey/names/nearNames.ts";
import { withoutPersonNames } from "#core/survey/persons/headerPersons.ts";
import { reportPersonColumns, withPersonColumns } from "#core/survey/persons/personColumns.ts";
import { withAgeBands } from "#core/survey/respondents/ageBands.ts";
import { reportPassed } from "#core/survey/respondents/passedColumns.ts";
import { reportRepeated, respondentColumns } from "#core/survey/respondents/respondentColumns.ts";
import { splitCategory } from "./splitCategory.ts";
import { tableHead, type TableHead } from "./tableHead.ts";
import type { TablesBefore } from "./tablesBefore.ts";
import { tableShape } from "./tableShape.ts";
import { tableYear, type InputYear } from "./tableYear.ts";
import { reportElsewhere } from "./titleElsewhere.ts";
import { reportUnread } from "./unreadColumns.ts";
import { wholeUnits } from "./wholeUnits.ts";
import { yearOfHeading } from "./yearSections.ts";

/** What a table is and where its parts stand. */
export type TableLayout =
  | (Told & { readonly kind: "respondents"; readonly columns: Columns })
  | (Told & {
      readonly kind: "figures";
      readonly columns: Columns;
      readonly figures: readonly FigureColumns[];
      /** Places of more columns of areas. */
      readonly otherAreas: readonly number[];
    })
  /** Read no further; `head` and `columns` as far as they were understood. */
  | { readonly kind: "refused"; readonly head: TableHead | null; readonly columns: Columns | null };

interface Told extends InputYear {
  readonly head: TableHead;
}

export interface LayoutContext {
  readonly told: HeaderTold;
  /** The operator's. */
  readonly shape: Shape | null;
  readonly mapping: Mapping | null;
  readonly year: Year | null;
  readonly region: Region;
  readonly kindOf: KindOf;
  readonly name: string;
  readonly sheet: string | null;
  readonly log: IssueLog;
  readonly before?: TablesBefore;
}

/** The first rows of a table → its header, its columns, its shape and its year. What was assumed is in the log. */
export function tableLayout(rows: readonly TableRow[], context: LayoutContext): TableLayout {
  const { told, mapping, kindOf, name, sheet, log, before } = context;
  // 1. Where the header stands
  const found = tableHead(rows, told, kindOf, log);
  if (found === null) return { kind: "refused", head: null, columns: null };
  const whole = splitCategory(found, log);
  const split = { ...whole, names: withoutPersonNames(whole.names, context.region) };
  const { row, line } = split.header.at(-1) ?? { row: split.headerRow, line: split.headerRow };
  const at = { row, line };

  // 2. What the columns are
  const named = nameColumns(split.names, mapping, log, before?.names);
  const percentTitle = split.titles.find(saysPercent);
  const titleAt = titlePlaces(rows, split.titles);
  // What is said of the tables before holds for this one, unless it has a unit of its own.
  const inherited = split.titles.some((title) => title.includes("单位")) ? null : (before?.percent ?? null);
  const percentAt = percentTitle === undefined ? inherited : titleAt(percentTitle);
  const plain = withPersonColumns(respondentColumns(named), split.data, context.region);
  const codes = noteCodes(split.above, plain, split.data);
  const persons = codes.size === 0 ? plain : { ...plain, codes };
  const areaOf = createAreaRecogniser(context.region);
  const figured = figureColumns(named, wholeUnits(areaOf, context.region), percentAt !== null);
  const isTold = mapping?.shape !== undefined && (named.isMapped || !namesColumns(mapping));
  const shape = tableShape(persons, figured, context.shape ?? (isTold ? (mapping.shape ?? null) : null), split.data);
  if (shape === "unclear") {
    log.add("shape-unclear", {}, at);
    return { kind: "refused", head: split, columns: persons };
  }
  const { table, head, otherAreas } =
    shape === "aggregate"
      ? labelColumns(figured, split, named, areaOf, log)
      : { table: figured, head: split, otherAreas: [] };
  reportRepeated(named, at, log);
  if (shape !== "respondents") reportAsides(table, head, named, areaOf, at, log);
  if (shape === null && isTurned(head)) {
    log.add("table-turned", {}, at);
    return { kind: "refused", head, columns: persons };
  }
  if (shape === null) {
    const proposed = named.places.flatMap((place) => named.names[place] ?? []);
    const near = nearOutcome(proposed.flatMap((one) => (asideOfName(one, areaOf) === null ? [one.name] : [])));
    log.add("no-outcome-column", near === null ? {} : { near }, at);
    return { kind: "refused", head, columns: persons };
  }

  // 3. Of which year
  const isDated =
    shape === "respondents" ? persons.roles.has("year") : table.figures.every(hasYear) || isSectioned(head);
  const years = before?.years ?? [];
  const clues = { isTold: isDated, given: context.year, titles: head.titles, titleAt, before: years, sheet, name };
  const dated = tableYear({ ...clues, log });
  if (dated === null) return { kind: "refused", head, columns: persons };
  reportBarredYear(named, head, context.year, log);
  const [only, another] = table.figures;
  const read = shape === "respondents" ? persons : another === undefined ? only?.columns : undefined;
  if (read !== undefined) reportTwice(named, read, shape, log);
  if (shape === "respondents") reportPersonColumns(persons, named.withheld, log);
  if (shape === "respondents") {
    const columns = withAgeBands(persons, named, head.data);
    reportPassed(columns, named, at, log);
    return { kind: "respondents", head, columns, ...dated };
  }
  const milleTitle = head.titles.find((title) => /\u2030|千分/.test(title));
  if (milleTitle !== undefined) log.add("per-mille", {}, titleAt(milleTitle));
  if (percentAt !== null) reportPercent(table, named.percent, percentAt, log);
  reportFigures(table, context.year, head, at, log);
  reportUnread(table, head, named, otherAreas, areaOf, at, log);
  const above = before?.titles ?? [];
  reportElsewhere(table, head, { region: context.region, areaOf, sheet, name, above, titleAt, log });
  const { figures } = table;
  return { kind: "figures", head, columns: figures[0]?.columns ?? persons, figures, otherAreas, ...dated };
}

/** Where the titles of a table stand: they are its first rows. */
function titlePlaces(rows: readonly TableRow[], titles: readonly string[]): (title: string) => IssuePlace {
  return (title) => {
    const found = rows[titles.indexOf(title)];
    return found === undefined ? { value: title } : { row: found.row, line: found.line, value: title };
  };
}

/** Whether the rows below the header begin with a heading that gives them a year. */
function isSectioned({ data }: TableHead): boolean {
  const [first] = data;
  return first !== undefined && yearOfHeading(first) !== null;
}

function hasYear({ columns, year }: FigureColumns): boolean {
  return year !== null || columns.roles.has("year");
}

function reportPercent({ figures }: FigureTable, told: ReadonlySet<number>, title: IssuePlace, log: IssueLog): void {
  const isNew = figures.some(({ columns }) => [...columns.percent].some((place) => !told.has(place)));
  if (isNew) log.add("percent-from-title", {}, title);
}

/** What was made of the columns of a table with several figures in a row. */
function reportFigures(
  { figures, assumed, unplaced }: FigureTable,
  given: Year | null,
  head: TableHead,
  header: IssuePlace,
  log: IssueLog,
): void {
  const nameOf = (place: number | undefined): string => head.names[place ?? -1]?.name ?? "";
  if (figures.length > 1) log.add("wide-table", { figures: figures.length }, header);
  if (assumed.length > 0) {
    const code = saysRates(head, assumed) ? "rates-assumed" : "rates-doubtful";
    log.add(code, { columns: assumed.length }, { column: nameOf(assumed[0]) });
  }
  for (const place of unplaced) log.add("column-unplaced", {}, { column: nameOf(place) });
  for (const { year, columns } of given === null ? [] : figures) {
    if (year === null || given === null || year === given) continue;
    log.add("year-contradicted", { year: given, found: year }, { column: nameOf(columns.roles.get("rate")) });
  }
}

const rateWords = /比例|比率|占比|率|水平|百分|[%\uFF05]|rate|share|percent/i;

/** Whether a title, the header or the cells of these columns say that their numbers are rates. */
function saysRates({ titles, names, data }: TableHead, places: readonly number[]): boolean {
  const headers = places.flatMap((place) => names[place]?.parts ?? []);
  const cells = data.flatMap((row) => places.map((place) => row.cells[place] ?? ""));
  return [...titles, ...headers].some((text) => rateWords.test(text)) || cells.some((text) => /[%\uFF05]/.test(text));
}

/** Whether the names that columns should have stand in the first column instead. */
function isTurned({ data, names }: TableHead): boolean {
  const labels = data.map(({ cells }) => meaningOf(cells[0] ?? ""));
  const isRate = labels.some((meaning) => meaning?.kind === "role" && meaning.role === "rate");
  return isRate && names.slice(1).some(({ parts }) => parts.some(isColumnLabel));
}
