import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { chartHeight } from "./chartHeight.ts";
import { chartOption } from "./chartOption.ts";
import { engine } from "./engine.ts";
import type { Palette } from "./palette.ts";
import { plainSvg } from "./plainSvg.ts";
import { standaloneSvg } from "./standaloneSvg.ts";

export interface SvgOptions {
  /** In pixels, without margins around it. */
  readonly width: number;
  /** Of the chart itself; absent: as high as it wants to be. */
  readonly height?: number;
  readonly palette: Palette;
  /** 1.25 for large type. */
  readonly scale?: number;
  /** With title, notes, source, edition and demo mark around it. */
  readonly standalone: boolean;
}

/**
 * A chart as the text of an SVG file; the same bytes in every engine. For files only: the text is never put into a page.
 */
export function renderSvg(spec: ChartSpec, { width, height, palette, scale = 1, standalone }: SvgOptions): string {
  const size = { width, height: height ?? chartHeight(spec, width, scale), scale };
  const chart = engine.init(null, null, { renderer: "svg", ssr: true, width: size.width, height: size.height });
  try {
    chart.setOption(chartOption(spec, palette, size));
    const drawing = plainSvg(chart.renderToSVGString());
    return standalone ? standaloneSvg(spec, drawing, size, palette) : drawing;
  } finally {
    chart.dispose();
  }
}
