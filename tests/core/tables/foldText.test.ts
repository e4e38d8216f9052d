import { expect, test } from "vitest";
import { foldText, isFormulaError, isMissing, isMissingNumber, withoutGuard } from "#core/tables/foldText.ts";

test.each([
  ["潞州区", "潞州区"],
  [" 潞\u3000州\u00A0区 ", "潞州区"],
  // Zero-width spaces and joiners, as web pages and word processors leave them, and a byte order mark.
  ["\uFEFF潞\u200B州\u200D\u2060区", "潞州区"],
  ["ＡＢ（％）", "ab(%)"],
  // Kangxi radicals, which programs take out of PDFs, and a double of a character (Unicode 16.0: U+2F25 is 女, U+F97E 量).
  ["\u2F25", "女"],
  ["样本\uF97E", "样本量"],
  // A mark that turns the direction of writing is no space: such a name is none of ours.
  ["潞州\u202E区", "潞州\u202E区"],
])("%j is compared as %j", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("words for nothing, folded", () => {
  for (const text of ["", "\u3000", "N/A", "——", "缺失", "\u200B"]) expect(isMissing(foldText(text))).toBe(true);
  for (const text of ["0", "否", "无"]) expect(isMissing(foldText(text))).toBe(false);
});

test("words for nothing where a number is expected, and failed formulas", () => {
  for (const text of ["无", "*", "\u2014", "NA", "（空）", "(跳过)", "拒答", "不详"])
    expect(isMissingNumber(foldText(text))).toBe(true);
  // Where it is no number, 无 is an answer.
  expect(isMissing(foldText("无"))).toBe(false);
  for (const text of ["#DIV/0!", "#N/A", "#value!", "#####"]) expect(isFormulaError(foldText(text))).toBe(true);
  for (const text of ["#", "#1", "N/A", "DIV/0"]) expect(isFormulaError(foldText(text))).toBe(false);
});

test.each([
  ["'=1+1", "=1+1"],
  ["'-", "-"],
  ["' @x", " @x"],
  ["'\uFF0B甲", "\uFF0B甲"],
  // Any other apostrophe is a character.
  ["'甲", "'甲"],
  ["甲'=", "甲'="],
  ["''=x", "''=x"],
])("the guard of exports is taken from %j: %j", (text, plain) => {
  expect(withoutGuard(text)).toBe(plain);
});
