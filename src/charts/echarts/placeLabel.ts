import { blockBox, overlapArea, type Box, type TextAlign, type TextBlock } from "./textBlock.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Segment = readonly [Point, Point];

/** What a label should stay clear of. */
export interface Obstacles {
  readonly room: Box;
  readonly boxes: readonly Box[];
  readonly segments: readonly Segment[];
}

/** Whether a segment runs through a box (Liang and Barsky 1984). */
export function crosses([a, b]: Segment, { left, top, right, bottom }: Box): boolean {
  let enter = 0;
  let leave = 1;
  const edges = [
    [a.x - b.x, a.x - left],
    [b.x - a.x, right - a.x],
    [a.y - b.y, a.y - top],
    [b.y - a.y, bottom - a.y],
  ] as const;
  for (const [step, room] of edges) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}

const directions: readonly { readonly dx: number; readonly dy: number; readonly align: TextAlign }[] = [
  { dx: 0.2, dy: 1, align: "left" },
  { dx: -0.2, dy: -1, align: "right" },
  { dx: 0, dy: 1, align: "center" },
  { dx: 0, dy: -1, align: "center" },
  { dx: 0.6, dy: -1, align: "left" },
  { dx: -0.2, dy: 1, align: "right" },
  { dx: 1, dy: 0, align: "left" },
  { dx: -1, dy: 0, align: "right" },
];

function outside(box: Box, room: Box): number {
  return (
    Math.max(0, room.left - box.left) +
    Math.max(0, box.right - room.right) +
    Math.max(0, room.top - box.top) +
    Math.max(0, box.bottom - room.bottom)
  );
}

function cost(block: TextBlock, { room, boxes, segments }: Obstacles): number {
  const box = blockBox(block);
  const air = { left: box.left - 3, right: box.right + 3, top: box.top, bottom: box.bottom };
  const covered = boxes.reduce((sum, other) => sum + overlapArea(air, other), 0);
  const crossed = segments.filter((segment) => crosses(segment, air)).length;
  return outside(box, room) * 50 + covered + crossed * 60;
}

/**
 * The label beside its point where it covers least, of the eight directions and the given ways to break it.
 * @param gap distance from the point to the label in pixels
 */
export function placeLabel(
  point: Point,
  gap: number,
  breaks: readonly (readonly string[])[],
  style: Pick<TextBlock, "size" | "lineHeight" | "colour" | "isBold">,
  obstacles: Obstacles,
): TextBlock {
  const candidates = breaks.flatMap((lines, more) =>
    directions.map(({ dx, dy, align }, place) => {
      const reach = gap + (lines.length * style.lineHeight) / 2;
      const block: TextBlock = { ...style, lines, align, x: point.x + dx * gap, y: point.y + dy * reach };
      return { block, cost: cost(block, obstacles) + place * 2 + more * 9 };
    }),
  );
  const best = candidates.reduce((one, other) => (other.cost < one.cost ? other : one));
  return best.block;
}
