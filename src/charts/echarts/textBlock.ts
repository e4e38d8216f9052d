import { textWidth } from "./textWidth.ts";

export type TextAlign = "left" | "center" | "right";

/** Lines of text set in one place: `x` is the edge or middle that `align` names, `y` the middle of the block. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly align: TextAlign;
  readonly size: number;
  readonly lineHeight: number;
  readonly colour: string;
  readonly isBold: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boldFactor = 1.06;

export function blockWidth({ lines, size, isBold }: Pick<TextBlock, "lines" | "size" | "isBold">): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size))) * (isBold ? boldFactor : 1);
}

export function blockBox(block: TextBlock): Box {
  const width = blockWidth(block);
  const left = block.x - (block.align === "left" ? 0 : block.align === "right" ? width : width / 2);
  const half = (block.lines.length * block.lineHeight) / 2;
  return { left, right: left + width, top: block.y - half, bottom: block.y + half };
}

/** Area that two boxes share, in square pixels. */
export function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
