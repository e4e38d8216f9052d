import type { CorrectedWords } from "#core/survey/files/correctedFile.ts";
import { shortReason } from "./excludedReason.ts";
import { issueWords } from "./issueWords.ts";
import type { ByLocale, Locale } from "./locale.ts";

const texts: ByLocale<
  Omit<CorrectedWords, "wordOf" | "reasonOf"> & {
    readonly inColumn: (column: string, text: string) => string;
    readonly otherError: string;
  }
> = {
  zh: {
    problem: "问题",
    treatment: "处理",
    counted: "计入",
    refused: "没有问题，但文件没有导入",
    leftOut: (reason) => `不计入：${reason}`,
    noData: "不是数据行",
    otherError: "数据有误",
    inColumn: (column, text) => `“${column}”列：${text}`,
  },
  en: {
    problem: "Problem",
    treatment: "Treatment",
    counted: "counted",
    refused: "nothing wrong, but the file is not imported",
    leftOut: (reason) => `left out: ${reason}`,
    noData: "not a row of data",
    otherError: "in error",
    inColumn: (column, text) => `Column "${column}": ${text}`,
  },
};

export function correctedFileWords(locale: Locale): CorrectedWords {
  const wordOf = issueWords(locale);
  const { inColumn, otherError, ...words } = texts[locale];
  return {
    ...words,
    reasonOf: (code) => shortReason(code.replace(/^row-error-/, ""), locale) ?? otherError,
    wordOf: (issue) => {
      const { column } = issue;
      const text = wordOf(issue);
      return column === undefined ? text : inColumn(column, text);
    },
  };
}
