import { pointAtLogOdds, logBetaKernel, logRegularizedBeta } from "./incompleteBeta.ts";
import { normalQuantile } from "./normalDistribution.ts";

/** With a shape below it the whole distribution lies at one end, as far as doubles can tell. */
const smallestShape = 1e-300;

/**
 * The log-odds of the quantile of Beta(a, b).
 * Newton's method on ln I as a function of the log-odds, which is concave: it converges from every start.
 * @param p in (0, 1)
 */
export function betaQuantileLogOdds(p: number, a: number, b: number): number {
  if (!(p > 0 && p < 1) || !(a >= 0) || !(b >= 0) || !(a + b > 0)) {
    throw new RangeError(`beta quantile of p = ${p}, a = ${a}, b = ${b}`);
  }
  if (Math.min(a, b) < smallestShape) return a < b ? -Infinity : Infinity;
  if (p > 0.5) return -betaQuantileLogOdds(1 - p, b, a);
  const logP = Math.log(p);
  let u = Math.log(a / b) + normalQuantile(p) * Math.sqrt(1 / a + 1 / b);
  for (let i = 0; i < 200; i += 1) {
    const at = pointAtLogOdds(u);
    const logI = logRegularizedBeta(at, a, b);
    const step = (logI - logP) / Math.exp(logBetaKernel(at, a, b) - logI);
    u -= step;
    if (Math.abs(step) <= 1e-14 * Math.max(1, Math.abs(u))) return u;
  }
  return u;
}

/**
 * Quantile of the Beta(a, b) distribution: the x with I_x(a, b) = p.
 * @param p probability, 0–1
 * @param a first shape, 0 or above, not both 0
 * @param b second shape, 0 or above
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p === 0 || p === 1) return p;
  return pointAtLogOdds(betaQuantileLogOdds(p, a, b)).x;
}
