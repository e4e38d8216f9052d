import type { IntervalRow, IntervalsSpec } from "#charts/spec/chartSpec.ts";
import type { Palette } from "./palette.ts";
import { chartType, type ChartType } from "./chartSize.ts";
import { blockWidth, type Box, type TextBlock } from "./textBlock.ts";
import { textWidth } from "./textWidth.ts";
import { balanceText, wrapText } from "./wrapText.ts";

/** A row in pixels: `middle` is where its bar lies, `zone` the height over which lines of the scale cross it. */
export interface PlacedRow {
  readonly row: IntervalRow;
  readonly middle: number;
  readonly zone: { readonly top: number; readonly bottom: number };
  readonly texts: readonly TextBlock[];
}

export interface IntervalsLayout {
  readonly type: ChartType;
  readonly box: Box;
  readonly x: (rate: number) => number;
  readonly rows: readonly PlacedRow[];
  readonly reference: TextBlock | null;
  readonly height: number;
}

/** Wide: remarks in a column at the right. Middle: under the row's label. Narrow: label and remark over the bar. */
type Form = "wide" | "middle" | "narrow";

const valueGap = 9;
const columnGap = 14;

function formOf(spec: IntervalsSpec, width: number, scale: number): Form {
  const room = width / scale;
  if (room < 440) return "narrow";
  return room >= 640 || spec.rows.every(({ remark }) => remark === null) ? "wide" : "middle";
}

interface Columns {
  readonly left: number;
  readonly right: number;
  readonly remark: number;
}

function columnsOf(spec: IntervalsSpec, form: Form, width: number, type: ChartType): Columns {
  const widest = (texts: readonly string[], size: number) => Math.max(0, ...texts.map((one) => textWidth(one, size)));
  const labels =
    widest(
      spec.rows.map(({ label }) => label),
      type.label,
    ) * 1.06;
  const valued = spec.rows.filter(({ value }) => value !== null);
  const remarks = widest(
    valued.map(({ remark }) => remark ?? ""),
    type.note,
  );
  const remark = form === "wide" && remarks > 0 ? Math.min(remarks + 2, width * 0.28) : 0;
  const first = spec.rates.ticks[0]?.label ?? "";
  if (form === "narrow") return { left: Math.ceil(textWidth(first, type.note) / 2 + 1), right: width, remark };
  const most = form === "middle" ? Math.max(labels, Math.min(remarks, width * 0.34)) : labels;
  return {
    left: Math.ceil(Math.min(most, width * 0.36) + columnGap),
    right: width - (remark === 0 ? 0 : remark + columnGap),
    remark,
  };
}

/** As wide a scale as leaves room for the value beside the longest interval. */
function plotWidth(spec: IntervalsSpec, { left, right }: Columns, type: ChartType): number {
  const room = right - left;
  const { from, to } = spec.rates;
  const lastTick = spec.rates.ticks.at(-1);
  const share = (rate: number) => (rate - from) / (to - from);
  const needs = spec.rows.map(({ value, upper, text }) => {
    const end = upper ?? value;
    if (end === null || share(end) <= 0) return room;
    return (room - valueGap - textWidth(text, type.label) * 1.06 - 2) / share(end);
  });
  const overhang =
    lastTick === undefined ? 0 : textWidth(lastTick.label, type.note) / 2 - (1 - share(lastTick.at)) * room;
  return Math.floor(Math.min(room - Math.max(1, overhang), ...needs));
}

interface RowFrame {
  /** Space between rows, in lines. */
  readonly air: number;
  readonly form: Form;
  readonly type: ChartType;
  readonly columns: Columns;
  readonly width: number;
  readonly x: (rate: number) => number;
  readonly palette: Palette;
}

function noteStyle({ type, palette }: RowFrame) {
  return { size: type.note, lineHeight: Math.round(type.note * 1.3), colour: palette.soft, isBold: false };
}

function labelStyle({ type, palette }: RowFrame) {
  return { size: type.label, lineHeight: type.lineHeight, colour: palette.ink, isBold: true };
}

/** The value after the bar; a withheld one as a dash with the reason. */
function valueTexts(row: IntervalRow, middle: number, frame: RowFrame): readonly TextBlock[] {
  const { columns, x, form, type, palette } = frame;
  const style = { size: type.label, lineHeight: type.lineHeight, colour: palette.ink, isBold: false };
  const end = row.upper ?? row.value;
  if (end === null && form === "narrow") return [];
  if (end !== null) return [{ ...style, lines: [row.text], x: x(end) + valueGap, y: middle, align: "left" }];
  const left = columns.left + 6;
  const reason = row.remark === null ? [] : [row.remark];
  const after = left + textWidth(row.text, type.label) + 8;
  return [
    { ...style, lines: [row.text], x: left, y: middle, align: "left", colour: palette.soft },
    ...reason.map((one): TextBlock => {
      const lines = wrapText(one, columns.right - after, type.note);
      return { ...noteStyle(frame), lines, x: after, y: middle, align: "left" };
    }),
  ];
}

