import type { TrendSpec } from "#charts/spec/chartSpec.ts";
import type { Palette } from "./palette.ts";
import type { ChartType } from "./chartSize.ts";
import { blockWidth, type TextBlock } from "./textBlock.ts";

/** A flag at the upper end of a vertical rule, over the plot. */
export interface BreakLabel {
  readonly ruleX: number;
  readonly block: TextBlock;
  /** 0 stands directly over the plot. */
  readonly row: number;
}

/** From right to left; a flag that would lie across a rule to its right rises above that one. */
export function breakLabels(
  breaks: TrendSpec["breaks"],
  x: (year: number) => number,
  type: ChartType,
  room: { readonly width: number; readonly plotTop: number },
  palette: Palette,
): readonly BreakLabel[] {
  const placed: BreakLabel[] = [];
  const lineHeight = Math.round(type.note * 1.35);
  for (const { year, label } of [...breaks].sort((a, b) => b.year - a.year)) {
    const ruleX = x(year);
    const style = { lines: [label], size: type.note, lineHeight, colour: palette.soft, isBold: false };
    const left = Math.max(0, Math.min(ruleX + 4, room.width - blockWidth(style)));
    const right = left + blockWidth(style);
    const covered = placed.filter(({ ruleX: other, block }) => right > Math.min(other, block.x) - 6);
    const row = covered.reduce((most, { row: below }) => Math.max(most, below + 1), 0);
    const y = room.plotTop - 4 - lineHeight * (row + 0.5);
    placed.push({ ruleX, row, block: { ...style, x: left, y, align: "left" } });
  }
  return placed;
}

export function breakRows(labels: readonly BreakLabel[]): number {
  return labels.reduce((most, { row }) => Math.max(most, row + 1), 0);
}
