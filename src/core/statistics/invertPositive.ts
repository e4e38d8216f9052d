/** Inverse of a symmetric positive definite matrix, and the logarithm of the matrix's own determinant. */
export interface Inverted {
  readonly inverse: readonly (readonly number[])[];
  readonly logDeterminant: number;
}

/** A pivot this small beside its own diagonal element is rounding: the columns depend on each other. */
const negligible = 1e-12;

/**
 * By Cholesky's factorisation. Meant for a few rows: coefficients of a regression.
 * @param matrix symmetric; the lower triangle is read
 * @returns null where the matrix is not positive definite as far as rounding can tell
 */
export function invertPositive(matrix: readonly (readonly number[])[]): Inverted | null {
  const size = matrix.length;
  const factor: number[][] = [];
  let logDeterminant = 0;
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (let j = 0; j < i; j += 1) {
      const other = factor[j] ?? [];
      own.push((at(row, j) - dot(own, other, j)) / at(other, j));
    }
    const pivot = at(row, i) - dot(own, own, i);
    if (!(pivot > negligible * at(row, i)) || !Number.isFinite(pivot)) return null;
    own.push(Math.sqrt(pivot));
    logDeterminant += Math.log(pivot);
    factor.push(own);
  }
  // Column k of the inverse solves L·L′·x = e_k: forward, then backward.
  const columns = Array.from({ length: size }, (_, k) => {
    const forward: number[] = [];
    for (const [i, own] of factor.entries()) {
      forward.push((Number(i === k) - dot(own, forward, i)) / at(own, i));
    }
    const solution: number[] = Array.from({ length: size }, () => 0);
    for (let i = size - 1; i >= 0; i -= 1) {
      let rest = at(forward, i);
      for (let j = i + 1; j < size; j += 1) rest -= at(factor[j] ?? [], i) * at(solution, j);
      solution[i] = rest / at(factor[i] ?? [], i);
    }
    return solution;
  });
  return { inverse: columns, logDeterminant };
}

function dot(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i += 1) sum += at(a, i) * at(b, i);
  return sum;
}

function at(values: readonly number[], place: number): number {
  return values[place] ?? 0;
}
