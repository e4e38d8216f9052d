import { describe, expect, it } from "vitest";
import { chartHeight } from "#charts/echarts/chartHeight.ts";
import { chartOption, type ChartOption } from "#charts/echarts/chartOption.ts";
import { lightPalette } from "#charts/echarts/palette.ts";
import { shownYears, trendPlot } from "#charts/echarts/trendPlot.ts";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { intervalsFixture, tilesFixture, trendFixture } from "#tests/fixtures/specs.ts";

function optionOf(spec: ChartSpec, width: number): ChartOption {
  return chartOption(spec, lightPalette, { width, height: chartHeight(spec, width, 1), scale: 1 });
}

/** The numbers that a layer stands for. */
function dataOf(option: ChartOption, id: string): unknown {
  const all = [option.series ?? []].flat();
  const layer = all.find((one) => one.id === id);
  if (layer === undefined) throw new Error(`no layer ${id}`);
  return layer.data;
}

describe("the option of a trend", () => {
  const option = optionOf(trendFixture, 760);

  it("starts the rates at 0", () => {
    expect(option.yAxis).toMatchObject({ min: 0, max: 0.175 });
  });

  it("prints only years that have something to show", () => {
    expect(option.xAxis).toMatchObject({ axisLabel: { customValues: [2015, 2018, 2020, 2022, 2023, 2024, 2025] } });
  });

  it("draws every point once, the nation below the city", () => {
    expect(dataOf(option, "points")).toEqual([
      [2015, 0.062],
      [2018, 0.0847],
      [2020, 0.1056],
      [2022, 0.1293],
      [2023, 0.1414],
      [2024, 0.1537],
      [2025, 0.1674],
      [2020, 0.101],
      [2022, 0.116],
      [2023, 0.122],
      [2024, 0.135],
      [2025, 0.141],
    ]);
  });

  it("begins the band at the first point with an interval", () => {
    expect(dataOf(option, "bands")).toEqual([[2022, 0.131]]);
  });

  it("shows the target and the path to it", () => {
    expect(dataOf(option, "targets")).toEqual([[2025, 0.145]]);
    expect(dataOf(option, "paths")).toEqual([[2025, 0.145]]);
  });

  it("leaves out years that would touch on a phone, never the first or the last", () => {
    const size = { width: 328, height: 300, scale: 1 };
    const plot = trendPlot(trendFixture, size, lightPalette);
    const years = shownYears(trendFixture.years.ticks, plot);
    expect([years[0], years.at(-1)]).toEqual([2015, 2025]);
    const gaps = years.slice(1).map((year, place) => plot.x(year) - plot.x(years[place] ?? year));
    expect(Math.min(...gaps)).toBeGreaterThan(30);
  });
});

describe("the option of intervals", () => {
  it("gives value and interval, and nothing for a withheld row", () => {
    const option = optionOf(intervalsFixture, 760);
    const rows = dataOf(option, "intervals");
    expect(rows).toMatchObject([
      [0.254, expect.any(Number), 0.191, 0.329],
      [0.152, expect.any(Number), 0.12, 0.191],
      [0.072, expect.any(Number), 0.056, 0.092],
      [0.051, expect.any(Number), 0.033, 0.078],
    ]);
    expect(dataOf(option, "reference")).toEqual([[0.141, 0]]);
  });
});

describe("the option of tiles", () => {
  it("keeps the places of the spec", () => {
    expect(dataOf(optionOf(tilesFixture, 400), "tiles")).toContainEqual([2.5, 4.85]);
  });

  it("draws no map", () => {
    const kinds = [optionOf(tilesFixture, 400).series ?? []].flat().map(({ type }) => type);
    expect(new Set(kinds)).toEqual(new Set(["custom"]));
  });
});
