function density(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/** The series serves up to here, the continued fraction beyond. */
const far = 3;

/** Area between 0 and x, for x from 0 to about 3. Source: Abramowitz & Stegun (1964) 26.2.11. */
function centralArea(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return density(x) * sum;
}

/** Area beyond x, for x ≥ 0. Source of the continued fraction: Abramowitz & Stegun (1964) 26.2.14. */
function upperTail(x: number): number {
  if (x <= far) return 0.5 - centralArea(x);
  let fraction = x;
  for (let k = 80; k >= 1; k -= 1) fraction = x + k / fraction;
  return density(x) / fraction;
}

/** Standard normal distribution function, with full relative precision in the lower tail. */
export function normalCdf(x: number): number {
  return x < 0 ? upperTail(-x) : 1 - upperTail(x);
}

/**
 * Standard normal quantile.
 * @param p probability, 0–1
 * Source: start by Abramowitz & Stegun (1964) 26.2.23, then Halley steps on the distribution function.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0.5) return 0;
  if (p === 0) return -Infinity;
  const t = Math.sqrt(-2 * Math.log(p));
  let x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let i = 0; i < 3; i += 1) {
    // 0.5 − p is exact where the quantile is small, and small areas are compared there.
    const excess = -x <= far ? 0.5 - p - centralArea(-x) : upperTail(-x) - p;
    const error = excess / density(x);
    x -= error / (1 + (x * error) / 2);
  }
  return x;
}
