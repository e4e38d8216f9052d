import { describe, expect, it } from "vitest";
import { stopAt, walk } from "#embed/walk.ts";

/**
 * Two lines over three years, the second one above the first and without its middle year, and a target between them in the
 * last year. Larger y is lower.
 */
const lines = [
  { seriesIndex: 0, x: 0, y: 80 },
  { seriesIndex: 0, x: 50, y: 70 },
  { seriesIndex: 0, x: 100, y: 60 },
  { seriesIndex: 1, x: 0, y: 40 },
  { seriesIndex: 1, x: 100, y: 20 },
  { seriesIndex: 2, x: 100, y: 50 },
];

/** Three rows of one point each. */
const rows = [30, 10, 20].map((x, index) => ({ seriesIndex: index, x, y: index * 40 }));

describe("walk", () => {
  it.each([
    [null, "ArrowRight", 0],
    [null, "ArrowUp", 0],
    [0, "ArrowRight", 1],
    [2, "ArrowRight", 3],
    [5, "ArrowRight", 5],
    [3, "ArrowLeft", 2],
    [0, "ArrowLeft", 0],
    [0, "ArrowUp", 5],
    [2, "ArrowUp", 5],
    [5, "ArrowUp", 4],
    [4, "ArrowUp", 4],
    [4, "ArrowDown", 5],
    [5, "ArrowDown", 2],
    [3, "ArrowDown", 5],
    [0, "ArrowDown", 0],
    [3, "Home", 0],
    [0, "End", 5],
  ])("among lines: from %s, %s leads to %d", (from, key, to) => {
    expect(walk(lines, from, key)).toBe(to);
  });

  it.each([
    [0, "ArrowDown", 1],
    [1, "ArrowUp", 0],
    [0, "ArrowRight", 1],
    [2, "ArrowDown", 2],
  ])("among rows: from %d, %s leads to %d", (from, key, to) => {
    expect(walk(rows, from, key)).toBe(to);
  });

  it.each(["Tab", "Enter", "a", " ", "Escape"])("%s is left to the browser", (key) => {
    expect(walk(rows, 0, key)).toBeNull();
  });

  it("goes nowhere where there is nothing", () => {
    expect(walk([], null, "Home")).toBeNull();
  });
});

describe("stopAt", () => {
  it.each([
    [{ x: 48, y: 75 }, 1],
    [{ x: 100, y: 56 }, 2],
    [{ x: 100, y: 54 }, 5],
    [{ x: 300, y: 60 }, null],
  ])("the nearest within reach of %j is %s", (at, expected) => {
    expect(stopAt(lines, at, 40, false)).toBe(expected);
  });

  it("finds a row from anywhere along it", () => {
    expect(stopAt(rows, { x: 900, y: 45 }, 40, true)).toBe(1);
    expect(stopAt(rows, { x: 900, y: 125 }, 40, true)).toBeNull();
  });
});
