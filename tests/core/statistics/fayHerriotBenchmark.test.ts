import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fayHerriot, type FayHerriotFit } from "#core/statistics/fayHerriot.ts";
import { benchmarkDifference } from "#core/statistics/fayHerriotBenchmark.ts";
import type { SmallArea } from "#core/statistics/fayHerriotRegression.ts";
import { milk, milkAreas } from "./fayHerriotCases.ts";

function fitted(areas: readonly SmallArea[]): FayHerriotFit {
  const fit = fayHerriot(areas);
  if (fit === null) throw new Error("no fit");
  return fit;
}

test("milk expenditure, shares by sample size: R, whole matrices", () => {
  // L = H + A·V⁻¹(I − H) takes direct to predictor, a = W′(I − L), M = L + 1·a; the exact error of M at A is
  // diag((M − I)·A·(M − I)′ + M·D·M′), and that of M less that of L is the same for every area.
  const fit = fitted(milkAreas);
  const { adjustment, addedVariance, areas } = benchmarkDifference(fit, milk.n);
  expect(adjustment).toBeCloseTo(0.0246169397008, 12);
  expect(addedVariance).toBeCloseTo(4.14680998906e-5, 14);
  areas.forEach(({ estimate, mse }, place) => {
    expect(estimate - (fit.areas[place]?.estimate ?? NaN)).toBeCloseTo(adjustment, 14);
    expect(mse - (fit.areas[place]?.mse ?? NaN)).toBeCloseTo(addedVariance, 14);
  });
});

test("equal variances and equal shares: nothing to adjust, nothing added", () => {
  // Σ(direct − estimate) = B·Σ(direct − mean) = 0; g4 = B²V/m − (B/1)²·V/m = 0
  const fit = fitted([1, 2, 3, 4, 9].map((direct) => ({ direct, variance: 1 })));
  const { adjustment, addedVariance } = benchmarkDifference(fit, [2, 2, 2, 2, 2]);
  expect(adjustment).toBeCloseTo(0, 14);
  expect(addedVariance).toBeCloseTo(0, 14);
});

test("σ² = 0, by hand: 1, 2, 3 with variance 4, shares 1/2, 1/4, 1/4", () => {
  // Everybody at 2; direct by shares 0.5 + 0.5 + 0.75 = 1.75: adjustment −0.25
  // B = 1: g4 = 4·(1/4 + 1/16 + 1/16) − 4/3 = 1.5 − 4/3 = 1/6
  const { adjustment, addedVariance } = benchmarkDifference(
    fitted([1, 2, 3].map((direct) => ({ direct, variance: 4 }))),
    [2, 1, 1],
  );
  expect(adjustment).toBeCloseTo(-0.25, 14);
  expect(addedVariance).toBeCloseTo(1 / 6, 14);
});

test("the whole agrees with the direct whole, and the errors never shrink", () => {
  const area = fc.record({
    direct: fc.double({ min: -5, max: 5, noNaN: true }),
    variance: fc.double({ min: 0.01, max: 10, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(area, { minLength: 2, maxLength: 12 }), (areas) => {
      const shares = areas.map(({ share }) => share);
      const whole = shares.reduce((sum, share) => sum + share, 0);
      fc.pre(whole > 1e-3);
      const { areas: moved, addedVariance } = benchmarkDifference(fitted(areas), shares);
      const direct = areas.reduce((sum, one) => sum + (one.share / whole) * one.direct, 0);
      const model = moved.reduce((sum, { estimate }, place) => sum + ((shares[place] ?? 0) / whole) * estimate, 0);
      expect(model).toBeCloseTo(direct, 9);
      expect(addedVariance).toBeGreaterThanOrEqual(0);
    }),
    { seed: 10 },
  );
});

test.each([
  ["one too few", [1, 1]],
  ["one below 0", [1, 1, -1]],
  ["all 0", [0, 0, 0]],
  ["one that is not a number", [1, 1, NaN]],
])("refused: shares, %s", (_, shares) => {
  const fit = fitted([1, 2, 3].map((direct) => ({ direct, variance: 1 })));
  expect(() => benchmarkDifference(fit, shares)).toThrow(RangeError);
});
