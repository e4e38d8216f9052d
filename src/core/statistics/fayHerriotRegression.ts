import { invertPositive } from "./invertPositive.ts";

/** An area as the model sees it. Any unit will do, `variance` being in its square. */
export interface SmallArea {
  /** Direct estimate. */
  readonly direct: number;
  /** Its sampling variance, taken as known; above 0. */
  readonly variance: number;
  /** Covariates, the 1 of the intercept among them; the intercept alone where absent. */
  readonly x?: readonly number[];
}

/** Weighted regression over areas whose variances are σ² + variance. */
export interface FayHerriotRegression {
  /** One coefficient a covariate. */
  readonly beta: readonly number[];
  /** (X′V⁻¹X)⁻¹. */
  readonly covariance: readonly (readonly number[])[];
  /** Restricted log-likelihood up to a constant, and its derivative by σ². */
  readonly logLikelihood: number;
  readonly score: number;
}

const intercept: readonly number[] = [1];

export function covariatesOf({ x = intercept }: SmallArea): readonly number[] {
  return x;
}

/**
 * Generalised least squares at a given model variance, with what restricted maximum likelihood needs of it:
 * score = −½·tr(P) + ½·y′PPy, P = V⁻¹ − V⁻¹X(X′V⁻¹X)⁻¹X′V⁻¹.
 * @param areas all with as many covariates as the first
 * @param sigma2 model variance, 0 or above
 * @returns null where the covariates depend on each other
 * Source: Rao & Molina (2015), Small Area Estimation, chapters 5 and 6.
 */
export function regressAreas(areas: readonly SmallArea[], sigma2: number): FayHerriotRegression | null {
  const size = areas[0] === undefined ? 0 : covariatesOf(areas[0]).length;
  const cross = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  const right = Array.from({ length: size }, () => 0);
  let logs = 0;
  for (const area of areas) {
    const { direct, variance } = area;
    const total = sigma2 + variance;
    logs += Math.log(total);
    const x = covariatesOf(area);
    for (let i = 0; i < size; i += 1) {
      const weight = (x[i] ?? 0) / total;
      const row = cross[i] ?? [];
      for (let j = 0; j < size; j += 1) row[j] = (row[j] ?? 0) + weight * (x[j] ?? 0);
      right[i] = (right[i] ?? 0) + weight * direct;
    }
  }
  const inverted = invertPositive(cross);
  if (inverted === null) return null;
  const covariance = inverted.inverse;
  const beta = covariance.map((row) => product(row, right));
  let trace = 0;
  let squares = 0;
  let fit = 0;
  for (const area of areas) {
    const x = covariatesOf(area);
    const total = sigma2 + area.variance;
    const residual = area.direct - product(x, beta);
    trace += (1 - quadratic(covariance, x) / total) / total;
    squares += (residual / total) ** 2;
    fit += residual ** 2 / total;
  }
  return {
    beta,
    covariance,
    logLikelihood: -0.5 * (logs + inverted.logDeterminant + fit),
    score: 0.5 * (squares - trace),
  };
}

/** a′b. */
export function product(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** x′Mx. */
export function quadratic(matrix: readonly (readonly number[])[], x: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < matrix.length; i += 1) sum += (x[i] ?? 0) * product(matrix[i] ?? [], x);
  return sum;
}
