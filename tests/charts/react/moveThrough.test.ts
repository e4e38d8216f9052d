import { describe, expect, it, test } from "vitest";
import { moveThrough, pointAt, type Reachable } from "#charts/react/moveThrough.ts";

function at(seriesIndex: number, x: number, y: number): Reachable {
  return { point: { id: `${seriesIndex} ${x}`, seriesIndex, words: "" }, place: { x, y } };
}

/** Two series of three years: the first below the second. */
const points = [at(0, 0, 50), at(0, 10, 40), at(0, 20, 30), at(1, 0, 20), at(1, 10, 15), at(1, 20, 10)];

describe("the way through points", () => {
  test.each([
    [null, "ArrowRight", 0],
    [null, "ArrowLeft", 5],
    [0, "ArrowRight", 1],
    [5, "ArrowRight", 5],
    [0, "ArrowLeft", 0],
    [3, "Home", 0],
    [0, "End", 5],
    [1, "ArrowUp", 4],
    [4, "ArrowDown", 1],
    [4, "ArrowUp", 4],
  ])("from %s with %s to %s", (from, key, to) => {
    expect(moveThrough(points, from, key)).toBe(to);
  });

  test.each(["Tab", "a", "Enter"])("%s does not move", (key) => {
    expect(moveThrough(points, 1, key)).toBeNull();
  });

  it("leads nowhere without points", () => {
    expect(moveThrough([], null, "ArrowRight")).toBeNull();
  });
});

describe("the point under the pointer", () => {
  it("is the nearest within reach", () => {
    expect(pointAt(points, { x: 11, y: 38 }, 20, false)).toBe(1);
    expect(pointAt(points, { x: 200, y: 38 }, 20, false)).toBeNull();
  });

  it("is the row, wherever the pointer is along it", () => {
    expect(pointAt(points, { x: 500, y: 49 }, 20, true)).toBe(0);
  });
});
