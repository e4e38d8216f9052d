import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { darkPalette, lightPalette, printPalette } from "#charts/echarts/palette.ts";
import { renderSvg, type SvgOptions } from "#charts/echarts/renderSvg.ts";
import {
  intervalsFixture,
  populationsTrendFixture,
  tilesFixture,
  projectedTrendFixture,
  trendFixture,
  youthFixture,
} from "#tests/fixtures/specs.ts";

/** Pictures to look at, byte for byte. `npm run pictures` writes them anew. */
const folder = join(import.meta.dirname, "pictures");
const specs = {
  trend: trendFixture,
  projected: projectedTrendFixture,
  populations: populationsTrendFixture,
  intervals: intervalsFixture,
  youth: youthFixture,
  tiles: tilesFixture,
};
const views: Readonly<Record<string, SvgOptions>> = {
  light: { width: 720, palette: lightPalette, standalone: false },
  dark: { width: 720, palette: darkPalette, standalone: false },
  narrow: { width: 328, palette: lightPalette, standalone: false },
  large: { width: 328, palette: lightPalette, scale: 1.25, standalone: false },
  file: { width: 800, palette: printPalette, standalone: true },
};

describe.each(Object.entries(specs))("pictures of %s", (name, spec) => {
  test.each(Object.entries(views))("%s", async (view, options) => {
    await expect(renderSvg(spec, options)).toMatchFileSnapshot(join(folder, `${name}-${view}.svg`));
  });
});
