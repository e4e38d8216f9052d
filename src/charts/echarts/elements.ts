import type { CustomSeriesOption } from "echarts/charts";
import type { Mark, Shape } from "#charts/spec/chartSpec.ts";
import { fontFamily } from "./fontFamily.ts";
import type { Point } from "./placeLabel.ts";
import { blockBox, type TextBlock } from "./textBlock.ts";
import type { Palette } from "./palette.ts";

type RenderItem = Extract<NonNullable<CustomSeriesOption["renderItem"]>, (...parameters: never) => unknown>;
/** What a layer draws for one of its items. */
export type Element = NonNullable<ReturnType<RenderItem>>;

function pair({ x, y }: Point): [number, number] {
  return [x, y];
}

export function polyline(
  points: readonly Point[],
  stroke: string,
  lineWidth: number,
  lineDash?: readonly number[],
): Element {
  const dash = lineDash === undefined ? {} : { lineDash: [...lineDash] };
  return {
    type: "polyline",
    shape: { points: points.map(pair) },
    style: { fill: "none", stroke, lineWidth, lineJoin: "round", lineCap: "butt", ...dash },
  };
}

export function polygon(
  points: readonly Point[],
  style: { readonly fill: string; readonly stroke?: string; readonly lineWidth?: number },
): Element {
  return { type: "polygon", shape: { points: points.map(pair) }, style };
}

export function rectangle(
  at: Point,
  width: number,
  height: number,
  style: { readonly fill: string; readonly stroke?: string; readonly lineWidth?: number; readonly lineDash?: number[] },
): Element {
  return { type: "rect", shape: { x: at.x, y: at.y, width, height }, style };
}

export function group(children: readonly Element[]): Element {
  return { type: "group", children: [...children] };
}

/** One text per line, so that every reader of the file sets the lines alike. */
export function text({ lines, x, y, align, size, lineHeight, colour, isBold }: TextBlock): Element {
  const first = y - ((lines.length - 1) * lineHeight) / 2;
  return group(
    lines.map((line, place) => ({
      type: "text",
      x,
      y: first + place * lineHeight,
      style: {
        text: line,
        fill: colour,
        fontSize: size,
        fontFamily,
        fontWeight: isBold ? 600 : 400,
        align,
        verticalAlign: "middle",
        lineHeight,
      },
    })),
  );
}

/** Paper under a text, so that no line runs through it. */
export function cover(block: TextBlock, { paper }: Pick<Palette, "paper">): Element {
  const { left, top, right, bottom } = blockBox(block);
  return rectangle({ x: left - 2, y: top }, right - left + 4, bottom - top, { fill: paper });
}

interface MarkStyle {
  readonly shape: Shape;
  readonly mark: Mark;
  readonly colour: string;
  readonly paper: string;
}

/** Corners of a shape of about the area of a circle of radius `r`. */
function corners(shape: Exclude<Shape, "circle">, { x, y }: Point, r: number): readonly Point[] {
  const half = r * 0.92;
  const tip = r * 1.28;
  switch (shape) {
    case "square":
      return [
        { x: x - half, y: y - half },
        { x: x + half, y: y - half },
        { x: x + half, y: y + half },
        { x: x - half, y: y + half },
      ];
    case "diamond":
      return [
        { x, y: y - tip },
        { x: x + tip, y },
        { x, y: y + tip },
        { x: x - tip, y },
      ];
    case "triangle":
      return [
        { x, y: y - tip },
        { x: x + tip, y: y + r * 0.92 },
        { x: x - tip, y: y + r * 0.92 },
      ];
    case "pin":
      return [
        { x, y: y + tip },
        { x: x + tip, y: y - r * 0.92 },
        { x: x - tip, y: y - r * 0.92 },
      ];
  }
}

/** A point: full, hollow, or hollow with strokes across. */
export function pointMark(at: Point, r: number, { shape, mark, colour, paper }: MarkStyle): Element {
  const lineWidth = Math.max(1.4, r * 0.46);
  const style =
    mark === "solid" ? { fill: colour, stroke: colour, lineWidth: 0 } : { fill: paper, stroke: colour, lineWidth };
  const body: Element =
    shape === "circle"
      ? { type: "circle", shape: { cx: at.x, cy: at.y, r }, style }
      : polygon(corners(shape, at, r), style);
  if (mark !== "hatched") return body;
  const reach = r * 0.5;
  const strokes = [-0.36, 0.36].map((side) => {
    const x = at.x + side * r;
    const y = at.y + side * r;
    return polyline(
      [
        { x: x - reach, y: y + reach },
        { x: x + reach, y: y - reach },
      ],
      colour,
      1.2,
    );
  });
  return group([body, ...strokes]);
}
