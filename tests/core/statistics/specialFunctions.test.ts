import { expect, test } from "vitest";
import { betaQuantile } from "#core/statistics/betaQuantile.ts";
import { logGamma } from "#core/statistics/logGamma.ts";
import { normalCdf, normalQuantile } from "#core/statistics/normalDistribution.ts";
import { regularizedBeta } from "#core/statistics/regularizedBeta.ts";
import { studentCdf, studentQuantile } from "#core/statistics/studentDistribution.ts";
import { reference, relativeError } from "./referenceSurvey.ts";

const tolerance = 1e-9;

test.each(reference.quantiles.t)("R qt($p, $df)", ({ p, df, q }) => {
  expect(relativeError(studentQuantile(p, df), q)).toBeLessThan(tolerance);
});

test.each(reference.quantiles.beta)("R qbeta($p, $a, $b)", ({ p, a, b, q }) => {
  expect(relativeError(betaQuantile(p, a, b), q)).toBeLessThan(tolerance);
});

test.each(reference.quantiles.cdf)("R pt and pnorm at $x", ({ x, df, pt, pnorm }) => {
  expect(relativeError(studentCdf(x, df), pt)).toBeLessThan(tolerance);
  expect(relativeError(normalCdf(x), pnorm)).toBeLessThan(tolerance);
});

// mpmath 1.3 at 40 digits: ½·betainc(df/2, ½, 0, df/(df + t²), regularized) = p solved for t.
test.each([
  [1e-8, 3, -479.5250695797383],
  [0.001, 3, -10.214531852407386],
  [0.4, 3, -0.2766706623326899],
  [1e-8, 8, -21.892117915324754],
  [0.001, 8, -4.500790933723724],
  [1e-8, 68, -6.357113083720089],
  [0.4, 68, -0.2543405903709844],
  [1e-8, 1000, -5.657912337679106],
  [0.001, 1000, -3.098402163912923],
  [1e-8, 1e5, -5.612457174881714],
  [0.001, 1e5, -3.0903138094272378],
  [0.4, 1e5, -0.25334777715717993],
])("Student quantile p = %d, df = %d", (p, df, t) => {
  expect(relativeError(studentQuantile(p, df), t)).toBeLessThan(tolerance);
  expect(relativeError(studentQuantile(1 - p, df), -t)).toBeLessThan(1e-8);
  expect(relativeError(studentCdf(t, df), p)).toBeLessThan(tolerance);
});

// df = 1 is Cauchy: −cot(πp). df = 2: (2p − 1)/√(2p(1 − p)).
test.each([1e-8, 1e-4, 0.025, 0.3, 0.49, 0.5, 0.7, 0.975])("Student quantile in closed form, p = %d", (p) => {
  expect(Math.abs(studentQuantile(p, 1) * Math.sin(Math.PI * p) + Math.cos(Math.PI * p))).toBeLessThan(1e-9);
  expect(relativeError(studentQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeLessThan(tolerance);
});

// mpmath 1.3 at 40 digits: ncdf, and −√2·erfinv(1 − 2p).
test("normal distribution", () => {
  expect(relativeError(normalCdf(-8), 6.220960574271784e-16)).toBeLessThan(tolerance);
  expect(relativeError(normalCdf(-5), 2.866515718791939e-7)).toBeLessThan(tolerance);
  expect(relativeError(normalCdf(-3), 0.0013498980316300946)).toBeLessThan(tolerance);
  expect(relativeError(normalCdf(-1.96), 0.024997895148220435)).toBeLessThan(tolerance);
  expect(relativeError(normalCdf(0.5), 0.6914624612740131)).toBeLessThan(tolerance);
  expect(relativeError(normalQuantile(1e-8), -5.612001244174789)).toBeLessThan(tolerance);
  expect(relativeError(normalQuantile(1e-4), -3.7190164854556804)).toBeLessThan(tolerance);
  expect(relativeError(normalQuantile(0.975), 1.9599639845400543)).toBeLessThan(tolerance);
  expect(relativeError(normalQuantile(0.4), -0.2533471031357998)).toBeLessThan(tolerance);
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

// mpmath 1.3, loggamma.
test.each([
  [0.001, 6.907178885383853],
  [0.5, 0.5723649429247001],
  [1.5, -0.12078223763524522],
  [3.7, 1.4280723266653879],
  [12, 17.502307845873887],
  [1000.5, 5908.674175848677],
  [100_000, 1051287.708973657],
])("ln Γ(%d)", (z, expected) => {
  expect(relativeError(logGamma(z), expected)).toBeLessThan(1e-12);
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
