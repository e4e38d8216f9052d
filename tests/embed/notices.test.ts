import { describe, expect, it } from "vitest";
import { heightMessage } from "#embed/frameHeight.ts";
import { unusedWords } from "#embed/noticeView.ts";

describe("heightMessage", () => {
  it.each([
    [412.2, 413],
    [412, 412],
    [0, 80],
    [-5, 80],
    [79.5, 80],
    [3999.5, 4000],
    [1e9, 4000],
    [Number.NaN, 80],
    [Number.POSITIVE_INFINITY, 80],
  ])("%d CSS pixels are told as %d", (pixels, height) => {
    expect(heightMessage(pixels)).toEqual({ type: "science-literacy-chart:height", height });
  });
});

describe("unusedWords", () => {
  it("says nothing where everything was used", () => {
    expect(unusedWords([], "zh")).toBeNull();
  });

  it("names each parameter with its value", () => {
    expect(unusedWords([{ name: "theme", value: "neon" }], "en")).toBe(
      "Parts of the address were not used and have their defaults: theme=neon.",
    );
  });

  it("cuts long values between characters and counts those beyond five", () => {
    const long = "\u{20000}".repeat(40);
    const words = unusedWords(
      Array.from({ length: 7 }, () => ({ name: "x", value: long })),
      "en",
    );
    expect(words?.match(/x=/g)).toHaveLength(5);
    expect(words).toContain(`x=${"\u{20000}".repeat(32)}\u2026,`);
    expect(words).toContain("2 more");
  });
});
