import type { Text } from "#core/dataset/schema.ts";

/** Languages of the interface; the first is the default. A new one does not compile until every table of words has it. */
export const locales = ["zh", "en"] as const;
export type Locale = (typeof locales)[number];

/** A table of words for one part of the product, side by side in every language. */
export type ByLocale<Words> = Readonly<Record<Locale, Words>>;

/** The value of the `lang` attribute. */
export const languageTags: ByLocale<string> = { zh: "zh-CN", en: "en" };

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}

/** Published text in the reader's language, or in Chinese where the publisher gave no other. */
export function inLocale(text: Text, locale: Locale): string {
  return locale === "en" && text.en !== undefined ? text.en : text.zh;
}
