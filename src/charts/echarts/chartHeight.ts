import type { ChartSpec, TrendSpec } from "#charts/spec/chartSpec.ts";
import { chartType } from "./chartSize.ts";
import { intervalsLayout } from "./intervalsLayout.ts";
import { lightPalette } from "./palette.ts";
import { tilesLayout } from "./tilesLayout.ts";
import { trendPlot } from "./trendPlot.ts";

function trendHeight(spec: TrendSpec, width: number, scale: number): number {
  const { lineHeight } = chartType(width, scale);
  const plot = Math.min(360, Math.max(220, (width / scale) * 0.46)) * scale;
  const { box, endLines } = trendPlot(spec, { width, height: plot, scale }, lightPalette);
  const lines = [...endLines.values()].reduce((sum, { length }) => sum + length * lineHeight + 4, 0);
  return Math.round(Math.max(plot, lines) + box.top + (plot - box.bottom));
}

/** The height in pixels at which a chart of this width has room for everything it says. */
export function chartHeight(spec: ChartSpec, width: number, scale: number): number {
  switch (spec.kind) {
    case "trend":
      return trendHeight(spec, width, scale);
    case "intervals":
      return intervalsLayout(spec, width, scale, lightPalette).height;
    case "tiles":
      return tilesLayout(spec, width, scale, lightPalette).height;
  }
}
