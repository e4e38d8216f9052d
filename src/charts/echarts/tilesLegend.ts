import type { Standing, TilesSpec } from "#charts/spec/chartSpec.ts";
import type { ChartType } from "./chartSize.ts";
import type { Palette } from "./palette.ts";
import { blockWidth, type TextBlock } from "./textBlock.ts";
import { wrapText } from "./wrapText.ts";

/** A square of the map or a key of the legend. */
export interface PlacedSquare {
  readonly standing: Standing;
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly texts: readonly TextBlock[];
}

interface LegendPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Keys one under the other where there is a column for them, otherwise in lines. */
export function placeLegend(
  spec: TilesSpec,
  { left, top, width }: LegendPlace,
  isColumn: boolean,
  type: ChartType,
  palette: Palette,
) {
  const side = Math.round(type.note * 1.15);
  const lineHeight = Math.round(type.note * 1.35);
  const placed: PlacedSquare[] = [];
  let x = left;
  let y = top;
  for (const { standing, label } of spec.legend) {
    const lines = wrapText(label, width - side - 8, type.note);
    const used = side + 8 + blockWidth({ lines, size: type.note, isBold: false });
    if (!isColumn && x > left && x + used > left + width) {
      x = left;
      y += lineHeight + 8;
    }
    const height = lines.length * lineHeight;
    const style = { size: type.note, lineHeight, colour: palette.soft, isBold: false, align: "left" as const };
    placed.push({
      standing,
      side,
      left: x,
      top: y + (lineHeight - side) / 2,
      texts: [{ ...style, lines, x: x + side + 8, y: y + height / 2 }],
    });
    if (isColumn || lines.length > 1) y += height + 8;
    else x += used + 20;
    if (!isColumn && lines.length > 1) x = left;
  }
  return { placed, bottom: (x > left ? y + lineHeight : y) + 4 };
}
