import { describe, expect, it } from "vitest";
import { chartType } from "#charts/echarts/chartSize.ts";
import { hitPlaces, hitPoints } from "#charts/echarts/hitPoints.ts";
import { standAside } from "#charts/echarts/standAside.ts";
import { populationsTrendFixture, trendFixture } from "#tests/fixtures/specs.ts";

describe("series with whiskers", () => {
  it("stand around their year, evenly and in order", () => {
    const offsets = [...standAside(populationsTrendFixture.series, chartType(720, 1)).values()];
    const steps = offsets.slice(1).map((offset, place) => offset - (offsets[place] ?? 0));
    expect(offsets).toHaveLength(populationsTrendFixture.series.filter(({ band }) => !band).length);
    expect(offsets.reduce((sum, offset) => sum + offset, 0)).toBeCloseTo(0, 12);
    expect(new Set(steps)).toEqual(new Set([3.5]));
  });

  it("stand nearer to each other on a phone, farther apart in large type", () => {
    const most = (width: number, scale: number) =>
      Math.max(...standAside(populationsTrendFixture.series, chartType(width, scale)).values());
    expect(most(328, 1)).toBeLessThan(most(720, 1));
    expect(most(900, 1.25)).toBeCloseTo(most(720, 1) * 1.25, 12);
  });

  it("stay on their year where bands or nothing show the error", () => {
    expect(standAside(trendFixture.series, chartType(720, 1)).size).toBe(0);
  });

  it("are found where they are drawn", () => {
    const size = { width: 720, height: 400, scale: 1 };
    const places = hitPlaces(populationsTrendFixture, size);
    const inYear = hitPoints(populationsTrendFixture)
      .map(({ id }, place) => ({ id, x: places[place]?.x ?? 0 }))
      .filter(({ id }) => id.endsWith(" 2025"));
    expect(inYear.length).toBeGreaterThan(1);
    expect(new Set(inYear.map(({ x }) => x)).size).toBe(inYear.length);
  });
});
