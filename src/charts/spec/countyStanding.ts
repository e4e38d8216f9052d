import type { Dataset } from "#core/dataset/dataset.ts";
import type { Observation } from "#core/query/observation.ts";
import type { Ranking, RankingRow } from "#core/query/ranking.ts";
import { formWords } from "#i18n/formWords.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { countiesFrame, countyGroup } from "./countyGroups.ts";
import { formRemark } from "./formRemark.ts";
import { groupWords } from "./groupRow.ts";
import { rateWords } from "./observedWords.ts";
import { intervalWords, reasonWords } from "./pointWords.ts";
import { besideWords } from "./standingWords.ts";

function pooledSentence(row: RankingRow, pooled: Observation, whole: string, locale: Locale): string {
  const words = formWords[locale];
  const { joint } = intervalsWords[locale];
  const { withheld, beside } = row;
  const year = formatYear(pooled.year, locale);
  return [
    ...(withheld === null ? [] : [words.singleWave(year, reasonWords(withheld.reason, locale))]),
    words.valueOf(
      formRemark(pooled, locale) ?? "",
      rateWords(pooled),
      intervalWords(pooled, locale) ?? "",
      pooled.n === null ? null : formatCount(pooled.n, locale),
    ),
    ...(beside === null ? [] : [besideWords(beside, words.pooledWhole(whole), locale)]),
  ].join(joint);
}

/** What the trend of a unit cannot show: its pooled value, or its rank interval. Often none. */
export function countyStanding(ranking: Ranking, area: string, dataset: Dataset, locale: Locale): readonly string[] {
  const words = formWords[locale];
  const frame = countiesFrame(ranking, dataset, locale);
  const row = [...ranking.units, ...ranking.groups].find((one) => one.area === area);
  const shown = row?.observation ?? null;
  if (row === undefined || shown === null) return [];
  if (shown.form === "pooled") return [pooledSentence(row, shown, frame.whole, locale) + words.stop];
  return row.rank === null ? [] : [groupWords(countyGroup(row, dataset, locale), frame) + words.stop];
}

/** The model estimate of a unit that has no value of its own, not even a pooled one: a last resort, after its group. Mostly none. */
export function countyModel(ranking: Ranking, area: string, locale: Locale): readonly string[] {
  const words = formWords[locale];
  const model = ranking.modelled.find((one) => one.area === area)?.observation ?? null;
  const shown = ranking.units.find((one) => one.area === area)?.observation ?? null;
  if (model === null || shown !== null) return [];
  const named = words.modelOf(formatYear(model.year, locale));
  return [
    words.valueOf(named, rateWords(model), intervalWords(model, locale) ?? "", null) + words.stop,
    words.notes.model,
    words.notes.modelClass,
  ];
}
