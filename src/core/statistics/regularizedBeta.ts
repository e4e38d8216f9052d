import { fromParts, logRegularizedBeta } from "./incompleteBeta.ts";

/**
 * Regularised incomplete beta function I_x(a, b): the distribution function of Beta(a, b).
 * @param x 0–1
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @returns 0–1, with full relative precision in the lower tail
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (Number.isNaN(x) || !(a > 0) || !(b > 0)) throw new RangeError(`incomplete beta of x = ${x}, a = ${a}, b = ${b}`);
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return Math.exp(logRegularizedBeta(fromParts(x, 1 - x), a, b));
}
