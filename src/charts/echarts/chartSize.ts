/** The room of a chart in pixels; `scale` is the size of type beside the usual: 1.25 with large type, more on a wall. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Type sizes of a chart in pixels. */
export interface ChartType {
  readonly isNarrow: boolean;
  /** Labels of series, rows and points. */
  readonly label: number;
  /** Ticks, break words, remarks. */
  readonly note: number;
  readonly lineHeight: number;
  /** What marks and strokes are multiplied by: they grow with the type and never get thinner than drawn. */
  readonly weight: number;
}

const narrowBelow = 480;

export function chartType(width: number, scale: number): ChartType {
  const isNarrow = width / scale < narrowBelow;
  const label = (isNarrow ? 13.5 : 14.5) * scale;
  return {
    isNarrow,
    label,
    note: (isNarrow ? 12.5 : 13.5) * scale,
    lineHeight: Math.round(label * 1.3),
    weight: Math.max(1, scale),
  };
}
