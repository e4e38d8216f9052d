import type { Status } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import { chartWords } from "#i18n/chartWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatYear } from "#i18n/numbers.ts";

/** The year of a wave at the start of a title; a provisional wave says so. */
export function yearWords(year: Year, status: Status | null, locale: Locale): string {
  const words = formatYear(year, locale);
  return status === "provisional" ? chartWords[locale].provisionalYear(words) : words;
}
