import type { Issue } from "#core/survey/issues/issue.ts";
import type { IssueListWords, IssueSentences } from "#core/survey/issues/issueList.ts";
import { issueWords } from "./issueWords.ts";
import type { ByLocale, Locale } from "./locale.ts";

const lists: ByLocale<Omit<IssueListWords, "wordOf">> = {
  zh: {
    header: ["文件", "工作表", "行", "文本行", "列", "值", "级别", "代码", "问题", "建议"],
    level: { error: "错误", warning: "提醒", info: "说明" },
    more: (rows) => `另有 ${rows} 条没有列出。`,
  },
  en: {
    header: ["File", "Sheet", "Row", "Line", "Column", "Value", "Level", "Code", "Problem", "Advice"],
    level: { error: "error", warning: "warning", info: "note" },
    more: (rows) => `${rows} more are not listed.`,
  },
};

const firstSentence: ByLocale<RegExp> = { zh: /^[^\u3002]*\u3002/, en: /^.*?[.](?=\s[A-Z]|$)/s };

/** The first sentence of an issue says what happened, the others what to do next. */
export function issueSentences(locale: Locale): (issue: Issue) => IssueSentences {
  const wordOf = issueWords(locale);
  return (issue) => {
    const text = wordOf(issue);
    const message = firstSentence[locale].exec(text)?.[0] ?? text;
    return { message, advice: text.slice(message.length).trim() };
  };
}

export function issueListWords(locale: Locale): IssueListWords {
  return { ...lists[locale], wordOf: issueSentences(locale) };
}
