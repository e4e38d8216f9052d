import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crosses, placeLabel } from "#charts/echarts/placeLabel.ts";
import { stackLabels } from "#charts/echarts/stackLabels.ts";
import { blockBox, overlapArea } from "#charts/echarts/textBlock.ts";

describe("labels one above the other", () => {
  it("stay where they are while there is room", () => {
    expect(
      stackLabels(
        [
          { at: 20, height: 10 },
          { at: 60, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 60]);
  });

  // Two of height 10 that both want 50 share the 20 pixels around it.
  it("share the room around the place that both want", () => {
    expect(
      stackLabels(
        [
          { at: 50, height: 10 },
          { at: 50, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55]);
  });

  it("do not leave the room", () => {
    expect(
      stackLabels(
        [
          { at: 98, height: 10 },
          { at: 99, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([85, 95]);
  });

  it("never overlap, keep their order and stay inside wherever the room is enough", () => {
    const wanted = fc.array(
      fc.record({ at: fc.double({ min: -20, max: 320, noNaN: true }), height: fc.integer({ min: 8, max: 40 }) }),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(wanted, (labels) => {
        const middles = stackLabels(labels, 0, 300);
        const placed = labels.map((label, place) => ({ ...label, middle: middles[place] ?? Number.NaN }));
        const sorted = [...placed].sort((a, b) => a.at - b.at);
        const edges = sorted.flatMap(({ middle, height }) => [middle - height / 2, middle + height / 2]);
        const rises = [0, ...edges].map((edge, place) => (edges[place] ?? 300) - edge);
        expect(Math.min(...rises)).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});

describe("whether a line runs through a box", () => {
  const box = { left: 10, top: 10, right: 20, bottom: 20 };

  it("sees lines inside, through and beside", () => {
    expect(
      crosses(
        [
          { x: 12, y: 12 },
          { x: 14, y: 14 },
        ],
        box,
      ),
    ).toBe(true);
    expect(
      crosses(
        [
          { x: 0, y: 15 },
          { x: 30, y: 15 },
        ],
        box,
      ),
    ).toBe(true);
    expect(
      crosses(
        [
          { x: 0, y: 0 },
          { x: 9, y: 30 },
        ],
        box,
      ),
    ).toBe(false);
    expect(
      crosses(
        [
          { x: 0, y: 25 },
          { x: 30, y: 25 },
        ],
        box,
      ),
    ).toBe(false);
  });
});

describe("a label beside a point", () => {
  const style = { size: 10, lineHeight: 14, colour: "#000000", isBold: false };
  const room = { left: 0, top: 0, right: 200, bottom: 200 };

  it("stays clear of another label where it can", () => {
    const other = { left: 100, top: 104, right: 160, bottom: 130 };
    const block = placeLabel({ x: 100, y: 100 }, 8, [["10.1"]], style, { room, boxes: [other], segments: [] });
    expect(overlapArea(blockBox(block), other)).toBe(0);
  });

  it("stays in the room", () => {
    const block = placeLabel({ x: 196, y: 196 }, 8, [["10.1 规划基线"]], style, { room, boxes: [], segments: [] });
    const { left, top, right, bottom } = blockBox(block);
    expect([left >= 0, top >= 0, right <= 200, bottom <= 200]).toEqual([true, true, true, true]);
  });
});
