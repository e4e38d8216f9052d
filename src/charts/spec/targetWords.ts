import type { Target } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatPublishedShare, formatYear } from "#i18n/numbers.ts";
import { verdictWording } from "#i18n/verdictWording.ts";

/** The name of a target inside a sentence; its year is told unless it is that of the value beside it; null where there is none. */
export function targetName(target: Target, valueYear: Year | null, locale: Locale): string {
  const year = target.year === valueYear ? null : formatYear(target.year, locale);
  return verdictWording[locale].targetName(formatPublishedShare(target.rate), target.operator === ">", year);
}
