import fc from "fast-check";
import { expect, test } from "vitest";
import { createNumberSet, wholeNumber } from "#core/survey/rules/numberSet.ts";

test("tells which numbers it has seen, near and far", () => {
  const number = fc.oneof(
    fc.nat(100),
    fc.integer({ min: 20_250_001, max: 20_250_100 }),
    fc.nat(200_000),
    fc.maxSafeNat(),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 300 }), (numbers) => {
      const set = createNumberSet();
      expect(numbers.map((each) => set.add(each))).toEqual(
        numbers.map((each, place) => numbers.indexOf(each) !== place),
      );
    }),
    { numRuns: 200 },
  );
});

test("says of numbers beyond its pages that it does not keep them, each time", () => {
  const set = createNumberSet(2);
  expect([1, 40_000, 1_000_000, 1, 1_000_000, 39_999, 40_000].map((each) => set.add(each))).toEqual([
    false,
    false,
    null,
    true,
    null,
    false,
    true,
  ]);
});

test.each([
  ["20250001", 20_250_001],
  ["1", 1],
  ["999999999999999", 999_999_999_999_999],
  ["", null],
  ["0", null],
  ["007", null],
  ["1.0", null],
  ["-1", null],
  ["1e3", null],
  ["A12", null],
  ["\uFF11", null],
  ["1234567890123456", null],
])("%j as a whole number", (text, number) => {
  expect(wholeNumber(text)).toBe(number);
});
