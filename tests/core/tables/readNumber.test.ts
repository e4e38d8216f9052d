import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberFault, readNumber } from "#core/tables/readNumber.ts";

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)).replaceAll(" ", "\u3000");

describe("numbers as offices write them", () => {
  test.each<readonly [string, number, boolean]>([
    ["10.1", 10.1, false],
    ["-0.5", -0.5, false],
    ["+3", 3, false],
    [".5", 0.5, false],
    ["5.", 5, false],
    ["1.2E+03", 1200, false],
    [" 10.1 ", 10.1, false],
    ["10.1%", 10.1, true],
    // Characters that nobody sees.
    ["10.1\u200B", 10.1, false],
    ["\u200E300\u2060", 300, false],
    ["\uFEFF10.1\u00AD%", 10.1, true],
    ["10.1 %", 10.1, true],
    // Full-width digits, point, per-cent sign; the small per-cent sign.
    ["\uFF11\uFF10\uFF0E\uFF11\uFF05", 10.1, true],
    ["10.1\uFE6A", 10.1, true],
    // Minus signs: U+2212, U+FF0D, the en dash before a digit.
    ["\u22125", -5, false],
    ["\uFF0D5", -5, false],
    ["\u20135", -5, false],
    // Thousands: comma in either width, space, no-break space, thin space, apostrophes.
    ["1,234", 1234, false],
    ["1,234.5", 1234.5, false],
    ["-1,234,567", -1234567, false],
    ["1\uFF0C234", 1234, false],
    ["1 234 567", 1234567, false],
    ["1\u00A0234", 1234, false],
    ["1\u2009234", 1234, false],
    ["1'234", 1234, false],
    ["1\u2019234.50", 1234.5, false],
    // The guard that our exports put before what a spreadsheet takes for a formula, and an office's mark of text.
    ["'-5", -5, false],
    ["'140403", 140403, false],
  ])("%j is %d", (text, value, percent) => {
    expect(readNumber(text)).toEqual({ value, percent });
  });

  test.each([
    "",
    "abc",
    // Negative in accounts, or merely in brackets: nobody knows.
    "(1,234)",
    "\uFF081,234\uFF09",
    // A decimal comma, groups of other lengths, two kinds of marks, 0 before a group.
    "10,5",
    "1,23",
    "1,2345",
    "12,34,567",
    "1,234 567",
    "0,123",
    "1234,567",
    // Ranges, dates, and things behind the number.
    "9.2-11.1",
    "2025-01-31",
    "10.1人",
    "约10.1",
    "10.1\u2030",
    "--5",
    "1e999",
    "1 0.1",
    "0x10",
    "Infinity",
    "NaN",
  ])("%j is none", (text) => {
    expect(readNumber(text)).toBeNull();
  });
});

test.each([
  ["10,5", "decimal-comma"],
  ["0,123", "decimal-comma"],
  ["\uFF11\uFF10\uFF0C\uFF15%", "decimal-comma"],
  ["101\u2030", "per-mille"],
  ["abc", "bad-number"],
  ["1,23,456", "bad-number"],
] as const)("what is the matter with %j: %s", (text, code) => {
  expect(numberFault(text)).toBe(code);
});

const marks = fc.constantFrom(",", " ", "'", "\u00A0", "\u2009");
const minus = fc.constantFrom("-", "\u2212", "\uFF0D");

test("whatever its marks, width and sign, a number is read back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 4 }),
      fc.option(marks),
      minus,
      fc.boolean(),
      fc.boolean(),
      (whole, decimals, mark, sign, isWide, percent) => {
        const value = Number((whole / 10 ** decimals).toFixed(decimals));
        const [digits = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
        const grouped = mark === null ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, mark);
        const plain = `${grouped}${fraction === undefined ? "" : `.${fraction}`}${percent ? "%" : ""}`;
        const text = `${value < 0 ? sign : ""}${isWide ? fullWidth(plain) : plain}`;
        expect(readNumber(text)).toEqual({ value, percent });
      },
    ),
  );
});

test("a text with a letter that numbers do not have is none", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom("约", "人", "~", "(", "a", "z", "±", "/"),
      fc.string(),
      (before, mark, after) => {
        expect(readNumber(`${before}${mark}${after}`)).toBeNull();
      },
    ),
  );
});
