import fc from "fast-check";
import { expect, test } from "vitest";
import { share } from "#core/units.ts";
import { fullAxis, rateAxis } from "#charts/spec/rateAxis.ts";

test.each([
  [0.1674, 0.18, ["0", "5", "10", "15"]],
  [0.329, 0.34, ["0", "10", "20", "30"]],
  [0.021, 0.022, ["0", "0.5", "1", "1.5", "2"]],
  [0.95, 1, ["0", "20", "40", "60", "80", "100"]],
])("for a largest value of %d the axis ends at %d with round ticks", (largest, to, labels) => {
  const axis = rateAxis([share(largest), null]);
  expect(axis.to).toBeCloseTo(to, 12);
  expect(axis.ticks.map(({ label }) => label)).toEqual(labels);
});

test("any values: from 0, all inside, two to six ticks evenly apart", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (values) => {
      const { from, to, ticks } = rateAxis(values.map(share));
      expect(from).toBe(0);
      expect(Math.max(0, ...values)).toBeLessThanOrEqual(to);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.at(-1)?.at).toBeLessThanOrEqual(to);
    }),
  );
});

test("the whole range", () => {
  expect(fullAxis().ticks.map(({ label }) => label)).toEqual(["0", "25", "50", "75", "100"]);
});
