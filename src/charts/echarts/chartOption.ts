import type { CustomSeriesOption } from "echarts/charts";
import type { GridComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { ChartKind, ChartSpec, SpecOf } from "#charts/spec/chartSpec.ts";
import type { ChartSize } from "./chartSize.ts";
import { intervalsOption } from "./intervalsOption.ts";
import type { Palette } from "./palette.ts";
import { tilesOption } from "./tilesOption.ts";
import { trendOption } from "./trendOption.ts";

export type ChartOption = ComposeOption<GridComponentOption | CustomSeriesOption>;

type Builder<Kind extends ChartKind> = (spec: SpecOf<Kind>, palette: Palette, size: ChartSize) => ChartOption;

/** One builder per chart. A new kind does not compile until it has a row here. */
const builders: { readonly [Kind in ChartKind]: Builder<Kind> } = {
  trend: trendOption,
  intervals: intervalsOption,
  tiles: tilesOption,
};

function build<Kind extends ChartKind>(kind: Kind, spec: SpecOf<Kind>, palette: Palette, size: ChartSize): ChartOption {
  const builder: Builder<Kind> = builders[kind];
  return builder(spec, palette, size);
}

/** What ECharts draws for a chart in the given room. Pure: the same for the screen, a file and a picture test. */
export function chartOption(spec: ChartSpec, palette: Palette, size: ChartSize): ChartOption {
  switch (spec.kind) {
    case "trend":
      return build(spec.kind, spec, palette, size);
    case "intervals":
      return build(spec.kind, spec, palette, size);
    case "tiles":
      return build(spec.kind, spec, palette, size);
  }
}
