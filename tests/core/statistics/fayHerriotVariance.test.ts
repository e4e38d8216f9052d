import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { SmallArea } from "#core/statistics/fayHerriotRegression.ts";
import { restrictedVariance } from "#core/statistics/fayHerriotVariance.ts";

/** Restricted log-likelihood of the intercept model, from its textbook sums and not from the program's matrices. */
function logLikelihood(areas: readonly SmallArea[], sigma2: number): number {
  const weights = areas.map(({ variance }) => 1 / (sigma2 + variance));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = areas.reduce((sum, { direct }, place) => sum + direct * (weights[place] ?? 0), 0) / total;
  const squares = areas.reduce((sum, { direct }, place) => sum + (direct - mean) ** 2 * (weights[place] ?? 0), 0);
  const logs = weights.reduce((sum, weight) => sum - Math.log(weight), 0);
  return -0.5 * (logs + Math.log(total) + squares);
}

const areasOfAnyKind = fc.array(
  fc.record({
    direct: fc.double({ min: -10, max: 10, noNaN: true }),
    variance: fc.double({ min: -4, max: 4, noNaN: true }).map((exponent) => 10 ** exponent),
  }),
  { minLength: 2, maxLength: 15 },
);

test("no variance on a fine grid has a higher likelihood", () => {
  fc.assert(
    fc.property(areasOfAnyKind, (areas) => {
      const found = restrictedVariance(areas) ?? NaN;
      expect(found).toBeGreaterThanOrEqual(0);
      const best = logLikelihood(areas, found);
      for (let k = 0; k <= 400; k += 1) {
        const other = k === 0 ? 0 : 10 ** (-6 + (k * 12) / 400);
        expect(logLikelihood(areas, other)).toBeLessThanOrEqual(best + 1e-9 * Math.max(1, Math.abs(best)));
      }
    }),
    { numRuns: 300, seed: 8 },
  );
});

test("in other units: values times c and variances times c² give c² times the variance; a shift changes nothing", () => {
  fc.assert(
    fc.property(areasOfAnyKind, fc.constantFrom(1e-6, 0.01, 100, 1e8), (areas, c) => {
      const before = restrictedVariance(areas) ?? NaN;
      const after =
        restrictedVariance(areas.map((area) => ({ direct: c * area.direct + c, variance: c * c * area.variance }))) ??
        NaN;
      const least = Math.min(...areas.map(({ variance }) => variance));
      // Two maxima of one height may change places by rounding: then the likelihoods agree.
      const same = Math.abs(after / (c * c) - before) <= 1e-6 * (before + least);
      const level = Math.abs(logLikelihood(areas, after / (c * c)) - logLikelihood(areas, before)) < 1e-7;
      expect(same || level).toBe(true);
    }),
    { numRuns: 200, seed: 9 },
  );
});

test.each([
  { variance: 16, high: 8.04e-5, low: 84.1 },
  { variance: 1, high: 113, low: 1.24e-4 },
])("two maxima, six precise areas and two far ones of variance $variance: the higher of them", (given) => {
  const precise = [1, -1, 1, -1, 1, -1].map((sign) => ({ direct: 0.02 * sign, variance: 0.0004 }));
  const areas = [...precise, ...[20, -20].map((direct) => ({ direct, variance: given.variance }))];
  const isTop = (sigma2: number): boolean =>
    [0.9, 1.1].every((factor) => logLikelihood(areas, factor * sigma2) < logLikelihood(areas, sigma2));
  expect([given.low, given.high].every(isTop)).toBe(true);
  expect(logLikelihood(areas, given.high)).toBeGreaterThan(logLikelihood(areas, given.low));
  expect((restrictedVariance(areas) ?? NaN) / given.high).toBeCloseTo(1, 2);
});

test("a flat likelihood: equal values, or variances beyond comparison", () => {
  expect(restrictedVariance([1, 1, 1, 1].map((direct) => ({ direct, variance: 2 })))).toBe(0);
  const vague = [1, 2, 3, 4].map((direct) => ({ direct, variance: 1e12 }));
  expect(restrictedVariance(vague)).toBe(0);
  const mixed = [1e-12, 1, 1e12].map((variance, place) => ({ direct: place, variance }));
  expect(restrictedVariance(mixed)).toBeGreaterThanOrEqual(0);
});
