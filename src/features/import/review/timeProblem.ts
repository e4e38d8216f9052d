import { timeBefore } from "#core/dataset/folder/timeBefore.ts";
import { isPublicationTime } from "#core/dataset/publicationTime.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import { importFormWords } from "#i18n/importFormWords.ts";
import { issueWords } from "#i18n/issueWords.ts";
import type { Locale } from "#i18n/locale.ts";

/** What is wrong with a time of publication that was typed, in words; null where nothing is. @param current the edition that it would follow; null in an empty folder */
export function timeProblem(at: string, current: Pick<Manifest, "publishedAt"> | null, locale: Locale): string | null {
  const text = at.trim();
  if (!isPublicationTime(text)) return importFormWords[locale].atWrong;
  const before = timeBefore(text, current);
  return before === null ? null : issueWords(locale)(before);
}
