import { changeInFull } from "#charts/spec/standingWords.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import type { ClassChange, OutcomeChange } from "#core/impact/impact.ts";
import { impactWords } from "#i18n/impactWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { areaName } from "#i18n/names.ts";
import { formatYear } from "#i18n/numbers.ts";
import { cellWords } from "./cellWords.ts";

/** 农民：2025 年比 2024 年高 2.1 个百分点（超出抽样误差） */
export function changeLine({ cell, year, after }: OutcomeChange, manifest: Manifest, locale: Locale): string {
  const words = impactWords[locale].changes;
  const name = cellWords(cell, manifest, locale);
  const at = formatYear(year, locale);
  if (after === null) return words.notThere(name, at);
  const isTold = after.outcome === "higher" || after.outcome === "lower";
  return isTold ? words.told(name, at, changeInFull(after, locale)) : words.untold(name, at);
}

/** 上党区：看不出差别（2024 年） → 低于全市（2025 年）; the year once where it is the same. */
export function classLine({ area, before, after }: ClassChange, { region }: Manifest, locale: Locale): string {
  const { one, of, standings } = impactWords[locale].classes;
  const worded = (side: ClassChange["after"]): string =>
    side === null ? standings.none : of(standings[side.standing], formatYear(side.year, locale));
  const isSameYear = before !== null && before.year === after?.year;
  const was = isSameYear ? standings[before.standing] : worded(before);
  return one(areaName(region, area, locale), was, worded(after));
}
