import type { TrendPoint, TrendSeries, TrendSpec } from "#charts/spec/chartSpec.ts";
import type { Palette } from "./palette.ts";
import { breakLabels, breakRows, type BreakLabel } from "./breakLabels.ts";
import { chartType, type ChartSize, type ChartType } from "./chartSize.ts";
import { blockWidth, type Box } from "./textBlock.ts";
import { nameLines } from "./nameLines.ts";
import type { Point } from "./placeLabel.ts";
import { standAside } from "./standAside.ts";
import { textWidth } from "./textWidth.ts";

/** The frame of a trend in pixels: where the plot is and how years and rates fall on it. */
export interface TrendPlot {
  readonly type: ChartType;
  readonly box: Box;
  /** The axis of years, a little wider than the years shown, so that marks stay off the edges. */
  readonly years: { readonly from: number; readonly to: number };
  readonly x: (year: number) => number;
  readonly y: (rate: number) => number;
  /** Where a point of a series is drawn: at its year, or a little aside where whiskers would cover each other. */
  readonly place: (series: TrendSeries, point: Pick<TrendPoint, "year" | "value">) => Point;
  readonly breaks: readonly BreakLabel[];
  /** From the last year to the labels of line ends, in pixels. */
  readonly endGap: number;
  /** Labels of line ends, broken into lines, by what they belong to. */
  readonly endLines: ReadonlyMap<string, readonly string[]>;
}

const inset = 8;
const endGap = 14;
const widestEnd = 0.26;

/** What stands at the right edge: series and projections that reach it, targets of the last year. */
function endNames(
  spec: TrendSpec,
): readonly { readonly key: string; readonly label: string; readonly isBold: boolean }[] {
  const last = spec.years.to;
  const series = spec.series.flatMap(({ id, label, strong, runs }) =>
    label !== null && runs.at(-1)?.at(-1)?.year === last ? [{ key: id, label, isBold: strong }] : [],
  );
  const targets = spec.targets.flatMap(({ label, year }, place) =>
    year === last ? [{ key: `target ${place}`, label, isBold: false }] : [],
  );
  const projections = spec.projections.flatMap(({ label, points }, place) =>
    points.at(-1)?.year === last ? [{ key: `projection ${place}`, label, isBold: false }] : [],
  );
  return [...series, ...targets, ...projections];
}

export function trendPlot(spec: TrendSpec, { width, height, scale }: ChartSize, palette: Palette): TrendPlot {
  const type = chartType(width, scale);
  const most = Math.max(width * widestEnd, 60 * scale);
  const ends = endNames(spec).map(({ key, label, isBold }) => ({
    key,
    isBold,
    lines: nameLines(label, isBold ? most / 1.06 : most, type.label),
  }));
  const endWidth = Math.max(0, ...ends.map(({ lines, isBold }) => blockWidth({ lines, size: type.label, isBold })));
  const tickWidth = Math.max(...spec.rates.ticks.map(({ label }) => textWidth(label, type.note)));
  const aside = standAside(spec.series, type);
  const gap = endGap + Math.max(0, ...aside.values());
  const left = Math.ceil(tickWidth + 10);
  const right = Math.floor(width - (endWidth === 0 ? 12 : endWidth + gap + 2 - inset));
  const span = Math.max(1, spec.years.to - spec.years.from);
  const pad = (span * inset) / Math.max(1, right - left - 2 * inset);
  const middle = spec.years.from === spec.years.to ? 0.5 : 0;
  const years = { from: spec.years.from - pad - middle, to: spec.years.to + pad + middle };
  const x = (year: number) => left + ((year - years.from) / (years.to - years.from)) * (right - left);
  const rows = breakRows(breakLabels(spec.breaks, x, type, { width, plotTop: 0 }, palette));
  const top = Math.round(type.label * 0.75) + (rows === 0 ? 0 : Math.ceil(rows * type.note * 1.35) + 4);
  const bottom = Math.floor(height - type.note * 1.3 - 10);
  const { from, to } = spec.rates;
  const y = (rate: number) => bottom - ((rate - from) / (to - from)) * (bottom - top);
  return {
    type,
    box: { left, right, top, bottom },
    years,
    x,
    y,
    place: ({ id }, { year, value }) => ({ x: x(year) + (aside.get(id) ?? 0), y: y(value) }),
    breaks: breakLabels(spec.breaks, x, type, { width, plotTop: top }, palette),
    endGap: gap,
    endLines: new Map(ends.map(({ key, lines }) => [key, lines])),
  };
}

/** Years to print: the last and the first, then from the right those with room. */
export function shownYears(ticks: readonly number[], { x, type }: TrendPlot): readonly number[] {
  const apart = textWidth("2000", type.note) + type.note * 0.7;
  const [first] = ticks;
  const shown: number[] = [];
  for (const year of [...ticks].reverse()) {
    const right = shown.at(-1);
    const isClear = right === undefined || x(right) - x(year) >= apart;
    const leavesFirst = first === undefined || year === first || x(year) - x(first) >= apart;
    if (isClear && (leavesFirst || right === undefined)) shown.push(year);
  }
  return shown.reverse();
}
