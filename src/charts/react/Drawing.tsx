import EChartsReactCore from "echarts-for-react/esm/core";
import { useMemo, useRef } from "react";
import { chartOption } from "#charts/echarts/chartOption.ts";
import type { ChartSize } from "#charts/echarts/chartSize.ts";
import { engine } from "#charts/echarts/engine.ts";
import type { Palette } from "#charts/echarts/palette.ts";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";

export interface DrawingProps extends ChartSize {
  readonly spec: ChartSpec;
  readonly palette: Palette;
}

const svgRenderer = { renderer: "svg" } as const;

/** The marks alone: the part that needs ECharts, loaded after the page. */
export function Drawing({ spec, palette, width, height, scale }: DrawingProps) {
  const frame = useRef<HTMLDivElement>(null);
  const option = useMemo(
    () => chartOption(spec, palette, { width, height, scale }),
    [spec, palette, width, height, scale],
  );
  const style = useMemo(() => ({ width, height }), [width, height]);
  const events = useMemo(
    () => ({
      // With a viewBox the print style sheet can set another width.
      finished: () => frame.current?.querySelector("svg")?.setAttribute("viewBox", `0 0 ${width} ${height}`),
    }),
    [width, height],
  );
  return (
    <div className="chart-drawing" ref={frame} aria-hidden="true">
      <EChartsReactCore echarts={engine} option={option} opts={svgRenderer} style={style} onEvents={events} notMerge />
    </div>
  );
}
