import { fileName } from "#core/tables/fileName.ts";
import { yearsIn, yearsInName } from "#core/tables/titleText.ts";
import { isYear, type Year } from "#core/units.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";

/** Where the year of a table may stand besides its columns. */
export interface YearClues {
  /** Whether a column or the header tells the year of every row. */
  readonly isTold: boolean;
  /** The operator's. */
  readonly given: Year | null;
  readonly titles: readonly string[];
  /** Where a title stands. */
  readonly titleAt: (title: string) => IssuePlace;
  /** Of tables before it in the same sheet. */
  readonly before: readonly Year[];
  readonly sheet: string | null;
  readonly name: string;
}

/** What may mean a year that is not understood: 第十三次调查（2024）, 24年, 上年. Then that of the tables before is not taken. */
const otherYear = /(?:19|20)\d{2}|\d{2}年|[上去今本]年|上次|本次/;

/** What the year of a table was taken from: its rows or columns, the operator, a title, other tables of the sheet, the sheet's name or the file's. */
export type YearSource = "rows" | "operator" | "title" | "table" | "sheet" | "file";

export interface InputYear {
  /** Of every row; null where the rows tell. */
  readonly year: Year | null;
  readonly yearFrom: YearSource;
  /** What a title or the sheet's name says; null where none does, or several years stand there. */
  readonly claim: Year | null;
}

/**
 * The year of a table: by its columns, else the operator's, a title's, that of the tables before it, the sheet's name's, and where nothing else tells the file's name's; what was taken is said in an info.
 * @returns null with an issue where nothing tells, or two of these contradict each other
 */
export function tableYear({
  isTold,
  given,
  titles,
  titleAt,
  before,
  sheet,
  name,
  log,
}: YearClues & { readonly log: IssueLog }): InputYear | null {
  const told = titles.flatMap(yearsIn);
  const own = only(told);
  const isOther = titles.some((one) => otherYear.test(one));
  const title = own ?? (told.length === 0 && !isOther ? only(before) : null);
  const ofSheet = sheet === null ? null : only(yearsInName(sheet).filter(isSurveyed));
  const ofFile = only(yearsInName(fileName(name)).filter(isSurveyed));
  const claim = own ?? ofSheet;
  const line = titles.find((one) => yearsIn(one).length > 0);
  const at = own === null || line === undefined ? {} : titleAt(line);
  if (given !== null && claim !== null && claim !== given) {
    log.add("year-contradicted", { year: given, found: claim }, at);
    return null;
  }
  if (isTold) return { year: null, yearFrom: "rows", claim };
  if (given === null && title !== null && ofSheet !== null && title !== ofSheet) {
    log.add("years-differ", { year: title, found: ofSheet }, at);
    return null;
  }
  const year = given ?? title ?? ofSheet ?? ofFile;
  if (year === null) {
    log.add("no-year", {});
    return null;
  }
  if (ofFile !== null && ofFile !== year) log.add("year-name-differs", { year, found: ofFile });
  const yearFrom = sourceOf({ given, own, table: title, sheet: ofSheet });
  if (yearFrom !== "operator") log.add(assumed[yearFrom], { year }, yearFrom === "title" ? at : {});
  return { year, yearFrom, claim };
}

/** The first that tells, in this order; else the file's name. */
function sourceOf(
  told: Readonly<Record<"given" | "own" | "table" | "sheet", Year | null>>,
): Exclude<YearSource, "rows"> {
  if (told.given !== null) return "operator";
  if (told.own !== null) return "title";
  if (told.table !== null) return "table";
  return told.sheet === null ? "file" : "sheet";
}

const assumed = {
  title: "year-from-title",
  table: "year-from-table",
  sheet: "year-from-sheet",
  file: "year-from-name",
} as const;

/** National surveys of scientific literacy began in the nineties: an earlier number in a name is something else. */
function isSurveyed(year: number): boolean {
  return year >= 1990;
}

/** The only year among these; null where there is none, or more than one. */
function only(years: readonly number[]): Year | null {
  const [year, other] = new Set(years);
  return year !== undefined && other === undefined && isYear(year) ? year : null;
}
