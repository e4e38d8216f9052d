import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaQuantile } from "#core/statistics/betaQuantile.ts";
import { kornGraubardBounds } from "#core/statistics/kornGraubardInterval.ts";
import { logGamma } from "#core/statistics/logGamma.ts";
import { normalCdf, normalQuantile } from "#core/statistics/normalDistribution.ts";
import { regularizedBeta } from "#core/statistics/regularizedBeta.ts";
import { studentCdf, studentQuantile } from "#core/statistics/studentDistribution.ts";
import { share } from "#core/units.ts";
import { relativeError } from "./referenceSurvey.ts";

const tolerance = 1e-9;

/** Arguments, then the value; `source` in the file says how they were made. */
interface Special {
  readonly qt: readonly (readonly [p: number, df: number, q: number])[];
  readonly pt: readonly (readonly [t: number, df: number, p: number])[];
  readonly qbeta: readonly (readonly [p: number, a: number, b: number, q: number])[];
  readonly pbeta: readonly (readonly [x: number, a: number, b: number, p: number])[];
  readonly clopperPearson: readonly (readonly [m: number, rate: number, level: number, lower: number, upper: number])[];
  readonly lgamma: readonly (readonly [z: number, value: number])[];
  readonly pnorm: readonly (readonly [x: number, p: number])[];
  readonly qnorm: readonly (readonly [p: number, x: number])[];
  /** The rows in which R is off by more than 2e-14. */
  readonly mpmath: readonly (readonly [name: string, ...arguments_: readonly number[]])[];
}

const special: Special = JSON.parse(readFileSync(new URL("../../reference/special.json", import.meta.url), "utf8"));

describe("R's values, checked by mpmath, at extremes and between", () => {
  test("are all there, and R stands for itself but in 13 rows", () => {
    const { qt, pt, qbeta, pbeta, clopperPearson, lgamma, pnorm, qnorm, mpmath } = special;
    const lengths = [qt, pt, qbeta, pbeta, clopperPearson, lgamma, pnorm, qnorm, mpmath].map(({ length }) => length);
    expect(lengths).toEqual([156, 132, 126, 107, 120, 23, 19, 18, 13]);
  });

  test("reach p from 1e-8 to 1 − 1e-8, df from 1 to 1e5, and shapes from 0.5 to 1e5, highly unequal", () => {
    const range = (values: readonly number[]): readonly number[] => [Math.min(...values), Math.max(...values)];
    expect(range(special.qt.map(([p]) => p))).toEqual([1e-8, 1 - 1e-8]);
    expect(range(special.qt.map(([, df]) => df))).toEqual([1, 1e5]);
    expect(special.qt.filter(([, df]) => !Number.isInteger(df)).length).toBeGreaterThan(50);
    expect(range(special.qbeta.map(([p]) => p))).toEqual([1e-8, 1 - 1e-8]);
    expect(range(special.qbeta.flatMap(([, a, b]) => [a, b]))).toEqual([0.5, 1e5]);
    expect(range(special.qbeta.map(([, a, b]) => a / b))).toEqual([0.5 / 1e5, 1e5 / 0.5]);
  });

  test.each(special.qt)("qt(%d, %d)", (p, df, q) => {
    expect(relativeError(studentQuantile(p, df), q)).toBeLessThan(tolerance);
  });

  test.each(special.pt)("pt(%d, %d)", (t, df, p) => {
    expect(relativeError(studentCdf(t, df), p)).toBeLessThan(tolerance);
  });

  test.each(special.qbeta)("qbeta(%d, %d, %d)", (p, a, b, q) => {
    expect(relativeError(betaQuantile(p, a, b), q)).toBeLessThan(tolerance);
  });

  test.each(special.pbeta)("pbeta(%d, %d, %d)", (x, a, b, p) => {
    expect(relativeError(regularizedBeta(x, a, b), p)).toBeLessThan(tolerance);
  });

  test.each(special.clopperPearson)("Clopper–Pearson of %d, rate %d, level %d", (m, rate, level, lower, upper) => {
    const found = kornGraubardBounds({ rate: share(rate), n: m, effectiveN: m, df: null, level });
    expect(relativeError(found?.lower ?? NaN, lower)).toBeLessThan(tolerance);
    expect(relativeError(found?.upper ?? NaN, upper)).toBeLessThan(tolerance);
  });

  test.each(special.lgamma)("lgamma(%d)", (z, expected) => {
    expect(relativeError(logGamma(z), expected)).toBeLessThan(tolerance);
  });

  test.each(special.pnorm)("pnorm(%d)", (x, p) => {
    expect(relativeError(normalCdf(x), p)).toBeLessThan(tolerance);
  });

  test.each(special.qnorm)("qnorm(%d)", (p, x) => {
    expect(relativeError(normalQuantile(p), x)).toBeLessThan(1e-12);
  });

  // −0.5 + p = density(0)·x as near the median as this; the difference of a distribution function from p would have no digits left.
  test("qnorm keeps its digits next to the median", () => {
    const slope = Math.sqrt(2 * Math.PI);
    for (const away of [1e-8, 1e-10, 1e-12]) {
      expect(relativeError(normalQuantile(0.5 - away), slope * (0.5 - away - 0.5))).toBeLessThan(1e-12);
      expect(relativeError(normalQuantile(0.5 + away), slope * (0.5 + away - 0.5))).toBeLessThan(1e-12);
    }
  });
});

