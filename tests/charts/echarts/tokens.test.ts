import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contrastRatio } from "#charts/echarts/contrast.ts";
import { darkPalette, lightPalette, type Palette } from "#charts/echarts/palette.ts";

const css = readFileSync(join(import.meta.dirname, "../../../src/ui/tokens.css"), "utf8");

/** The custom properties of the first block of a selector. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const from = css.indexOf(`${selector} {`);
  if (from < 0) throw new Error(`no block ${selector} in tokens.css`);
  const block = css.slice(from, css.indexOf("}", from));
  return new Map(
    [...block.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]),
  );
}

const grounds = ["paper", "ink", "soft", "rule", "wash", "band", "above", "same", "below"] as const;
const series = ["city", "nation", "target", "farmers", "workers", "elderly", "officials", "youth"] as const;

const themes: readonly (readonly [string, Palette])[] = [
  [":root", lightPalette],
  ['[data-theme="dark"]', darkPalette],
];

describe.each(themes)("tokens of %s", (selector, palette) => {
  const tokens = tokensOf(selector);

  test.each(grounds)("--%s is what charts use", (name) => {
    expect(tokens.get(name)).toBe(palette[name]);
  });

  test.each(series)("--%s is what charts use", (name) => {
    expect(tokens.get(name)).toBe(palette.series[name]);
  });

  test.each(["good", "bad"])("--%s is readable as text", (name) => {
    expect(contrastRatio(tokens.get(name) ?? palette.paper, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test("--focus is seen on the page", () => {
    expect(contrastRatio(tokens.get("focus") ?? palette.paper, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});
