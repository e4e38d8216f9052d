import { yearsIn, yearsInName } from "#core/tables/titleText.ts";
import { isYear, type Year } from "#core/units.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";

/** Where the year of a table may stand besides its columns. */
export interface YearClues {
  /** Whether a column or the header tells the year of every row. */
  readonly isTold: boolean;
  /** The operator's. */
  readonly given: Year | null;
  readonly titles: readonly string[];
  /** Of tables before it in the same sheet. */
  readonly before: readonly Year[];
  readonly sheet: string | null;
  readonly name: string;
}

/** What the year of a table was taken from: its rows or columns, the operator, a title, the sheet's name or the file's. */
export type YearSource = "rows" | "operator" | "title" | "sheet" | "file";

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
  before,
  sheet,
  name,
  log,
}: YearClues & { readonly log: IssueLog }): InputYear | null {
  const told = titles.flatMap(yearsIn);
  const own = only(told);
  const title = own ?? (told.length === 0 ? only(before) : null);
  const ofSheet = sheet === null ? null : only(yearsInName(sheet));
  const ofFile = only(yearsInName(fileName(name)));
  const claim = own ?? ofSheet;
  if (given !== null && claim !== null && claim !== given) {
    log.add("year-contradicted", { year: given, found: claim });
    return null;
  }
  if (isTold) return { year: null, yearFrom: "rows", claim };
  if (given === null && title !== null && ofSheet !== null && title !== ofSheet) {
    log.add("years-differ", { year: title, found: ofSheet });
    return null;
  }
  const year = given ?? title ?? ofSheet ?? ofFile;
  if (year === null) {
    log.add("no-year", {});
    return null;
  }
  if (ofFile !== null && ofFile !== year) log.add("year-name-differs", { year, found: ofFile });
  const yearFrom = given !== null ? "operator" : title !== null ? "title" : ofSheet !== null ? "sheet" : "file";
  if (yearFrom === "title" && own === null) log.add("year-from-table", { year });
  else if (yearFrom !== "operator") log.add(assumed[yearFrom], { year });
  return { year, yearFrom, claim };
}

const assumed = { title: "year-from-title", sheet: "year-from-sheet", file: "year-from-name" } as const;

/** The only year among these; null where there is none, or more than one. */
function only(years: readonly number[]): Year | null {
  const [year, other] = new Set(years);
  return year !== undefined && other === undefined && isYear(year) ? year : null;
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
