import { describe, expect, test } from "vitest";
import { isoText, numberText, plainDigits, unescapedText } from "#io/workbook/cellText.ts";
import { numberFormat } from "#io/workbook/numberFormat.ts";

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
    expect(numberFormat(code).meaningOf(0.1)).toBe(meaning);
  });

  // 18.8.31: % multiplies by 100, a comma behind the digits divides by 1,000, everything in quotes or behind a backslash is text.
  test.each([
    ['0.0"%"', 15.1, "15.1%"],
    ["0.0\\%", 15.1, "15.1%"],
    ['0.0"\uFF05"', 15.1, "15.1%"],
    ["0.0\uFF05", 15.1, "15.1%"],
    ['"百分之"0.0', 15.1, "15.1%"],
    ['0.0"个百分点"', 1.2, "1.2%"],
    ['0.0,"%"', 15_100, "15.1%"],
    // Excel does not know the sign of per mille, and shows 0.101 as 0.1\u2030; 101 is shown as 101.0\u2030.
    ["0.0\u2030", 0.101, "0.101\u2030"],
    ['0.0"\u2030"', 101, "101\u2030"],
    ['"千分之"0', 101, "101\u2030"],
    // With what scales it shows 101.0\u2030, and the number is the share.
    ['0.0,"\u2030"\n%%%', 0.101, "10.1%"],
    // Shown as 2, 2.0, 0.0: the number is what it is.
    ["0,", 2000, "2000"],
    ["#,##0.0,", 2000, "2000"],
    ["0.0,,", 2000, "2000"],
    ["#,##0", 2000, "2000"],
    ["0,.0", 2000, "2000"],
    ["# ?/?", 0.5, "0.5"],
    ["##0.0E+0", 12_500, "12500"],
    // 123456 as 12.3万, by a comma and a point that is text; 12.3 as 12.3万.
    ['0!.0,"万"', 123_456, "123456"],
    ['0\\.0000"万"', 123_456, "123456"],
    ['0.0"万"', 12.3, "12.3万"],
    ['0.0,"千"', 2000, "2000"],
    ['0"千人"', 2, "2千"],
    ["[DBNum1]0", 2000, "2000"],
    ["[DBNum1][$-804]General", 2000, "2000"],
    ["[$-804]0.0%", 0.101, "10.1%"],
    ["[$\u20AC-407]#,##0", 2000, "2000"],
    ["0.0;;;", 0.101, "0.101"],
    ['0.0;-0.0;0.0;@"%"', 0.101, "0.101"],
    ['0.0;@"%"', 0.101, "0.101"],
    ["aaaa", 45_292, "2024-01-01"],
  ])("%s: %d is %s", (code, value, text) => {
    expect(numberText(value, numberFormat(code).meaningOf(value), false)).toBe(text);
  });

  // Sections: positive; negative; zero, or what their conditions say.
  test.each([
    ['[<=1]0.0%;0.0"%"', [0.151, 1, 15.1], ["15.1%", "100%", "15.1%"]],
    ['[>1]0.0"%";0.0%', [0.151, 1, 15.1], ["15.1%", "100%", "15.1%"]],
    ['[<0.05]"<5%";[>=0.95]">95%";0.0%', [0.04, 0.96, 0.5], ["4%", "96%", "50%"]],
    ['[=0]"—";0.0%', [0, 0.151], ["0%", "15.1%"]],
    ['[Red][>=1]0.0"%";[Blue]0.0%', [0.151, 15.1], ["15.1%", "15.1%"]],
    ["0.0%;-0.0;0", [0.151, -2, 0], ["15.1%", "-2", "0"]],
    ["0.0%;0.0", [0.151, 0, -2], ["15.1%", "0%", "-2"]],
    ['0.0"a;b%";0.0', [15.1, -2], ["15.1%", "-2"]],
    ["[>=1]0.0%", [0.5, 2], ["50%", "200%"]],
  ])("%s: %j are %j", (code, values, texts) => {
    const format = numberFormat(code);
    expect(values.map((value) => numberText(value, format.meaningOf(value), false))).toEqual(texts);
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
