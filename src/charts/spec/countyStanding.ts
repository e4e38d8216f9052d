import type { Dataset } from "#core/dataset/dataset.ts";
import type { Ranking } from "#core/query/ranking.ts";
import { formWords } from "#i18n/formWords.ts";
import { capitalized } from "#i18n/names.ts";
import type { Locale } from "#i18n/locale.ts";
import { countiesFrame, countyGroup } from "./countyGroups.ts";
import { groupWords } from "./groupRow.ts";

/** What the trend of a unit cannot show: its pooled value, its rank interval, its model estimate; a sentence each, often none. */
export function countyStanding(ranking: Ranking, area: string, dataset: Dataset, locale: Locale): readonly string[] {
  const frame = countiesFrame(ranking, dataset, locale);
  const rows = [...ranking.units, ...ranking.groups].filter(
    ({ observation, rank }) => observation?.form === "pooled" || rank !== null,
  );
  return [...rows, ...ranking.modelled]
    .filter((row) => row.area === area)
    .map((row) => capitalized(groupWords(countyGroup(row, dataset, locale), frame)) + formWords[locale].stop);
}
