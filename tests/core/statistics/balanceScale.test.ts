import { expect, it } from "vitest";
import { balanceInterval, compareBalance } from "#core/statistics/balanceScale.ts";

/** R: qt(.975, 60) */
const t60 = 2.00029782201426;

it("takes a gap as it is", () => {
  const interval = balanceInterval("gap", { value: 0.08, se: 0.014, df: 60 });
  expect(interval?.lower).toBeCloseTo(0.08 - t60 * 0.014, 12);
  expect(interval?.upper).toBeCloseTo(0.08 + t60 * 0.014, 12);
});

it("takes a ratio on its logarithm", () => {
  const interval = balanceInterval("ratio", { value: 2, se: 0.3, df: 60 });
  expect(interval?.lower).toBeCloseTo(2 * Math.exp(-t60 * 0.15), 12);
  expect(interval?.upper).toBeCloseTo(2 * Math.exp(t60 * 0.15), 12);
});

it("takes an sd on its square, not below 0", () => {
  // 0.03² ± 2.0003·2·0.03·0.01 = 0.0009 ± 0.00120018: from 0 to √0.00210018
  const interval = balanceInterval("sd", { value: 0.03, se: 0.01, df: 60 });
  expect(interval?.lower).toBe(0);
  expect(interval?.upper).toBeCloseTo(Math.sqrt(0.0009 + t60 * 0.0006), 12);
});

it("has no interval without an error or degrees of freedom", () => {
  expect(balanceInterval("gap", { value: 0.08, se: null, df: null })).toBeNull();
  expect(balanceInterval("gap", { value: 0.08, se: 0, df: 60 })).toBeNull();
  expect(balanceInterval("theil", { value: 0.08, se: 0.01, df: 0 })).toBeNull();
  expect(balanceInterval("theil", { value: 0.01, se: 0.01, df: null })?.lower).toBe(0);
});

it("tests the change of a gap by t with the df of both waves", () => {
  // SE = √(0.015² + 0.02²) = 0.025; (0.03 − 0.08)/0.025 = −2; R: 2*pt(-2, 120)
  const test = compareBalance("gap", { value: 0.08, se: 0.015, df: 60 }, { value: 0.03, se: 0.02, df: 60 });
  expect(test?.diff).toBeCloseTo(-0.05, 12);
  expect(test?.se).toBeCloseTo(0.025, 12);
  expect(test?.df).toBe(120);
  expect(test?.p).toBeCloseTo(0.04775852734032836, 12);
});

it("tests ratios on their logarithms: 2 to 1 is as far as 1 to 2, and sd on their squares", () => {
  const ratio = compareBalance("ratio", { value: 2, se: 0.2, df: null }, { value: 4, se: 0.4, df: 60 });
  expect(ratio?.diff).toBeCloseTo(Math.LN2, 12);
  expect(ratio?.se).toBeCloseTo(Math.SQRT2 * 0.1, 12);
  expect(ratio?.df).toBeNull();
  const sd = compareBalance("sd", { value: 0.03, se: 0.01, df: 9 }, { value: 0.04, se: 0.01, df: 9 });
  expect(sd?.diff).toBeCloseTo(0.0016 - 0.0009, 12);
  expect(sd?.se).toBeCloseTo(Math.hypot(0.0006, 0.0008), 12);
});

it("counts the size of a gap, whichever group is ahead", () => {
  const smaller = compareBalance("gap", { value: -0.08, se: 0.01, df: 60 }, { value: -0.03, se: 0.01, df: 60 });
  expect(smaller?.diff).toBeCloseTo(-0.05, 12);
  const under = compareBalance("ratio", { value: 0.5, se: 0.05, df: 60 }, { value: 0.8, se: 0.08, df: 60 });
  expect(under?.diff).toBeLessThan(0);
});

it("tests nothing without an error, or where the gap has turned", () => {
  const measured = { value: 0.05, se: 0.01, df: 60 };
  expect(compareBalance("gap", measured, { value: -0.05, se: 0.01, df: 60 })).toBeNull();
  expect(compareBalance("ratio", { value: 2, se: 0.1, df: 60 }, { value: 0.5, se: 0.1, df: 60 })).toBeNull();
  expect(compareBalance("gap", measured, { value: 0.02, se: null, df: null })).toBeNull();
  expect(compareBalance("sd", { value: 0, se: null, df: null }, measured)).toBeNull();
  expect(compareBalance("gap", measured, { value: 0.02, se: 0.01, df: 0 })).toBeNull();
});
