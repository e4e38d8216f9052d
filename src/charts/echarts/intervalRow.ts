import type { IntervalRow } from "#charts/spec/chartSpec.ts";
import type { ChartType } from "./chartSize.ts";
import type { Palette } from "./palette.ts";
import { blockWidth, type TextBlock } from "./textBlock.ts";
import { textWidth } from "./textWidth.ts";
import { balanceText, wrapText } from "./wrapText.ts";

/** Wide: remarks in a column at the right. Middle: under the row's label. Narrow: label and remark over the bar. */
export type IntervalsForm = "wide" | "middle" | "narrow";

export const valueGap = 9;
export const columnGap = 14;

/** What all rows of a chart share. */
export interface RowFrame {
  readonly form: IntervalsForm;
  readonly type: ChartType;
  readonly palette: Palette;
  /** Left edge of the plot, width of the column of remarks, width of the chart. */
  readonly left: number;
  readonly remark: number;
  readonly width: number;
  readonly x: (rate: number) => number;
  /** Many rows stand closer, their labels in the plain weight. */
  readonly isDense: boolean;
}

/** A row whose upper edge is at 0. `zone` is the height over which lines of the scale cross it, around `middle`. */
export interface RowLayout {
  readonly height: number;
  readonly middle: number;
  readonly zone: number;
  readonly texts: readonly TextBlock[];
  /** Beside the bar: lines of the scale stop before them. */
  readonly values: readonly TextBlock[];
}

function stylesOf({ type, palette, isDense }: RowFrame) {
  return {
    name: { size: type.label, lineHeight: type.lineHeight, colour: palette.ink, isBold: !isDense },
    value: { size: type.label, lineHeight: type.lineHeight, colour: palette.ink, isBold: false },
    note: { size: type.note, lineHeight: Math.round(type.note * 1.3), colour: palette.soft, isBold: false },
  };
}

function valueBeside(row: IntervalRow, end: number, y: number, frame: RowFrame): TextBlock {
  return { ...stylesOf(frame).value, lines: [row.text], x: frame.x(end) + valueGap, y, align: "left" };
}

/** Label and remark over the bar; a withheld row is a line of text. */
export function narrowRow(row: IntervalRow, frame: RowFrame): RowLayout {
  const { type, width } = frame;
  const { name, note } = stylesOf(frame);
  const end = row.upper ?? row.value;
  const lines = wrapText(row.label, width, name.size);
  const nameWidth = blockWidth({ lines, size: name.size, isBold: name.isBold });
  const saying = end === null ? `${row.text} ${row.remark ?? ""}`.trim() : row.remark;
  const isBeside = saying !== null && lines.length === 1 && nameWidth + 10 + textWidth(saying, note.size) <= width;
  const remark = saying === null ? [] : isBeside ? [saying] : wrapText(saying, width, note.size);
  const nameHeight = lines.length * name.lineHeight;
  const remarkHeight = isBeside ? 0 : remark.length * note.lineHeight;
  const zone = end === null ? 0 : type.lineHeight + 2;
  const middle = nameHeight + remarkHeight + 2 + zone / 2;
  const remarkY = isBeside ? nameHeight / 2 : nameHeight + remarkHeight / 2;
  return {
    height: nameHeight + remarkHeight + zone + 10,
    middle: end === null ? nameHeight / 2 : middle,
    zone,
    texts: [
      { ...name, lines, x: 0, y: nameHeight / 2, align: "left" },
      { ...note, lines: remark, x: isBeside ? nameWidth + 10 : 0, y: remarkY, align: "left" },
    ],
    values: end === null ? [] : [valueBeside(row, end, middle, frame)],
  };
}

/** Label at the left, bar, value; the remark under the label or at the right; a withheld row says its reason in the plot. */
export function columnRow(row: IntervalRow, frame: RowFrame): RowLayout {
  const { form, type, left, width, isDense } = frame;
  const { name, note, value } = stylesOf(frame);
  const end = row.upper ?? row.value;
  const room = left - columnGap;
  const lines = balanceText(row.label, room, name.isBold ? name.size * 1.06 : name.size);
  const remark = row.remark ?? "";
  const reasonX = left + 6 + textWidth(row.text, value.size) + 8;
  const reason = end === null ? wrapText(remark, width - reasonX, note.size) : [];
  const under = end !== null && form === "middle" && remark !== "" ? balanceText(remark, room, note.size) : [];
  const beside = end !== null && form === "wide" && remark !== "" ? balanceText(remark, frame.remark, note.size) : [];
  const nameHeight = lines.length * name.lineHeight;
  const underHeight = under.length * note.lineHeight;
  const longest = Math.max(nameHeight + underHeight, Math.max(beside.length, reason.length) * note.lineHeight);
  const height = longest + Math.round(type.lineHeight * (isDense ? 0.5 : 0.95));
  const middle = height / 2;
  const top = middle - (nameHeight + underHeight) / 2;
  return {
    height,
    middle,
    zone: height,
    texts: [
      { ...name, lines, x: room, y: top + nameHeight / 2, align: "right" },
      { ...note, lines: under, x: room, y: top + nameHeight + underHeight / 2, align: "right" },
      { ...note, lines: beside, x: width - frame.remark, y: middle, align: "left" },
      { ...note, lines: reason, x: reasonX, y: middle, align: "left" },
    ],
    values:
      end === null
        ? [{ ...value, colour: note.colour, lines: [row.text], x: left + 6, y: middle, align: "left" }]
        : [valueBeside(row, end, middle, frame)],
  };
}
