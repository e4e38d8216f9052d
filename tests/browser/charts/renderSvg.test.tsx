import { expect, test } from "vitest";
import { darkPalette, printPalette } from "#charts/echarts/palette.ts";
import { renderSvg } from "#charts/echarts/renderSvg.ts";
import { intervalsFixture, tilesFixture, trendFixture } from "#tests/fixtures/specs.ts";
import intervalsFile from "#tests/charts/pictures/intervals-file.svg?raw";
import tilesFile from "#tests/charts/pictures/tiles-file.svg?raw";
import trendDark from "#tests/charts/pictures/trend-dark.svg?raw";
import trendFile from "#tests/charts/pictures/trend-file.svg?raw";

test.each([
  [trendFixture, trendFile],
  [intervalsFixture, intervalsFile],
  [tilesFixture, tilesFile],
])("a browser writes the same bytes as Node: $kind", (spec, file) => {
  expect(renderSvg(spec, { width: 800, palette: printPalette, standalone: true })).toBe(file);
});

test("without the frame too", () => {
  expect(renderSvg(trendFixture, { width: 720, palette: darkPalette, standalone: false })).toBe(trendDark);
});

test("the file is well-formed", () => {
  const parsed = new DOMParser().parseFromString(trendFile, "image/svg+xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  expect(parsed.documentElement.getAttribute("width")).toBe("848");
});
