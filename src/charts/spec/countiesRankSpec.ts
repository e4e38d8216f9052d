import type { Dataset } from "#core/dataset/dataset.ts";
import type { Ranking } from "#core/query/ranking.ts";
import type { Locale } from "#i18n/locale.ts";
import type { IntervalsSpec } from "./chartSpec.ts";

export function countiesRankSpec(ranking: Ranking, dataset: Dataset, locale: Locale): IntervalsSpec {
  throw new Error(`not written yet: ${ranking.year} ${dataset.manifest.edition} ${locale}`);
}
