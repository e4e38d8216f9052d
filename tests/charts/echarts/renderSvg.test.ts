import { describe, expect, it } from "vitest";
import { chartHeight } from "#charts/echarts/chartHeight.ts";
import { lightPalette } from "#charts/echarts/palette.ts";
import { renderSvg } from "#charts/echarts/renderSvg.ts";
import { textWidth } from "#charts/echarts/textWidth.ts";
import {
  hostileFixture,
  intervalsFixture,
  populationsTrendFixture,
  projectedTrendFixture,
  tilesFixture,
  trendFixture,
  youthFixture,
} from "#tests/fixtures/specs.ts";

const specs = [
  trendFixture,
  projectedTrendFixture,
  populationsTrendFixture,
  intervalsFixture,
  youthFixture,
  tilesFixture,
];
const file = { palette: lightPalette, standalone: true };

interface SetText {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** Where the renderer set its texts. */
function textsOf(svg: string): readonly SetText[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => {
    const number = (pattern: RegExp) => Number(pattern.exec(attributes)?.[1] ?? 0);
    const size = number(/font-size="([\d.]+)/);
    const x = number(/translate\((-?[\d.]+)/) + number(/ x="(-?[\d.]+)/);
    const y = number(/translate\(-?[\d.]+ (-?[\d.]+)/) + number(/ y="(-?[\d.]+)/);
    const width = textWidth(text, size);
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
    const left = x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    return { left, right: left + width, y, size, text };
  });
}

describe.each(specs)("the file of $kind: $title", (spec) => {
  it("is the same for the same chart", () => {
    expect(renderSvg(spec, { ...file, width: 700 })).toBe(renderSvg(spec, { ...file, width: 700 }));
  });

  it("has nothing that office programs and strict policies stumble over", () => {
    const svg = renderSvg(spec, { ...file, width: 700 });
    expect(svg).not.toMatch(/ style="|<style|dominant-baseline|ecmeta|class="|undefined|NaN/);
  });

  it("carries title, subtitle, notes, source, edition and demo mark", () => {
    const words = renderSvg(spec, { ...file, width: 2400 }).replaceAll(/<[^>]*>/g, "\n");
    for (const part of [spec.title, spec.subtitle, ...spec.notes, spec.source, spec.edition, spec.demo ?? ""])
      expect(words).toContain(part);
  });

  it.each([
    [320, 1],
    [328, 1],
    [360, 1],
    [328, 1.25],
    [450, 1],
    [760, 1],
    [1200, 1.25],
  ])("clips no text at %s pixels, scale %s, and none is too small", (width, scale) => {
    const height = chartHeight(spec, width, scale);
    const texts = textsOf(renderSvg(spec, { palette: lightPalette, standalone: false, width, scale }));
    const clipped = texts.filter(
      ({ left, right, y, size }) =>
        left < -0.5 || right > width + 0.5 || y - size / 2 < -1 || y + size / 2 > height + 1 || size < 12.5 * scale,
    );
    expect(texts.length).toBeGreaterThan(3);
    expect(clipped).toEqual([]);
  });
});

it("keeps hostile text text", () => {
  const svg = renderSvg(hostileFixture, { ...file, width: 700 });
  expect(svg).not.toContain("<img");
  expect(svg).toContain("&lt;img");
});

describe("the file of what is not published yet", () => {
  const draft = "送审稿 内部使用";
  const svg = renderSvg({ ...trendFixture, draft }, { ...file, width: 700 });

  it("is marked in a frame beside the demo mark, and across the picture so that every part of it shows the words", () => {
    const marks = textsOf(svg).filter(({ text }) => text === draft);
    const [framed, ...across] = marks;
    expect(framed).toMatchObject({ left: 32 });
    expect(across.length).toBeGreaterThan(8);
    expect(svg).toContain(trendFixture.demo);
    // A square of 400 pixels anywhere holds some words: rows are 150 apart, and a gap within a row is 90 wide.
    const rows = [...new Set(across.map(({ y }) => y))].sort((a, b) => a - b);
    for (const [place, y] of rows.slice(1).entries()) expect(y - (rows[place] ?? 0)).toBeLessThanOrEqual(150);
  });

  it("has nothing that office programs and strict policies stumble over", () => {
    expect(svg).not.toMatch(/ style="|<style|dominant-baseline|ecmeta|class="|undefined|NaN/);
  });

  it("is the published file without the mark where it is published", () => {
    expect(renderSvg(trendFixture, { ...file, width: 700 })).not.toContain(draft);
  });
});
