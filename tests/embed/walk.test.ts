import { describe, expect, it } from "vitest";
import { walk } from "#embed/walk.ts";

/** Two lines over three years, the second one without its middle year, and a target beside the last. */
const lines = [0, 0, 0, 1, 1, 2].map((seriesIndex) => ({ seriesIndex }));
const places = [0, 50, 100, 0, 100, 100].map((x, index) => ({ x, y: index }));

/** Three rows of one point each. */
const rows = [0, 1, 2].map((seriesIndex) => ({ seriesIndex }));
const rowPlaces = [30, 10, 20].map((x, index) => ({ x, y: index * 20 }));

describe("walk", () => {
  it.each([
    [0, "ArrowRight", 1],
    [2, "ArrowRight", 2],
    [3, "ArrowLeft", 3],
    [4, "ArrowLeft", 3],
    [0, "ArrowDown", 3],
    [2, "ArrowDown", 4],
    [4, "ArrowDown", 5],
    [5, "ArrowDown", 5],
    [5, "ArrowUp", 4],
    [0, "ArrowUp", 0],
    [3, "Home", 0],
    [0, "End", 5],
  ])("along lines: from point %d, %s leads to %d", (from, key, to) => {
    expect(walk(lines, places, from, key)).toBe(to);
  });

  it.each([
    [0, "ArrowDown", 1],
    [1, "ArrowUp", 0],
    [0, "ArrowRight", 1],
    [2, "ArrowRight", 2],
    [1, "ArrowLeft", 0],
  ])("along rows: from row %d, %s leads to %d", (from, key, to) => {
    expect(walk(rows, rowPlaces, from, key)).toBe(to);
  });

  it.each(["Tab", "Enter", "a", " "])("%s is left to the browser", (key) => {
    expect(walk(rows, rowPlaces, 0, key)).toBeUndefined();
  });
});
