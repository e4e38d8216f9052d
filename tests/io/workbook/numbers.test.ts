import { describe, expect, test } from "vitest";
import { isoText, numberText, plainDigits, unescapedText } from "#io/workbook/cellText.ts";
import { numberMeaning } from "#io/workbook/numberFormat.ts";

describe("what a number format means", () => {
  test.each([
    ["General", "number"],
    ["G/通用格式", "number"],
    ["0.00", "number"],
    ["#,##0.00_);[Red](#,##0.00)", "number"],
    ["0.00E+00", "number"],
    ["# ?/?", "number"],
    ["@", "number"],
    ['0"人"', "number"],
    ['0.0"m"', "number"],
    ["[DBNum2]General", "number"],
    ['"￥"#,##0', "number"],
    ["0%", "percent"],
    ["0.00%;[Red]-0.00%", "percent"],
    ["[>=0.1]0.0%;0.00%", "percent"],
    ['0.0"%"', "percent-sign"],
    ["0.0\\%", "percent-sign"],
    ['0.0"\uFF05"', "percent-sign"],
    ["0.0\uFF05", "percent-sign"],
    ["yyyy", "year"],
    ['yyyy"年"', "year"],
    ['e"年"', "year"],
    ["m/d/yy", "date"],
    ["mmm-yy", "date"],
    ['yyyy"年"m"月"d"日"', "date"],
    ["[$-804]yyyy年m月d日;@", "date"],
    ["m月d日", "date"],
    ["mmmm", "date"],
    ["dddd", "date"],
    ["[DBNum1][$-804]yyyy年m月", "date"],
    ["yyyy/m/d h:mm", "date-time"],
    ["yyyy-mm-dd hh:mm:ss.000", "date-time"],
    ["h:mm", "time"],
    ["h:mm AM/PM", "time"],
    ["mm:ss", "time"],
    ["上午/下午h时mm分", "time"],
    ["[h]:mm:ss", "elapsed"],
    ["[mm]:ss", "elapsed"],
  ])("%s: %s", (code, meaning) => {
    expect(numberMeaning(code)).toBe(meaning);
  });
});

describe("numbers as text", () => {
  test("days around the leap day that the 1900 system made up", () => {
    // What every spreadsheet shows for these serial numbers.
    expect([1, 59, 60, 61].map((day) => numberText(day, "date", false))).toEqual([
      "1900-01-01",
      "1900-02-28",
      "1900-02-29",
      "1900-03-01",
    ]);
    expect(numberText(2_958_465, "date", false)).toBe("9999-12-31");
    expect(numberText(2_958_466, "date", false)).toBe("2958466");
  });

  test("a moment that rounds to the next day is that day", () => {
    expect(numberText(45_687.999_999_99, "date-time", false)).toBe("2025-01-31");
    expect(numberText(0.5, "date-time", false)).toBe("12:00:00");
  });

  test("digits, never an exponent", () => {
    expect(plainDigits(1e-7)).toBe("0.0000001");
    expect(plainDigits(-1.5e-9)).toBe("-0.0000000015");
    expect(plainDigits(1e21)).toBe("1000000000000000000000");
    expect(plainDigits(1.25e22)).toBe("12500000000000000000000");
    expect(plainDigits(-0)).toBe("0");
    expect(plainDigits(0.1 + 0.2)).toBe("0.3");
  });

  test("per cents have no noise of the multiplication", () => {
    // 0.07 × 100 is 7.000000000000001 and 0.145 × 100 is 14.499999999999998 in doubles.
    expect([0.07, 0.145, 0.29, 1, 0].map((share) => numberText(share, "percent", false))).toEqual([
      "7%",
      "14.5%",
      "29%",
      "100%",
      "0%",
    ]);
  });
});

test("dates of the newer form lose a midnight that nobody wrote", () => {
  expect(isoText("2025-01-31T00:00:00.000Z")).toBe("2025-01-31");
  expect(isoText("2025-01-31")).toBe("2025-01-31");
  expect(isoText("2025-01-31T12:30:05")).toBe("2025-01-31 12:30:05");
});

test("escaped characters, and an escape that is meant as text", () => {
  expect(unescapedText("a_x000D_b_x4E2D_")).toBe("a\rb中");
  expect(unescapedText("_x005F_x000D_")).toBe("_x000D_");
  expect(unescapedText("max_xy_x00")).toBe("max_xy_x00");
});