// df = 1 is Cauchy: −cot(πp). df = 2: (2p − 1)/√(2p(1 − p)).
test.each([1e-8, 1e-4, 0.025, 0.3, 0.49, 0.5, 0.7, 0.975])("Student quantile in closed form, p = %d", (p) => {
  expect(Math.abs(studentQuantile(p, 1) * Math.sin(Math.PI * p) + Math.cos(Math.PI * p))).toBeLessThan(1e-9);
  expect(relativeError(studentQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeLessThan(tolerance);
});

test("null or infinite degrees of freedom are the normal distribution", () => {
  for (const df of [null, Infinity]) {
    expect(studentCdf(-1.3, df)).toBe(normalCdf(-1.3));
    expect(studentQuantile(0.9, df)).toBe(normalQuantile(0.9));
  }
});

test("limits", () => {
  expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity)]).toEqual([0, 0.5, 1]);
  expect([studentCdf(-Infinity, 4), studentCdf(0, 4), studentCdf(Infinity, 4)]).toEqual([0, 0.5, 1]);
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
  expect([regularizedBeta(0, 2, 3), regularizedBeta(1, 2, 3)]).toEqual([0, 1]);
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  expect(() => studentQuantile(1.2, 4)).toThrow("1.2");
  expect(() => studentCdf(1, 0)).toThrow("degrees of freedom");
});

// I_x(1, b) = 1 − (1 − x)^b and I_x(a, 1) = x^a.
test("incomplete beta in closed form", () => {
  expect(relativeError(regularizedBeta(0.2, 1, 7.5), 1 - 0.8 ** 7.5)).toBeLessThan(1e-13);
  expect(relativeError(regularizedBeta(0.01, 40, 1), 1e-80)).toBeLessThan(1e-12);
});

// SciPy, special.betainc.
test.each([
  [0.1, 2, 30, 0.8304353668991351],
  [0.3, 300_000, 700_000, 0.5001160751415759],
  [0.301, 300_000, 700_000, 0.985411541691627],
  [0.0001, 0.5, 5000, 0.6826894927420731],
  [0.9999, 5000, 0.5, 0.3173105072579534],
])("incomplete beta at %d for (%d, %d)", (x, a, b, expected) => {
  expect(relativeError(regularizedBeta(x, a, b), expected)).toBeLessThan(1e-10);
});

describe("laws over the whole range", () => {
  const probability = fc.oneof(
    fc.double({ min: -8, max: -0.31, noNaN: true }).map((log) => 10 ** log),
    fc.double({ min: -8, max: -0.31, noNaN: true }).map((log) => 1 - 10 ** log),
  );
  const shape = fc.double({ min: -0.3, max: 5, noNaN: true }).map((log) => 10 ** log);
  const freedom = fc.double({ min: 0, max: 5, noNaN: true }).map((log) => 10 ** log);

  test("a quantile is where the distribution reaches the probability", () => {
    fc.assert(
      fc.property(probability, shape, shape, freedom, (p, a, b, df) => {
        // A double of x near 1 moves the probability by its rounding times the density: the mirrored tail has no such step.
        const [q, from, to] = a < b ? [p, a, b] : [1 - p, b, a];
        expect(relativeError(regularizedBeta(betaQuantile(q, from, to), from, to), q)).toBeLessThan(1e-9);
        expect(relativeError(studentCdf(studentQuantile(p, df), df), p)).toBeLessThan(1e-9);
        expect(relativeError(normalCdf(normalQuantile(p)), p)).toBeLessThan(1e-9);
      }),
    );
  });

  test("mirrored: F(−t) = 1 − F(t), I_x(a, b) = 1 − I_{1−x}(b, a), and so are the quantiles", () => {
    fc.assert(
      fc.property(
        probability,
        shape,
        shape,
        freedom,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (p, a, b, df, x) => {
          const t = studentQuantile(p, df);
          expect(Math.abs(studentCdf(-t, df) - (1 - studentCdf(t, df)))).toBeLessThan(1e-12);
          expect(Math.abs(regularizedBeta(x, a, b) - (1 - regularizedBeta(1 - x, b, a)))).toBeLessThan(1e-9);
          expect(Math.abs(betaQuantile(p, a, b) - (1 - betaQuantile(1 - p, b, a)))).toBeLessThan(1e-9);
        },
      ),
    );
  });
});
