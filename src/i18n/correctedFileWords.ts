import type { CorrectedWords } from "#core/survey/correctedFile.ts";
import { excludedReason } from "./excludedReason.ts";
import { issueSentences } from "./issueListWords.ts";
import type { ByLocale, Locale } from "./locale.ts";

const texts: ByLocale<Omit<CorrectedWords, "wordOf" | "reasonOf">> = {
  zh: {
    problem: "问题",
    treatment: "处理",
    counted: "计入",
    leftOut: (reason) => `不计入：${reason}`,
    noData: "不是数据行",
  },
  en: {
    problem: "Problem",
    treatment: "Treatment",
    counted: "counted",
    leftOut: (reason) => `left out: ${reason}`,
    noData: "not a row of data",
  },
};

export function correctedFileWords(locale: Locale): CorrectedWords {
  return {
    ...texts[locale],
    reasonOf: (code) => excludedReason(code, locale),
    wordOf: issueSentences(locale),
  };
}
