import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutGuard } from "#core/tables/foldText.ts";
import { guardedCsvRow, guardFormula } from "#core/tables/guardedCsv.ts";

describe("text that a spreadsheet might compute", () => {
  // OWASP, CSV injection: = + - @, tab and carriage return; the full-width forms and leading spaces besides.
  test.each([
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "  =1+1",
    "\u3000=1+1",
    "\u00A0=1",
    "\uFF1D1+1",
    "\uFF0B1",
    "\uFF0D1",
    "\uFF20A",
    "\tx",
    "\rx",
    "\nx",
    "\0x",
    " -1",
    "-",
  ])("%j gets an apostrophe", (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  test.each(["-0.4", "+0.4", "-12%", "14.1%", "-.5", "12", "长治市", "a=b", "—", ""])("%j stays", (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  test("the importer takes exactly this apostrophe off again", () => {
    const units = ["'", "=", "+", "-", "@", "\uFF1D", "\uFF0B", "\u3000", " ", "\t", "1", ".", "%", "a", "\u53BF"];
    // A text that begins with an apostrophe of its own is read as guarded.
    const texts = fc.string({ unit: fc.constantFrom(...units) }).filter((text) => !text.startsWith("'"));
    fc.assert(
      fc.property(texts, (text) => {
        expect(withoutGuard(guardFormula(text))).toBe(text);
      }),
    );
  });

  test.each([
    ["'=1+1", "=1+1"],
    ["'-", "-"],
    ["'2024", "'2024"],
    ["'a", "'a"],
    ["''=1", "''=1"],
    ["=1", "=1"],
  ])("%j is read as %j", (text, read) => {
    expect(withoutGuard(text)).toBe(read);
  });
});

test("a row: text quoted and guarded, numbers bare, negative ones too, CRLF", () => {
  expect(guardedCsvRow(["=1", 'a"b', "", -0.4, 12, "-0.4"])).toBe(`"'=1","a""b","",-0.4,12,"-0.4"\r\n`);
});
