import { charactersOf, isTooLong, longestReason } from "#core/dataset/longestReason.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { issueWords } from "#i18n/issueWords.ts";
import type { Locale } from "#i18n/locale.ts";

/** What is wrong with the length of a reason; null while nothing is. */
export function reasonTooLong(reason: string, locale: Locale): string | null {
  const text = reason.trim();
  if (!isTooLong(text)) return null;
  return issueWords(locale)(issueOf("reason-too-long", { count: charactersOf(text), limit: longestReason }));
}
