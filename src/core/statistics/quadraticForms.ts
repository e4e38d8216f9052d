/** Square and symmetric: `matrix[i][j]`. */
export type SymmetricMatrix = readonly (readonly number[])[];

/**
 * What sampling alone adds to the between-group variance of estimated rates: Σ s_j v_j − v(Σ s_j p_j).
 * @param shares they sum to 1
 */
export function samplingNoise(shares: readonly number[], covariance: SymmetricMatrix): number {
  const own = shares.reduce((sum, share, place) => sum + share * (covariance[place]?.[place] ?? 0), 0);
  return own - quadratic(shares, covariance);
}

/**
 * What curvature adds to the linear variance of a measure of normal rates: ½·tr(HVHV). Where groups hardly differ a
 * dispersion is flat, its linear variance vanishes, and this is all there is.
 * @param curvature H, the second derivatives of the measure
 */
export function quadraticPart(curvature: SymmetricMatrix, covariance: SymmetricMatrix): number {
  const product = curvature.map((row) =>
    curvature.map((_, j) => row.reduce((sum, value, k) => sum + value * (covariance[k]?.[j] ?? 0), 0)),
  );
  let trace = 0;
  for (const [i, row] of product.entries()) {
    for (const [j, value] of row.entries()) trace += value * (product[j]?.[i] ?? 0);
  }
  return trace / 2;
}

/** coefficients′ · covariance · coefficients */
export function quadratic(coefficients: readonly number[], covariance: SymmetricMatrix): number {
  let sum = 0;
  for (const [i, a] of coefficients.entries()) {
    for (const [j, b] of coefficients.entries()) sum += a * b * (covariance[i]?.[j] ?? 0);
  }
  return sum;
}
