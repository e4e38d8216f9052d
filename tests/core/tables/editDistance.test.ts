import * as fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "#core/tables/editDistance.ts";

test.each([
  ["", "", 0],
  ["abc", "", 3],
  ["kitten", "sitting", 3],
  ["ca", "ac", 1],
  // Optimal string alignment: nothing is edited twice, so it is 3 where Damerau's distance would be 2.
  ["ca", "abc", 3],
  ["潞州区", "潞城区", 1],
  ["潞州区", "州潞区", 1],
  // Alike: half an edit.
  ["潞洲区", "潞州区", 0.5],
  ["襄恒县", "襄垣县", 0.5],
  ["长冶市", "长治市", 0.5],
])("%s → %s: %d", (a, b, distance) => {
  expect(editDistance(a, b, 5)).toBe(distance);
  expect(editDistance(b, a, 5)).toBe(distance);
});

const text = fc.string({ unit: fc.constantFrom("a", "b", "州", "洲", "区"), maxLength: 7 });

test("is as many as are needed, or one more than matters", () => {
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      const whole = editDistance(a, b, 100);
      expect(editDistance(a, b, most)).toBe(whole > most ? most + 1 : whole);
      expect(whole === 0).toBe(a === b);
      expect(whole).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
