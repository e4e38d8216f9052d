import { chartOption } from "#charts/echarts/chartOption.ts";
import type { ChartSize } from "#charts/echarts/chartSize.ts";
import { engine } from "#charts/echarts/engine.ts";
import type { Palette } from "#charts/echarts/palette.ts";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";

/** Draws a chart into an element, each time anew. The only module of an embed that loads the chart library. */
export function chartDrawer(canvas: HTMLElement): (spec: ChartSpec, palette: Palette, size: ChartSize) => void {
  let chart: ReturnType<typeof engine.init> | null = null;
  return (spec, palette, size) => {
    const { width, height } = size;
    chart ??= engine.init(canvas, null, { renderer: "svg", width, height });
    chart.resize({ width, height });
    chart.setOption(chartOption(spec, palette, size), { notMerge: true });
    const svg = canvas.querySelector("svg");
    // The element around it speaks for it.
    svg?.setAttribute("aria-hidden", "true");
    // Print scales the drawing to the paper.
    svg?.setAttribute("viewBox", `0 0 ${width} ${height}`);
  };
}
