import type { Dataset } from "#core/dataset/dataset.ts";
import type { Year } from "#core/units.ts";
import type { Ranking } from "./ranking.ts";

/** Counties, zones and groups of the region. `year` null: the latest wave that has any of them, else the latest wave. */
export function findRanking(dataset: Dataset, year: Year | null): Ranking {
  throw new Error(`not written yet: ${dataset.manifest.edition} ${year}`);
}
