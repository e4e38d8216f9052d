import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { points, share, year } from "#core/units.ts";
import { roughChance } from "#i18n/chances.ts";
import { formatList } from "#i18n/lists.ts";
import {
  formatComparison,
  formatCount,
  formatCountRange,
  formatInterval,
  formatPoints,
  formatPointsRange,
  formatPublishedShare,
  formatRoughPeople,
  formatShare,
  formatYear,
  formatYears,
} from "#i18n/numbers.ts";

describe("shares", () => {
  test.each([
    [0.141, "14.1%"],
    [0.0855, "8.6%"],
    [0, "0.0%"],
    [1, "100.0%"],
  ])("an estimate of %d has one decimal: %s", (value, text) => {
    expect(formatShare(share(value))).toBe(text);
  });

  test.each([
    [0.1674, "16.74%"],
    [0.062, "6.2%"],
    [0.15, "15%"],
    [0.145, "14.5%"],
  ])("a published figure of %d keeps its digits: %s", (value, text) => {
    expect(formatPublishedShare(share(value))).toBe(text);
  });

  test("a published figure in whole hundredths of a per cent reads back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        expect(Number(formatPublishedShare(share(hundredths / 10_000)).slice(0, -1))).toBe(hundredths / 100);
      }),
    );
  });

  test("intervals", () => {
    expect(formatInterval(share(0.127), share(0.156), "zh")).toBe("12.7%\uFF5E15.6%");
    expect(formatInterval(share(0.127), share(0.156), "en")).toBe("12.7%–15.6%");
  });
});

describe("differences", () => {
  test("the sign is in words", () => {
    expect(formatPoints(points(-0.004), "zh")).toBe("低 0.4 个百分点");
    expect(formatPoints(points(0.004), "zh")).toBe("高 0.4 个百分点");
    expect(formatPoints(points(-0.004), "en")).toBe("0.4 points lower");
    expect(formatPoints(points(0.0004), "zh")).toBe("相差不到 0.1 个百分点");
  });

  test("a comparison names the other side", () => {
    expect(formatComparison(points(-0.004), "14.5% 的目标", "zh")).toBe("比 14.5% 的目标低 0.4 个百分点");
    expect(formatComparison(points(0.004), "目标", "zh")).toBe("比目标高 0.4 个百分点");
    expect(formatComparison(points(0.0001), "the target", "en")).toBe("less than 0.1 points from the target");
  });

  test.each([
    [-0.018, 0.011, "低 1.8 至高 1.1", "1.8 lower to 1.1 higher"],
    [-0.043, -0.014, "低 1.4 至 4.3", "1.4 to 4.3 lower"],
    [0.013, 0.037, "高 1.3 至 3.7", "1.3 to 3.7 higher"],
    [-0.0002, 0.0292, "低 0.02 至高 2.92", "0.02 lower to 2.92 higher"],
  ])("the interval from %d to %d", (lower, upper, zh, en) => {
    expect(formatPointsRange(lower, upper, "zh")).toBe(zh);
    expect(formatPointsRange(lower, upper, "en")).toBe(en);
  });
});

describe("counts and years", () => {
  test.each([
    [29_080, "2.9 万人", "29,000 people"],
    [2212, "2200 人", "2,200 people"],
    [481_000, "48 万人", "480,000 people"],
    [120_000_000, "1.2 亿人", "120 million people"],
  ])("%d, roughly", (count, zh, en) => {
    expect(formatRoughPeople(count, "zh")).toBe(zh);
    expect(formatRoughPeople(count, "en")).toBe(en);
  });

  test("counts as they are", () => {
    expect([formatCount(12_411, "zh"), formatCount(12_411, "en"), formatCount(211, "en")]).toEqual([
      "12411",
      "12,411",
      "211",
    ]);
    expect(formatCountRange(2388, 2431, "zh")).toBe("2388\uFF5E2431");
    expect(formatCountRange(2388, 2431, "en")).toBe("2,388–2,431");
    expect(formatCountRange(5, 5, "zh")).toBe("5");
  });

  test("years", () => {
    expect([formatYear(year(2025), "zh"), formatYear(year(2025), "en")]).toEqual(["2025 年", "2025"]);
    expect([formatYears(year(2022), year(2025), "zh"), formatYears(year(2022), year(2025), "en")]).toEqual([
      "2022\uFF5E2025 年",
      "2022–2025",
    ]);
    expect(formatYears(year(2022), year(2022), "zh")).toBe("2022 年");
  });
});

test("lists", () => {
  expect([formatList([], "zh"), formatList(["农民"], "zh"), formatList(["农民", "老年人"], "zh")]).toEqual([
    "",
    "农民",
    "农民、老年人",
  ]);
  expect([formatList(["a", "b"], "en"), formatList(["a", "b", "c"], "en")]).toEqual(["a and b", "a, b and c"]);
});

test.each([
  [0.002, "几乎为零", "close to nil"],
  [0.02, "不到百分之五", "under 5 in a hundred"],
  [0.08, "约一成", "about one in ten"],
  [0.29, "约三成", "about three in ten"],
  [0.5, "约五成", "about five in ten"],
  [0.95, "约九成", "about nine in ten"],
  [0.97, "超过百分之九十五", "over 95 in a hundred"],
  [0.999, "极大，几乎可以肯定", "almost certain"],
])("a chance of %d is spoken roughly", (probability, zh, en) => {
  expect(roughChance(probability, "zh")).toBe(zh);
  expect(roughChance(probability, "en")).toBe(en);
});
