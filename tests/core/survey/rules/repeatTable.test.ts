import fc from "fast-check";
import { expect, test } from "vitest";
import { createRepeatTable, shortMark } from "#core/survey/rules/repeatTable.ts";

const pair = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.constantFrom(0, 1, 2, 0xffffffff));

test("it counts as a map does, however it grows", () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 200 }), (pairs) => {
      const table = createRepeatTable("counted");
      const seen = new Map<string, number>();
      for (const [high, low] of pairs) {
        // 0 and 1 are one: a gap holds 0.
        const key = `${high} ${low === 0 ? 1 : low}`;
        expect(table.add(high, low)).toBe(seen.get(key) ?? 0);
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
      expect(table.size).toBe(seen.size);
    }),
  );
});

test("it grows, and is full at three quarters of its largest", () => {
  const table = createRepeatTable("seen", 4096);
  const full = 3072;
  for (let number = 1; number <= full; number += 1) expect(table.add(number * 7, number)).toBe(0);
  expect(table.add(1, 999_999)).toBeNull();
  for (let number = 1; number <= full; number += 1) expect(table.add(number * 7, number)).toBe(1);
});

test("what is kept keeps its counts, the rest is new again", () => {
  const table = createRepeatTable("counted");
  for (const low of [2, 3, 4, 4]) table.add(9, low);
  table.keep((low) => low % 2 === 0);
  expect(table.size).toBe(2);
  expect([2, 3, 4].map((low) => table.add(9, low))).toEqual([1, 0, 2]);
});

test("a table of marks keeps the first mark of each pair, through growth", () => {
  const number = fc.integer({ min: 0, max: 0xffffffff });
  const marked = fc.tuple(number, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 1023 }));
  fc.assert(
    fc.property(fc.array(marked, { maxLength: 3000 }), (pairs) => {
      const table = createRepeatTable("marked");
      const seen = new Map<string, number>();
      for (const [high, low, mark] of pairs) {
        // The lower 22 bits of the first hash are compared.
        const key = `${high % 2 ** 22} ${low}`;
        expect(table.add(high, low, mark)).toBe(seen.get(key) ?? 0);
        seen.set(key, seen.get(key) ?? shortMark(mark));
      }
    }),
  );
});

test("of marks the 1,024th is the first again", () => {
  const table = createRepeatTable("marked");
  expect(table.add(7, 7, 1023 + 2)).toBe(0);
  expect(table.add(7, 7, 5)).toBe(shortMark(1));
  expect(new Set(Array.from({ length: 1024 }, (_, mark) => shortMark(mark))).size).toBe(1024);
});
