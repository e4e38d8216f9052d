import { describe, expect, it, test } from "vitest";
import { contrastRatio, textOn } from "#charts/echarts/contrast.ts";
import {
  darkContrastPalette,
  darkPalette,
  lightContrastPalette,
  lightPalette,
  printPalette,
} from "#charts/echarts/palette.ts";
import { colourDifference, labSeen, visions } from "./colourVision.ts";

const palettes = Object.entries({
  light: lightPalette,
  dark: darkPalette,
  print: printPalette,
  "light high-contrast": lightContrastPalette,
  "dark high-contrast": darkContrastPalette,
});

describe("the measures", () => {
  // WCAG 2.2: black on white is 21, #767676 on white is the grey that just passes 4.5.
  test.each([
    ["#000000", "#ffffff", 21],
    ["#767676", "#ffffff", 4.54],
    ["#ff0000", "#ffffff", 4],
  ])("contrast of %s on %s is %s", (a, b, ratio) => {
    expect(contrastRatio(a, b)).toBeCloseTo(ratio, 2);
  });

  // CIE L*a*b* of sRGB red under D65: 53.24, 80.09, 67.20.
  it("knows the L*a*b* of red", () => {
    const full = visions.full;
    expect(full && labSeen("#ff0000", full).map((value) => Math.round(value * 10) / 10)).toEqual([53.2, 80.1, 67.2]);
  });

  it("sees that red and green come near for a deuteranope", () => {
    const { full, deuteranopia } = visions;
    const difference = (vision: typeof full) => (vision ? colourDifference("#b02020", "#4f6f10", vision) : 0);
    expect(difference(full)).toBeGreaterThan(70);
    expect(difference(deuteranopia)).toBeLessThan(30);
  });
});

describe.each(palettes)("the %s palette", (_, palette) => {
  test.each(["paper", "wash"] as const)("has text of at least 4.5:1 on %s", (ground) => {
    for (const colour of [palette.ink, palette.soft]) {
      expect(contrastRatio(colour, palette[ground])).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(Object.entries(palette.series))("has labels of at least 4.5:1 in %s", (_name, colour) => {
    expect(contrastRatio(colour, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it("has tiles and their outlines of at least 3:1", () => {
    for (const mark of [palette.above, palette.below, palette.series.nation]) {
      expect(contrastRatio(mark, palette.paper)).toBeGreaterThanOrEqual(3);
    }
  });

  it("has words of at least 4.5:1 on every tile", () => {
    for (const fill of [palette.above, palette.same, palette.below, palette.paper]) {
      expect(contrastRatio(textOn(fill, palette), fill)).toBeGreaterThanOrEqual(4.5);
    }
  });

  describe.each(Object.entries(visions))("seen with %s", (_name, vision) => {
    it("keeps the five populations apart", () => {
      const { farmers, workers, elderly, officials, youth } = palette.series;
      const five = [farmers, workers, elderly, officials, youth];
      const pairs = five.flatMap((a, place) => five.slice(place + 1).map((b) => colourDifference(a, b, vision)));
      expect(Math.min(...pairs)).toBeGreaterThanOrEqual(20);
    });

    it("keeps the city, the nation and the target apart", () => {
      const { city, nation, target } = palette.series;
      const differences = [
        colourDifference(city, nation, vision),
        colourDifference(nation, target, vision),
        colourDifference(city, target, vision),
      ];
      expect(Math.min(...differences)).toBeGreaterThanOrEqual(20);
    });

    it("keeps the three classes of tiles apart", () => {
      const { above, same, below } = palette;
      const differences = [
        colourDifference(above, same, vision),
        colourDifference(same, below, vision),
        colourDifference(above, below, vision),
      ];
      expect(Math.min(...differences)).toBeGreaterThanOrEqual(40);
    });
  });
});

it("prints classes that a grey printer keeps apart", () => {
  const { above, same, below } = printPalette;
  expect(contrastRatio(above, below)).toBeGreaterThan(2);
  expect(contrastRatio(below, same)).toBeGreaterThan(2);
});
