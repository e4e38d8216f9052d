import type { Palette } from "./palette.ts";

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Red, green and blue of `#rrggbb` in linear light, 0–1. */
export function linearRgb(hex: string): readonly [number, number, number] {
  const channel = (from: number) => linear(Number.parseInt(hex.slice(from, from + 2), 16));
  return [channel(1), channel(3), channel(5)];
}

function luminance(hex: string): number {
  const [red, green, blue] = linearRgb(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours `#rrggbb`, 1–21. Source: WCAG 2.2, "contrast ratio". */
export function contrastRatio(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The text colour of the palette, or white or black, that is read best on a fill. */
export function textOn(fill: string, { ink, paper }: Palette): string {
  return contrastRatio(ink, fill) >= contrastRatio(paper, fill) ? ink : paper;
}
