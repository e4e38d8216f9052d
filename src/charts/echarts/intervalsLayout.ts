import type { IntervalRow, IntervalsSpec } from "#charts/spec/chartSpec.ts";
import { chartType, type ChartType } from "./chartSize.ts";
import {
  columnGap,
  columnRow,
  narrowRow,
  valueGap,
  type IntervalsForm,
  type RowFrame,
  type RowLayout,
} from "./intervalRow.ts";
import type { Palette } from "./palette.ts";
import { blockWidth, type Box, type TextBlock } from "./textBlock.ts";
import { textWidth } from "./textWidth.ts";

/** A row in pixels of the chart: `middle` is where its bar lies, `zone` where lines of the scale cross it. */
export interface PlacedRow extends Pick<RowLayout, "texts" | "values"> {
  readonly row: IntervalRow;
  readonly middle: number;
  readonly zone: { readonly top: number; readonly bottom: number };
}

export interface IntervalsLayout {
  readonly type: ChartType;
  readonly box: Box;
  readonly x: (rate: number) => number;
  readonly rows: readonly PlacedRow[];
  readonly reference: TextBlock | null;
  readonly height: number;
}

const denseFrom = 8;

function formOf(spec: IntervalsSpec, width: number, scale: number): IntervalsForm {
  const room = width / scale;
  if (room < 440) return "narrow";
  return room >= 640 || spec.rows.every(({ remark }) => remark === null) ? "wide" : "middle";
}

interface Columns {
  readonly left: number;
  readonly right: number;
  readonly remark: number;
}

function widest(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.map((one) => textWidth(one, size)));
}

function columnsOf(spec: IntervalsSpec, form: IntervalsForm, width: number, type: ChartType): Columns {
  const first = spec.rates.ticks[0]?.label ?? "";
  if (form === "narrow") return { left: Math.ceil(textWidth(first, type.note) / 2 + 1), right: width, remark: 0 };
  const names = widest(
    spec.rows.map(({ label }) => label),
    type.label * 1.06,
  );
  const valued = spec.rows.filter(({ value }) => value !== null);
  const remarks = widest(
    valued.map(({ remark }) => remark ?? ""),
    type.note,
  );
  const remark = form === "wide" && remarks > 0 ? Math.min(remarks + 2, width * 0.28) : 0;
  const most = form === "middle" ? Math.max(names, Math.min(remarks, width * 0.34)) : names;
  const left = Math.ceil(Math.min(most, width * 0.36) + columnGap);
  return { left, right: width - (remark === 0 ? 0 : remark + columnGap), remark };
}

/** As wide a scale as leaves room for the value beside the longest interval and for the last tick. */
function plotWidth(spec: IntervalsSpec, { left, right }: Columns, type: ChartType): number {
  const room = right - left;
  const { from, to, ticks } = spec.rates;
  const lastTick = ticks.at(-1);
  const part = (rate: number) => (rate - from) / (to - from);
  const needs = spec.rows.map(({ value, upper, text }) => {
    const end = upper ?? value;
    if (end === null || part(end) <= 0) return room;
    return (room - valueGap - textWidth(text, type.label) - 3) / part(end);
  });
  const overhang =
    lastTick === undefined ? 0 : textWidth(lastTick.label, type.note) / 2 - (1 - part(lastTick.at)) * room;
  return Math.floor(Math.min(room - Math.max(1, overhang), ...needs));
}

function shifted(blocks: readonly TextBlock[], by: number): readonly TextBlock[] {
  return blocks.filter(({ lines }) => lines.length > 0).map((block) => ({ ...block, y: block.y + by }));
}

function referenceLabel(
  { value, label }: NonNullable<IntervalsSpec["reference"]>,
  { x, type, width, palette }: RowFrame,
): TextBlock {
  const { label: size, lineHeight } = type;
  const style = { lines: [label], size, lineHeight, colour: palette.series.city, isBold: false };
  const half = blockWidth(style) / 2;
  const middle = Math.min(width - half - 1, Math.max(half, x(value)));
  return { ...style, x: middle, y: lineHeight / 2 + 1, align: "center" };
}

/** Rows from top to bottom; the height follows from their texts. */
export function intervalsLayout(spec: IntervalsSpec, width: number, scale: number, palette: Palette): IntervalsLayout {
  const type = chartType(width, scale);
  const form = formOf(spec, width, scale);
  const columns = columnsOf(spec, form, width, type);
  const plot = plotWidth(spec, columns, type);
  const { left, remark } = columns;
  const { from, to } = spec.rates;
  const x = (rate: number) => left + ((rate - from) / (to - from)) * plot;
  const isDense = spec.rows.length >= denseFrom;
  const frame: RowFrame = { form, type, palette, left, remark, width, x, isDense };
  // A line needs a row to cross.
  const reference = spec.rows.some(({ value }) => value !== null) ? spec.reference : null;
  const top = reference === null ? 6 : type.lineHeight + 8;
  const rows: PlacedRow[] = [];
  let edge = top;
  for (const row of spec.rows) {
    const { height, middle, zone, texts, values } = form === "narrow" ? narrowRow(row, frame) : columnRow(row, frame);
    const at = edge + middle;
    const crossed = { top: at - zone / 2, bottom: at + zone / 2 };
    rows.push({ row, middle: at, zone: crossed, texts: shifted(texts, edge), values: shifted(values, edge) });
    edge += height;
  }
  const bottom = Math.round(edge);
  return {
    type,
    box: { left, right: left + plot, top, bottom },
    x,
    rows,
    reference: reference === null ? null : referenceLabel(reference, frame),
    height: Math.ceil(bottom + type.note * 1.3 + 10),
  };
}
