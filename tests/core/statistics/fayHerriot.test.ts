import { describe, expect, test } from "vitest";
import { fayHerriot, type FayHerriotFit } from "#core/statistics/fayHerriot.ts";
import type { SmallArea } from "#core/statistics/fayHerriotRegression.ts";
import { milkAreas, milkOfSae, smallAreaCases } from "./fayHerriotCases.ts";

function fitted(areas: readonly SmallArea[]): FayHerriotFit {
  const fit = fayHerriot(areas);
  if (fit === null) throw new Error("no fit");
  return fit;
}

/** Largest |found − wanted| beside |wanted|, or beside 1e-3 where that is larger. */
function distance(found: readonly number[], wanted: readonly number[]): number {
  expect(found.length).toBe(wanted.length);
  return Math.max(
    ...wanted.map((value, place) => Math.abs((found[place] ?? NaN) - value) / Math.max(1e-3, Math.abs(value))),
  );
}

describe.each(smallAreaCases)("R: $name", ({ areas, sigma2, beta, estimates, mses }) => {
  const fit = fitted(areas);
  test("variance and coefficients", () => {
    expect(Math.abs(fit.sigma2 - sigma2)).toBeLessThan(1e-11 * Math.max(sigma2, 1e-3));
    expect(distance(fit.beta, beta)).toBeLessThan(1e-11);
    expect(fit.synthetic).toBe(sigma2 === 0);
  });
  test("predictors", () => {
    const found = fit.areas.map(({ estimate }) => estimate);
    expect(distance(found, estimates)).toBeLessThan(1e-11);
  });
  test("mean squared errors", () => {
    const found = fit.areas.map(({ mse }) => mse);
    expect(distance(found, mses)).toBeLessThan(1e-10);
  });
});

test("milk expenditure: the published output of R's sae, within what its stopping rule leaves", () => {
  const fit = fitted(milkAreas);
  expect(fit.areas).toHaveLength(43);
  fit.beta.forEach((value, place) => {
    expect(Math.abs(value - (milkOfSae.beta[place] ?? NaN))).toBeLessThan(1e-6);
  });
  fit.areas.forEach(({ estimate, mse }, place) => {
    expect(Math.abs(estimate - (milkOfSae.estimates[place] ?? NaN))).toBeLessThan(1e-6);
    expect(Math.abs(mse - (milkOfSae.mses[place] ?? NaN))).toBeLessThan(1e-7);
  });
});

test("equal variances, by hand: 1…5 with variance 1", () => {
  // s² = 10/4 = 2.5; σ² = 2.5 − 1 = 1.5; γ = 1.5/2.5 = 0.6; B = 0.4
  // g1 = 0.6·1 = 0.6; g2 = 0.16·(2.5/5) = 0.08; V̄ = 2/(5/2.5²) = 2.5; g3 = 0.16·2.5/2.5 = 0.16
  // mean squared error = 0.6 + 0.08 + 2·0.16 = 1
  const fit = fitted([1, 2, 3, 4, 5].map((direct) => ({ direct, variance: 1 })));
  expect(fit.sigma2).toBeCloseTo(1.5, 12);
  expect(fit.beta[0]).toBeCloseTo(3, 12);
  expect(
    distance(
      fit.areas.map(({ estimate }) => estimate),
      [1.8, 2.4, 3, 3.6, 4.2],
    ),
  ).toBeLessThan(1e-12);
  for (const { gamma, mse } of fit.areas) {
    expect(gamma).toBeCloseTo(0.6, 12);
    expect(mse).toBeCloseTo(1, 12);
  }
});

test("variance 0, by hand: 1, 2, 3 with variance 4", () => {
  // s² = 1 < 4: σ² = 0, everybody gets the mean 2; g1 = 0; g2 = 4/3; V̄ = 2/(3/16) = 32/3; g3 = (32/3)/4 = 8/3
  // mean squared error = 4/3 + 16/3 = 20/3
  const fit = fitted([1, 2, 3].map((direct) => ({ direct, variance: 4 })));
  expect(fit.sigma2).toBe(0);
  expect(fit.synthetic).toBe(true);
  for (const { estimate, gamma, mse } of fit.areas) {
    expect(estimate).toBeCloseTo(2, 12);
    expect(gamma).toBe(0);
    expect(mse).toBeCloseTo(20 / 3, 12);
  }
});

test("no fit: no area, as many covariates as areas, covariates that depend on each other", () => {
  expect(fayHerriot([])).toBeNull();
  expect(fayHerriot([{ direct: 1, variance: 1 }])).toBeNull();
  const twice = [1, 2, 3, 4].map((direct) => ({ direct, variance: 1, x: [1, 2] }));
  expect(fayHerriot(twice)).toBeNull();
});

test.each<readonly [string, SmallArea]>([
  ["a variance of 0", { direct: 1, variance: 0 }],
  ["a variance that is not finite", { direct: 1, variance: Infinity }],
  ["a direct estimate that is not a number", { direct: NaN, variance: 1 }],
  ["a covariate too many", { direct: 1, variance: 1, x: [1, 2] }],
  ["a covariate that is not finite", { direct: 1, variance: 1, x: [Infinity] }],
])("refused: %s", (_, area) => {
  expect(() => fayHerriot([{ direct: 1, variance: 1 }, { direct: 2, variance: 1 }, area])).toThrow(RangeError);
});
