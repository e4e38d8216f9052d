import type { FayHerriotFit } from "./fayHerriot.ts";
import { product, quadratic } from "./fayHerriotRegression.ts";

/** Model estimates that agree with the direct figure of all areas together. */
export interface Benchmarked {
  /** What was added to every estimate. */
  readonly adjustment: number;
  /** What the adjustment adds to every mean squared error. */
  readonly addedVariance: number;
  /** In the order of the fit. */
  readonly areas: readonly { readonly estimate: number; readonly mse: number }[];
}

/**
 * Difference benchmarking: every estimate is moved by the same Σ W_i·(direct_i − estimate_i), so that Σ W_i·estimate_i
 * equals Σ W_i·direct_i. The adjustment is a contrast of residuals, Σ W_i·B_i·(direct_i − x_i′β), B = 1 − γ, uncorrelated
 * with the predictor's error; its variance g4 = Σ W²B²(σ² + D) − s′(X′V⁻¹X)⁻¹s, s = Σ W·B·x, therefore just adds up.
 * @param shares of the areas in the whole, 0 or above and not all 0; scaled to a sum of 1 here
 * @throws RangeError for shares that are not such
 * Sources: Rao & Molina (2015), Small Area Estimation, section 6.4 (benchmarking); Steorts & Ghosh (2013), Statistica Sinica 23:749–767 (g4).
 */
export function benchmarkDifference(fit: FayHerriotFit, shares: readonly number[]): Benchmarked {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (shares.length !== fit.areas.length || !shares.every((share) => share >= 0) || !(whole > 0 && whole < Infinity))
    throw new RangeError(`shares of ${fit.areas.length} areas: ${shares.join()}`);
  const parts = fit.areas.map((area, place) => ({ ...area, share: (shares[place] ?? 0) / whole }));
  const adjustment = parts.reduce((sum, { share, direct, estimate }) => sum + share * (direct - estimate), 0);
  const leaning = fit.beta.map((_, k) =>
    parts.reduce((sum, { share, gamma, x }) => sum + share * (1 - gamma) * (x[k] ?? 0), 0),
  );
  const spread = product(
    parts.map(({ share, gamma }) => (share * (1 - gamma)) ** 2),
    parts.map(({ variance }) => fit.sigma2 + variance),
  );
  const addedVariance = Math.max(0, spread - quadratic(fit.covariance, leaning));
  return {
    adjustment,
    addedVariance,
    areas: parts.map(({ estimate, mse }) => ({ estimate: estimate + adjustment, mse: mse + addedVariance })),
  };
}
