import type { ChartSize } from "#charts/echarts/chartSize.ts";
import type { Palette } from "#charts/echarts/palette.ts";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";

export interface DrawingProps extends ChartSize {
  readonly spec: ChartSpec;
  readonly palette: Palette;
}
