import EChartsReactCore from "echarts-for-react/esm/core";
import { useCallback, useMemo, useRef } from "react";
import { chartOption } from "#charts/echarts/chartOption.ts";
import { engine } from "#charts/echarts/engine.ts";
import type { DrawingProps } from "./drawingProps.ts";

const svgRenderer = { renderer: "svg" } as const;

/** The marks alone: the part that needs ECharts, loaded after the page. */
export function Drawing({ spec, palette, width, height, scale }: DrawingProps) {
  const frame = useRef<HTMLDivElement>(null);
  const option = useMemo(
    () => chartOption(spec, palette, { width, height, scale }),
    [spec, palette, width, height, scale],
  );
  const style = useMemo(() => ({ width, height }), [width, height]);
  // With a viewBox the print style sheet can set another width.
  const fit = useCallback(
    () => frame.current?.querySelector("svg")?.setAttribute("viewBox", `0 0 ${width} ${height}`),
    [width, height],
  );
  const events = useMemo(() => ({ finished: fit }), [fit]);
  return (
    <div className="chart-drawing" ref={frame} aria-hidden="true">
      <EChartsReactCore
        echarts={engine}
        option={option}
        opts={svgRenderer}
        style={style}
        onEvents={events}
        onChartReady={fit}
        notMerge
      />
    </div>
  );
}
