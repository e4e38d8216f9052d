import type { RankInterval } from "#core/query/countyRanks.ts";
import type { Observation } from "#core/query/observation.ts";
import { formWords } from "#i18n/formWords.ts";
import type { Locale } from "#i18n/locale.ts";

/** Where a value comes from, if not from one wave's own sample: 两年合并（2023、2024 年）. */
export function formRemark({ form, pooledYears }: Observation, locale: Locale): string | null {
  const { pooled, model } = formWords[locale];
  switch (form) {
    case "direct":
      return null;
    case "pooled":
      return pooled(pooledYears.map(String));
    case "model":
      return model;
  }
}

/** 位次 3～11（共 12） */
export function rankWords({ from, to, of }: RankInterval, locale: Locale): string {
  return formWords[locale].rank(String(from), String(to), String(of));
}
