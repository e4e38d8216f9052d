import { guardedCsvRow, type CsvCell } from "#core/tables/guardedCsv.ts";
import type { Issue } from "./issue.ts";
import type { Severity } from "./severity.ts";

/** What happened, and what to do next; the second may be empty. */
export interface IssueSentences {
  readonly message: string;
  readonly advice: string;
}

/** Words of the list of issues. */
export interface IssueListWords {
  readonly header: readonly [
    file: string,
    sheet: string,
    row: string,
    line: string,
    column: string,
    value: string,
    level: string,
    code: string,
    message: string,
    advice: string,
  ];
  readonly level: Readonly<Record<Severity, string>>;
  readonly wordOf: (issue: Issue) => IssueSentences;
  /** Said in the last row of a list that was cut. */
  readonly more: (rows: number) => string;
}

/** The row of the list that an issue has, as CSV with its line end. */
export function issueRow(issue: Issue, { level, wordOf }: IssueListWords): string {
  const { message, advice } = wordOf(issue);
  const { input = "", sheet = "", row, line, column = "", value = "" } = issue;
  const cells: readonly CsvCell[] = [input, sheet, row ?? "", line ?? "", column, value, level[issue.severity]];
  return guardedCsvRow([...cells, issue.code, message, advice]);
}

/** Issues as a CSV file (UTF-8 with BOM, CRLF, guarded): the rows of a log, as far as it lists them. */
export function issueTable(issues: readonly Issue[], words: IssueListWords): string {
  return `\uFEFF${guardedCsvRow(words.header)}${issues.map((issue) => issueRow(issue, words)).join("")}`;
}
