import type { Manifest } from "#core/dataset/schema.ts";
import { importReviewWords } from "#i18n/importReviewWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { categoryNameWithAges, wholeName } from "#i18n/names.ts";
import { formatYear } from "#i18n/numbers.ts";
import type { ReviewRef } from "./acceptances.ts";

/** Names of areas, and the ages of older people, come from these. */
export type ReviewAbout = Pick<Manifest, "region" | "instruments">;

/** A cell within its area: the category, or all residents. */
export function categoryOf({ dimension, category }: ReviewRef, { instruments }: ReviewAbout, locale: Locale): string {
  if (dimension === "total") return importReviewWords[locale].review.whole;
  return categoryNameWithAges(dimension, category ?? "", instruments[0], locale);
}

/** A cell in full: its year or pooled years, area and category. */
export function nameInFull(cell: ReviewRef, about: ReviewAbout, locale: Locale): string {
  const category = cell.dimension === "total" ? "" : categoryOf(cell, about, locale);
  const area = wholeName(about.region, cell.area, locale);
  const words = importReviewWords[locale];
  const [first, second] = cell.pooledYears ?? [];
  const when =
    first === undefined || second === undefined
      ? formatYear(cell.year, locale)
      : words.review.pooledYears(words.pool.pair(String(first), String(second)));
  return words.review.cell(when, area, category);
}
