import type { Issue } from "#core/survey/issues/issue.ts";
import type { IssueSentences } from "#core/survey/issues/issueList.ts";
import { issueSentences } from "./issueListWords.ts";
import type { ByLocale, Locale } from "./locale.ts";

/** What somebody at the command line does instead stands in brackets of its own. */
const asides: ByLocale<RegExp> = {
  zh: /\uFF08\u547D\u4EE4\u884C[^\uFF08\uFF09]*\uFF09/g,
  en: / \(command line: [^()]*\)/g,
};

export interface PageSentences extends IssueSentences {
  /** What happened, as a heading: without the stop at its end. */
  readonly heading: string;
  /** Both sentences. */
  readonly whole: string;
}

/** What happened and what to do next, for somebody at the page: nothing about the command line. */
export function issuePageWords(locale: Locale): (issue: Issue) => PageSentences {
  const sentencesOf = issueSentences(locale);
  const aside = asides[locale];
  return (issue) => {
    const sentences = sentencesOf(issue);
    const message = sentences.message.replace(aside, "");
    const advice = sentences.advice.replace(aside, "");
    const whole = advice === "" || locale === "zh" ? message + advice : `${message} ${advice}`;
    return { message, advice, whole, heading: message.replace(/[.\u3002]$/, "") };
  };
}

const endOfClause: ByLocale<RegExp> = { zh: /[\uFF0C\uFF1A\uFF1B\u3002]/g, en: /[,:;.](?= )/g };

/** What several messages have in common: their clauses up to the first that differs, without the mark at the end; empty where they begin otherwise. */
export function commonClauses(messages: readonly [string, ...string[]], locale: Locale): string {
  const [first, ...others] = messages;
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < Math.min(length, other.length) && first[same] === other[same]) same += 1;
    length = same;
  }
  const ends = [...first.matchAll(endOfClause[locale])].map(({ index }) => index).filter((index) => index < length);
  return length === first.length ? first : first.slice(0, ends.at(-1) ?? 0);
}
