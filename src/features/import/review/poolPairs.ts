import type { Manifest } from "#core/dataset/schema.ts";
import { isYear, type Year } from "#core/units.ts";
import type { ImportReading } from "#data/queries/surveyImport.ts";

export type PoolPair = readonly [Year, Year];

/** Years of which the files have respondents, in order; also one that was only read for a pool. */
export function surveyedYears(reading: ImportReading): readonly Year[] {
  if (reading.kind === "rejected") return [];
  // Only respondents have degrees of freedom: tables of figures have none.
  const read = reading.waves.filter(({ estimates }) => estimates.some(({ df }) => df !== null)).map(({ year }) => year);
  const onlyRead = reading.issues.flatMap((issue) => (issue.code === "pool-only-read" ? [issue.detail.year] : []));
  return [...new Set([...read, ...onlyRead.filter(isYear)])].sort((a, b) => a - b);
}

/** Years that can be pooled: two surveys without another between them, on one side of every break that does not join. */
export function poolPairs(surveyed: readonly Year[], current: Manifest | null): readonly PoolPair[] {
  const published = (current?.waves ?? []).map(({ year }) => year);
  const breaks = current?.breaks ?? [];
  return surveyed.slice(1).flatMap((second, place): readonly PoolPair[] => {
    const first = surveyed[place];
    if (first === undefined || published.some((year) => year > first && year < second)) return [];
    return breaks.some(({ year, joins }) => !joins && year > first && year <= second) ? [] : [[first, second]];
  });
}
