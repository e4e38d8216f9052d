import type { Share, Year } from "#core/units.ts";
import { fromLogOdds, logOdds } from "./logOdds.ts";
import type { DatedRate } from "./referencePath.ts";
import { studentCdf, studentQuantile } from "./studentDistribution.ts";

/** A direct single-year value with its standard error. */
export interface ProjectionPoint extends DatedRate {
  readonly se: number;
}

/** The true rate of a future year, by the line continued; not what a future survey would find. */
export interface Projection {
  readonly rate: Share;
  /** 95 % bounds. */
  readonly lower: Share;
  readonly upper: Share;
  /** Standard error of logit(rate). */
  readonly seLogit: number;
  /** Null: normal distribution. */
  readonly df: number | null;
  /** Probability that the true rate is at or above a target, 0–1. */
  readonly reaches: (target: Share) => number;
}

/**
 * Straight line in logit(rate), fitted by weighted least squares with weights (pq)²/v; with two points, the line through them.
 * From three points on the variance is multiplied by χ²/(k − 2) where that exceeds 1, and t with k − 2 takes the place of the normal.
 * @param points of one instrument, on one side of every break that does not join; those with rate 0 or 1 or SE 0 are left out
 * @returns null with fewer than two usable years, or when the target year is not after the last of them
 */
export function projectLogit(points: readonly ProjectionPoint[], targetYear: Year): Projection | null {
  const usable = points.filter(({ rate, se }) => rate > 0 && rate < 1 && se > 0 && Number.isFinite(se));
  const years = usable.map(({ year }) => year);
  if (new Set(years).size < 2 || targetYear <= Math.max(...years)) return null;

  const fitted = usable.map(({ year, rate, se }) => ({
    x: year - targetYear,
    eta: logOdds(rate),
    weight: ((rate * (1 - rate)) / se) ** 2,
  }));
  const total = fitted.reduce((sum, { weight }) => sum + weight, 0);
  const meanX = fitted.reduce((sum, { x, weight }) => sum + weight * x, 0) / total;
  const meanEta = fitted.reduce((sum, { eta, weight }) => sum + weight * eta, 0) / total;
  const sxx = fitted.reduce((sum, { x, weight }) => sum + weight * (x - meanX) ** 2, 0);
  const slope = fitted.reduce((sum, { x, eta, weight }) => sum + weight * (x - meanX) * (eta - meanEta), 0) / sxx;
  const eta = meanEta - slope * meanX;

  const freedom = fitted.length - 2;
  const chiSquare = fitted.reduce(
    (sum, { x, eta: seen, weight }) => sum + weight * (seen - meanEta - slope * (x - meanX)) ** 2,
    0,
  );
  const excess = freedom > 0 ? Math.max(1, chiSquare / freedom) : 1;
  const df = excess > 1 ? freedom : null;
  const seLogit = Math.sqrt((1 / total + meanX ** 2 / sxx) * excess);
  const half = studentQuantile(0.975, df) * seLogit;
  return {
    rate: fromLogOdds(eta),
    lower: fromLogOdds(eta - half),
    upper: fromLogOdds(eta + half),
    seLogit,
    df,
    reaches: (target) => studentCdf((eta - logOdds(target)) / seLogit, df),
  };
}
