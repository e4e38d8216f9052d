import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDecimal } from "#core/tables/plainDecimal.ts";

test.each([
  ["0", 0],
  ["41.5", 41.5],
  ["1256.4010", 1256.401],
  ["20250001", 20_250_001],
  ["7.", 7],
  ["0.1", 0.1],
  ["999999999999999", 999_999_999_999_999],
  ["", null],
  [".5", null],
  ["-1", null],
  ["+1", null],
  ["1e3", null],
  ["1.2.3", null],
  ["1,234", null],
  [" 1", null],
  ["\uFF11", null],
  ["1234567890123456", null],
])("%j", (text, value) => {
  expect(plainDecimal(text)).toBe(value);
});

test("is Number wherever it is anything", () => {
  const digits = fc.string({ unit: fc.constantFrom("0", "1", "5", "9"), maxLength: 9 });
  fc.assert(
    fc.property(digits, digits, fc.boolean(), (before, after, hasPoint) => {
      const text = hasPoint ? `${before}.${after}` : before + after;
      const value = plainDecimal(text);
      expect(value === null || Object.is(value, Number(text))).toBe(true);
    }),
    { numRuns: 5000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("0", "1", ".", "-", "e", " ", "x"), maxLength: 6 }), (text) => {
      const value = plainDecimal(text);
      expect(value === null || Object.is(value, Number(text))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
