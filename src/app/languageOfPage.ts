import { languageTags, locales, type Locale } from "#i18n/locale.ts";

/** The language that the page was last shown in: for places where the address may be the thing that is broken. */
export function languageOfPage(): Locale {
  return locales.find((locale) => languageTags[locale] === document.documentElement.lang) ?? locales[0];
}
