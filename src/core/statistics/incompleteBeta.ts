import { stirlingError } from "./logGamma.ts";

const logTwoPi = Math.log(2 * Math.PI);

/** A point of the unit interval by its log-odds, so that x and 1 − x keep all their digits. */
export interface UnitPoint {
  readonly x: number;
  readonly y: number;
  readonly logX: number;
  readonly logY: number;
}

export function pointAtLogOdds(u: number): UnitPoint {
  const logX = u < 0 ? u - Math.log1p(Math.exp(u)) : -Math.log1p(Math.exp(-u));
  const logY = u < 0 ? -Math.log1p(Math.exp(u)) : -u - Math.log1p(Math.exp(-u));
  return { x: Math.exp(logX), y: Math.exp(logY), logX, logY };
}

/** @param x in (0, 1)  @param y 1 − x, given apart because it may be far below the rounding of x */
export function fromParts(x: number, y: number): UnitPoint {
  return { x, y, logX: x < 0.5 ? Math.log(x) : Math.log1p(-y), logY: y < 0.5 ? Math.log(y) : Math.log1p(-x) };
}

function swap({ x, y, logX, logY }: UnitPoint): UnitPoint {
  return { x: y, y: x, logX: logY, logY: logX };
}

/** a·ln(a/m) + m − a, without the cancellation when a is near m. Source: Loader (2000), "Fast and accurate computation of binomial probabilities". */
function deviance(a: number, m: number, logM: number): number {
  if (Math.abs(a - m) >= 0.1 * (a + m)) return a * (Math.log(a) - logM) + m - a;
  const v = (a - m) / (a + m);
  let sum = (a - m) * v;
  let term = 2 * a * v;
  for (let k = 3; k < 100; k += 2) {
    term *= v * v;
    const next = sum + term / k;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** ln( x^a (1 − x)^b / B(a, b) ): the beta density on the log-odds scale. */
export function logBetaKernel(at: UnitPoint, a: number, b: number): number {
  const n = a + b;
  const logN = Math.log(n);
  return (
    0.5 * (Math.log(a) + Math.log(b) - logN - logTwoPi) +
    (stirlingError(n) - stirlingError(a) - stirlingError(b)) -
    deviance(a, n * at.x, logN + at.logX) -
    deviance(b, n * at.y, logN + at.logY)
  );
}

/** Lentz's evaluation of the continued fraction of I_x(a, b). Source: Abramowitz & Stegun (1964) 26.5.8; Thompson & Barnett (1986). */
function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) return h;
  }
  throw new RangeError(`incomplete beta does not converge at x = ${x}, a = ${a}, b = ${b}`);
}

/** ln I_x(a, b): stays finite where I_x itself is below the smallest double. */
export function logRegularizedBeta(at: UnitPoint, a: number, b: number): number {
  if (at.x <= (a + 1) / (a + b + 2))
    return logBetaKernel(at, a, b) - Math.log(a) + Math.log(continuedFraction(at.x, a, b));
  const upper = Math.exp(logBetaKernel(swap(at), b, a)) / b;
  return Math.log1p(-Math.min(1, upper * continuedFraction(at.y, b, a)));
}