interface Laid {
  readonly height: number;
  readonly middle: number;
  readonly zone: number;
  readonly texts: readonly TextBlock[];
}

/** One row, its upper edge at `top`. */
function layRow(row: IntervalRow, top: number, frame: RowFrame): Laid {
  const { form, type, columns, width, air } = frame;
  const note = noteStyle(frame);
  const label = labelStyle(frame);
  if (form === "narrow") {
    const name = wrapText(row.label, width, type.label);
    const nameWidth = blockWidth({ lines: name, size: type.label, isBold: true });
    const saying = row.value === null ? [row.text, row.remark ?? ""].join("  ").trim() : row.remark;
    const beside = saying !== null && name.length === 1 && nameWidth + 10 + textWidth(saying, type.note) <= width;
    const remark = saying === null ? [] : beside ? [saying] : wrapText(saying, width, type.note);
    const nameHeight = name.length * label.lineHeight;
    const remarkHeight = beside ? 0 : remark.length * note.lineHeight;
    const zone = row.value === null ? 0 : type.lineHeight + 2;
    const middle = top + nameHeight + remarkHeight + 2 + zone / 2;
    const remarkY = beside ? top + nameHeight / 2 : top + nameHeight + remarkHeight / 2;
    const texts: TextBlock[] = [{ ...label, lines: name, x: 0, y: top + nameHeight / 2, align: "left" }];
    if (remark.length > 0)
      texts.push({ ...note, lines: remark, x: beside ? nameWidth + 10 : 0, y: remarkY, align: "left" });
    return { height: nameHeight + remarkHeight + zone + 10, middle, zone, texts };
  }
  const isWithheld = row.value === null;
  const name = balanceText(row.label, columns.left - columnGap, type.label * 1.06);
  const under =
    form === "middle" && !isWithheld && row.remark !== null
      ? balanceText(row.remark, columns.left - columnGap, type.note)
      : [];
  const beside =
    form === "wide" && !isWithheld && row.remark !== null ? balanceText(row.remark, columns.remark, type.note) : [];
  const nameHeight = name.length * label.lineHeight;
  const left = nameHeight + under.length * note.lineHeight;
  const height = Math.max(left, beside.length * note.lineHeight, type.lineHeight) + Math.round(type.lineHeight * air);
  const middle = top + height / 2;
  const x = columns.left - columnGap;
  const texts: TextBlock[] = [{ ...label, lines: name, x, y: middle - left / 2 + nameHeight / 2, align: "right" }];
  if (under.length > 0)
    texts.push({
      ...note,
      lines: under,
      x,
      y: middle + left / 2 - (under.length * note.lineHeight) / 2,
      align: "right",
    });
  if (beside.length > 0) texts.push({ ...note, lines: beside, x: width - columns.remark, y: middle, align: "left" });
  return { height, middle, zone: height, texts };
}

/** Rows from top to bottom; the height follows from their texts. */
export function intervalsLayout(spec: IntervalsSpec, width: number, scale: number, palette: Palette): IntervalsLayout {
  const type = chartType(width, scale);
  const form = formOf(spec, width, scale);
  const columns = columnsOf(spec, form, width, type);
  const plot = plotWidth(spec, columns, type);
  const { from, to } = spec.rates;
  const x = (rate: number) => columns.left + ((rate - from) / (to - from)) * plot;
  const air = spec.rows.length > 7 ? 0.5 : 0.95;
  const frame: RowFrame = { air, form, type, columns, width, x, palette };
  const top = spec.reference === null ? 6 : type.lineHeight + 8;
  const rows: PlacedRow[] = [];
  let edge = top;
  for (const row of spec.rows) {
    const { height, middle, zone, texts } = layRow(row, edge, frame);
    rows.push({
      row,
      middle,
      zone: { top: middle - zone / 2, bottom: middle + zone / 2 },
      texts: [...texts, ...valueTexts(row, middle, frame)],
    });
    edge += height;
  }
  const bottom = Math.round(edge);
  return {
    type,
    box: { left: columns.left, right: columns.left + plot, top, bottom },
    x,
    rows,
    reference: spec.reference === null ? null : referenceLabel(spec.reference, x, frame),
    height: Math.ceil(bottom + type.note * 1.3 + 10),
  };
}

function referenceLabel(
  { value, label }: NonNullable<IntervalsSpec["reference"]>,
  x: (rate: number) => number,
  { type, width, palette }: RowFrame,
): TextBlock {
  const style = {
    lines: [label],
    size: type.label,
    lineHeight: type.lineHeight,
    colour: palette.series.city,
    isBold: false,
  };
  const half = blockWidth(style) / 2;
  const middle = Math.min(width - half - 1, Math.max(half, x(value)));
  return { ...style, x: middle, y: type.lineHeight / 2 + 1, align: "center" };
}
