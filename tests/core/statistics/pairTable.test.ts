import fc from "fast-check";
import { expect, test } from "vitest";
import { createPairTable } from "#core/statistics/pairTable.ts";

test("a pair has the number of its first coming, however many there are", () => {
  const pair = fc.tuple(fc.nat(60), fc.nat(60));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 2000 }), (pairs) => {
      const table = createPairTable(4096);
      const keys = [...new Set(pairs.map(String))];
      expect(pairs.map(([a, b]) => table.numberOf(a, b))).toEqual(pairs.map((one) => keys.indexOf(String(one))));
    }),
    { numRuns: 50 },
  );
});

test("no more than fit", () => {
  const table = createPairTable(2);
  expect([table.numberOf(1, 2), table.isFull, table.numberOf(2, 1), table.isFull]).toEqual([0, false, 1, true]);
  expect(table.numberOf(1, 2)).toBe(0);
  expect(() => table.numberOf(3, 3)).toThrow(RangeError);
});
