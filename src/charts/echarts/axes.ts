import type { Palette } from "./palette.ts";
import { fontFamily } from "./fontFamily.ts";
import type { Box } from "./textBlock.ts";

/** The plot, placed by us to the pixel: ECharts measures nothing. */
export function gridOf({ left, top, right, bottom }: Box) {
  return { left, top, width: right - left, height: bottom - top, outerBoundsMode: "none" as const };
}

/** An axis that gives its scale and draws nothing. */
export function hiddenAxis(from: number, to: number, isInverse: boolean) {
  return { type: "value" as const, min: from, max: to, inverse: isInverse, show: false };
}

interface Tick {
  readonly at: number;
  readonly label: string;
}

/** An axis with exactly these ticks. */
export function tickAxis(from: number, to: number, ticks: readonly Tick[], size: number, palette: Palette) {
  const labels = new Map(ticks.map(({ at, label }) => [at, label]));
  const customValues = ticks.map(({ at }) => at);
  return {
    type: "value" as const,
    min: from,
    max: to,
    axisLine: { show: false },
    axisTick: { show: false, customValues },
    splitLine: { show: false },
    axisLabel: {
      customValues,
      showMinLabel: true,
      showMaxLabel: true,
      hideOverlap: false,
      margin: 8,
      color: palette.soft,
      fontSize: size,
      fontFamily,
      formatter: (value: number) => labels.get(value) ?? "",
    },
  };
}
