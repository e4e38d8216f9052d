const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/**
 * What Stirling's formula leaves out: ln Γ(z) − (z − ½)·ln z + z − ½·ln 2π.
 * Kept apart from logGamma because ratios of large gammas lose their digits otherwise.
 * @param z above 0
 * Source: Abramowitz & Stegun (1964) 6.1.41, reached from small z by Γ(z + 1) = z·Γ(z).
 */
export function stirlingError(z: number): number {
  let shift = 0;
  let x = z;
  while (x < 16) {
    shift += (x + 0.5) * Math.log1p(1 / x) - 1;
    x += 1;
  }
  const r = 1 / (x * x);
  return shift + (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / x;
}

/**
 * Natural logarithm of the gamma function.
 * @param z above 0
 */
export function logGamma(z: number): number {
  return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + stirlingError(z);
}
