import type { Issue, IssueCode, IssueOf, IssuePlace } from "#core/survey/issues/issue.ts";
import { designIssueWords } from "./designIssueWords.ts";
import { figureIssueWords } from "./figureIssueWords.ts";
import { fileIssueWords } from "./fileIssueWords.ts";
import { mappingIssueWords } from "./mappingIssueWords.ts";
import type { IssueWords } from "./issueWordTable.ts";
import type { ByLocale, Locale } from "./locale.ts";
import { rowIssueWords } from "./rowIssueWords.ts";
import { encodingIssueWords } from "./encodingIssueWords.ts";
import { workbookIssueWords } from "./workbookIssueWords.ts";
import { layoutIssueWords } from "./layoutIssueWords.ts";
import { labelIssueWords } from "./labelIssueWords.ts";
import { valueIssueWords } from "./valueIssueWords.ts";
import { respondentIssueWords } from "./respondentIssueWords.ts";
import { ruleIssueWords } from "./ruleIssueWords.ts";
import { folderIssueWords } from "./folderIssueWords.ts";

/** A code without words does not compile. */
const words: IssueWords<IssueCode> = {
  ...fileIssueWords,
  ...mappingIssueWords,
  ...rowIssueWords,
  ...figureIssueWords,
  ...designIssueWords,
  ...encodingIssueWords,
  ...workbookIssueWords,
  ...layoutIssueWords,
  ...labelIssueWords,
  ...valueIssueWords,
  ...respondentIssueWords,
  ...ruleIssueWords,
  ...folderIssueWords,
};

/** What happened and what to do next, in one language; where is told by `issuePlace`. */
export function issueWords(locale: Locale): (issue: Issue) => string {
  return (issue) => wordOf(words, issue, locale);
}

function wordOf<Code extends IssueCode>(table: IssueWords<IssueCode>, issue: IssueOf<Code>, locale: Locale): string {
  const code: Code = issue.code;
  return table[code][locale](issue.detail);
}

const places: ByLocale<{
  readonly sheet: (sheet: string) => string;
  readonly row: (row: number) => string;
  readonly column: (column: string) => string;
  readonly value: (value: string) => string;
  readonly total: (total: number) => string;
  readonly join: string;
}> = {
  zh: {
    sheet: (sheet) => `工作表“${sheet}”`,
    row: (row) => `第 ${row} 行`,
    column: (column) => `“${column}”列`,
    value: (value) => `值“${value}”`,
    total: (total) => `共 ${total} 处`,
    join: "，",
  },
  en: {
    sheet: (sheet) => `sheet "${sheet}"`,
    row: (row) => `row ${row}`,
    column: (column) => `column "${column}"`,
    value: (value) => `value "${value}"`,
    total: (total) => `${total} in all`,
    join: ", ",
  },
};

/** Where it happened: file, sheet, row, column, value, and how many there are; empty where it is everywhere. */
export function issuePlace(locale: Locale): (place: IssuePlace) => string {
  const { sheet, row, column, value, total, join } = places[locale];
  return (issue) =>
    [
      issue.input,
      // A sheet that was asked for by name stands in the name of the input already.
      issue.sheet === undefined || issue.input?.endsWith(`#${issue.sheet}`) === true ? undefined : sheet(issue.sheet),
      issue.row === undefined ? undefined : row(issue.row),
      issue.column === undefined ? undefined : column(issue.column),
      issue.value === undefined || issue.value === "" ? undefined : value(issue.value),
      issue.total === undefined ? undefined : total(issue.total),
    ]
      .filter((part) => part !== undefined)
      .join(join);
}
