import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contrastRatio } from "#charts/echarts/contrast.ts";
import {
  darkContrastPalette,
  darkPalette,
  lightContrastPalette,
  lightPalette,
  printPalette,
  type Palette,
} from "#charts/echarts/palette.ts";

const css = readFileSync(join(import.meta.dirname, "../../../src/ui/tokens.css"), "utf8");

/** The custom properties of the first block of a selector, or of the first after a media query. */
function tokensOf(selector: string, media = ""): ReadonlyMap<string, string> {
  const from = css.indexOf(`${selector} {`, Math.max(0, css.indexOf(`@media ${media} {`)));
  if (from < 0) throw new Error(`no block ${selector} in tokens.css`);
  const block = css.slice(from, css.indexOf("}", from));
  return new Map(
    [...block.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]),
  );
}

const grounds = ["paper", "ink", "soft", "rule", "wash", "band", "above", "same", "below"] as const;
const series = ["city", "nation", "target", "farmers", "workers", "elderly", "officials", "youth"] as const;

const themes: readonly (readonly [string, string, Palette])[] = [
  [":root", "", lightPalette],
  ['[data-theme="dark"]', "", darkPalette],
  [":root", "(prefers-contrast: more)", lightContrastPalette],
  ['[data-theme="dark"]', "(prefers-contrast: more)", darkContrastPalette],
];

describe.each(themes)("tokens of %s %s", (selector, media, palette) => {
  // What a media query does not say is as without it.
  const tokens = new Map([...tokensOf(selector), ...(media === "" ? [] : tokensOf(selector, media))]);

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

test("paper has the grounds that charts print on", () => {
  const tokens = tokensOf('[data-theme="dark"]', "print");
  for (const name of ["paper", "ink", "soft", "rule", "wash", "band"] as const) {
    expect(tokens.get(name)).toBe(printPalette[name]);
  }
});
