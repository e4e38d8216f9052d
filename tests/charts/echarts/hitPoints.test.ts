import { describe, expect, it } from "vitest";
import { hitPlaces, hitPoints } from "#charts/echarts/hitPoints.ts";
import {
  hostileFixture,
  intervalsFixture,
  populationsTrendFixture,
  projectedTrendFixture,
  tilesFixture,
  trendFixture,
} from "#tests/fixtures/specs.ts";

const size = { width: 600, height: 400, scale: 1 };

describe("points to walk through", () => {
  it("begin with the strong series and end with the targets", () => {
    const points = hitPoints(trendFixture);
    expect(points[0]?.words).toBe("2020 年长治市 10.1%");
    expect(points[5]?.words).toBe("2015 年全国 6.20%");
    expect(points.at(-1)?.words).toBe("2025 年长治市目标：不低于 14.5%");
    expect(points).toHaveLength(13);
  });

  it("include withheld rows and tiles", () => {
    expect(hitPoints(intervalsFixture).map(({ words }) => words)).toContain("2025 年其他：样本不足，不发布");
    expect(hitPoints(tilesFixture)).toHaveLength(14);
  });

  it("read tiles row by row", () => {
    const first = hitPoints(tilesFixture).slice(0, 3);
    expect(first.map(({ words }) => words)).toEqual(
      ["武乡县", "黎城县", "沁源县"].map((name): unknown => expect.stringContaining(name)),
    );
  });

  it.each([
    trendFixture,
    projectedTrendFixture,
    populationsTrendFixture,
    intervalsFixture,
    tilesFixture,
    hostileFixture,
  ])("have a place inside the chart and an id of their own: $title", (spec) => {
    const points = hitPoints(spec);
    const places = hitPlaces(spec, size);
    expect(places).toHaveLength(points.length);
    expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
    for (const { x, y } of places) {
      expect(x >= 0 && x <= size.width && y >= 0).toBe(true);
    }
  });
});
