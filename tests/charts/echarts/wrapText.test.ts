import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { nameLines } from "#charts/echarts/nameLines.ts";
import { textWidth } from "#charts/echarts/textWidth.ts";
import { balanceText, wrapText } from "#charts/echarts/wrapText.ts";

describe("the width of a text", () => {
  it("is one em a Chinese character", () => {
    expect(textWidth("公民科学素质", 20)).toBe(120);
    expect(textWidth("18～69 岁", 10)).toBeCloseTo(10 * (4 * 0.57 + 1 + 0.23 + 1), 10);
  });
});

describe("wrapping", () => {
  test.each([
    ["no line begins with a closing mark", "农民、老年人低于全市。", 50, 10],
    ["no line ends with an opening bracket", "老年人（六十至六十九岁的居民）低于全市", 40, 10],
  ])("%s", (_, text, width, size) => {
    const lines = wrapText(text, width, size);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^[\uFF0C\u3002\uFF1B\uFF1A\uFF09\u3001]|\uFF08$/);
  });

  it("keeps numbers, their units, ranges and short remarks whole", () => {
    expect(wrapText("比 2024 年看不出变化", 62, 10)).toEqual(["比 2024 年看", "不出变化"]);
    expect(wrapText("全市18～69 岁居民", 70, 10)).toEqual(["全市18～69 岁", "居民"]);
    expect(wrapText("10.1（未公布误差）", 80, 10)).toEqual(["10.1", "（未公布误差）"]);
  });

  it("parts a Latin word only where the word alone is too wide", () => {
    expect(wrapText("Economic Development Zone", 70, 10)).toEqual(["Economic", "Development", "Zone"]);
    expect(wrapText("Development", 40, 10).join("").replaceAll("-", "")).toBe("Development");
    for (const line of wrapText("Development", 40, 10)) expect(textWidth(line, 10)).toBeLessThanOrEqual(40);
  });

  it("prefers whole phrases to equal lines", () => {
    expect(balanceText("高于全市；比 2024 年看不出变化", 120, 10)).toEqual(["高于全市；", "比 2024 年看不出变化"]);
  });

  it("loses no character", () => {
    const words = fc.array(fc.constantFrom("全", "市", "，", "（", "）", " ", "2025", " 年", "rate", "%", "-"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 200 }), (parts, width) => {
        const text = parts.join("");
        const bare = (one: string) => one.replaceAll(/[ -]/g, "");
        expect(bare(wrapText(text, width, 10).join(""))).toBe(bare(text));
        expect(bare(balanceText(text, width, 10).join(""))).toBe(bare(text));
      }),
    );
  });
});

describe("a name with its value", () => {
  it("stays on one line where it fits", () => {
    expect(nameLines("全国 16.74", 100, 10)).toEqual(["全国 16.74"]);
  });

  it("never parts a name that fits for the sake of its value", () => {
    expect(nameLines("产业工人 15.2", 50, 10)).toEqual(["产业工人", "15.2"]);
  });

  it("sets the value after the last line of a long name", () => {
    expect(nameLines("领导干部和公务员 25.4", 60, 10)).toEqual(["领导干部", "和公务员", "25.4"]);
    expect(nameLines("领导干部和公务员 25.4", 70, 10)).toEqual(["领导干部", "和公务员 25.4"]);
  });
});
