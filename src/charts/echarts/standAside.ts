import type { TrendSeries } from "#charts/spec/chartSpec.ts";
import type { ChartType } from "./chartSize.ts";

function hasWhiskers({ band, runs }: TrendSeries): boolean {
  return !band && runs.some((run) => run.some(({ lower }) => lower !== null));
}

/** How far each series with whiskers is drawn beside its year, in pixels: otherwise the whiskers of one year cover each other. */
export function standAside(
  series: readonly TrendSeries[],
  { isNarrow, weight }: ChartType,
): ReadonlyMap<string, number> {
  const whiskered = series.filter(hasWhiskers);
  const step = (isNarrow ? 2.25 : 3.5) * weight;
  return new Map(whiskered.map(({ id }, place) => [id, (place - (whiskered.length - 1) / 2) * step]));
}
