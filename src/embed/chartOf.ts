import type { Dataset } from "#core/dataset/dataset.ts";
import { findBreakdown } from "#core/query/findBreakdown.ts";
import { findRanking } from "#core/query/findRanking.ts";
import { findTrend } from "#core/query/findTrend.ts";
import { breakdownSpec } from "#charts/spec/breakdownSpec.ts";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { countiesRankSpec } from "#charts/spec/countiesRankSpec.ts";
import { countiesTilesSpec } from "#charts/spec/countiesTilesSpec.ts";
import { trendSpec } from "#charts/spec/trendSpec.ts";
import { youthSpec } from "#charts/spec/youthSpec.ts";
import type { Locale } from "#i18n/locale.ts";
import type { Drawing } from "./resolveEmbed.ts";

/** The chart of a drawing; null where the data have nothing for it. */
export function chartOf(
  drawing: Exclude<Drawing, { chart: "verdict" }>,
  dataset: Dataset,
  locale: Locale,
): ChartSpec | null {
  switch (drawing.chart) {
    case "trend":
      return trendSpec(findTrend(dataset, drawing.selection), dataset, locale);
    case "breakdown": {
      const { area, dimension, categories, year } = drawing;
      const breakdown = findBreakdown(dataset, { area, dimension, year });
      const rows = breakdown.rows.filter(({ category }) => categories.length === 0 || categories.includes(category));
      return breakdownSpec({ ...breakdown, rows }, dataset, locale);
    }
    case "youth":
      return youthSpec(
        findBreakdown(dataset, { area: drawing.area, dimension: "population", year: drawing.year }),
        dataset,
        locale,
      );
    case "counties-map":
      return countiesTilesSpec(findRanking(dataset, drawing.year), dataset, locale);
    case "counties-rank":
      return countiesRankSpec(findRanking(dataset, drawing.year), dataset, locale);
  }
}
