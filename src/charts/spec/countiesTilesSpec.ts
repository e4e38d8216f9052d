import type { Dataset } from "#core/dataset/dataset.ts";
import type { Ranking } from "#core/query/ranking.ts";
import type { Locale } from "#i18n/locale.ts";
import type { TilesSpec } from "./chartSpec.ts";

export function countiesTilesSpec(ranking: Ranking, dataset: Dataset, locale: Locale): TilesSpec {
  throw new Error(`not written yet: ${ranking.year} ${dataset.manifest.edition} ${locale}`);
}
