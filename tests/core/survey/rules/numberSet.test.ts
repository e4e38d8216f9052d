import fc from "fast-check";
import { expect, test } from "vitest";
import { createNumberSet, wholeNumber } from "#core/survey/rules/numberSet.ts";

test("tells which numbers it has seen, near and far, by the mark that each had first", () => {
  const number = fc.oneof(
    fc.nat(100),
    fc.integer({ min: 20_250_001, max: 20_250_100 }),
    fc.nat(200_000),
    fc.maxSafeNat(),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 300 }), (numbers) => {
      const set = createNumberSet();
      expect(numbers.map((each, place) => set.add(each, place + 1))).toEqual(
        numbers.map((each, place) => (numbers.indexOf(each) === place ? 0 : numbers.indexOf(each) + 1)),
      );
    }),
    { numRuns: 200 },
  );
});

test("says of numbers beyond its pages that it does not keep them, each time", () => {
  const set = createNumberSet(2);
  expect([1, 4000, 1_000_000, 1, 1_000_000, 3999, 4000].map((each) => set.add(each, 65_535))).toEqual([
    0,
    0,
    null,
    65_535,
    null,
    0,
    65_535,
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
