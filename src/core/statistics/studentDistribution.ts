import { betaQuantileLogOdds } from "./betaQuantile.ts";
import { fromParts, logRegularizedBeta } from "./incompleteBeta.ts";
import { normalCdf, normalQuantile } from "./normalDistribution.ts";

function isNormal(df: number | null): df is null {
  return df === null || df === Infinity;
}

/**
 * Distribution function of Student's t.
 * @param t any number, ±Infinity too
 * @param df degrees of freedom, above 0; null or Infinity is the normal distribution
 * Source: Abramowitz & Stegun (1964) 26.7.1: the tail is ½·I_x(df/2, ½) with x = df/(df + t²).
 */
export function studentCdf(t: number, df: number | null): number {
  if (isNormal(df)) return normalCdf(t);
  if (!(df > 0)) throw new RangeError(`not degrees of freedom: ${df}`);
  if (t === 0) return 0.5;
  const square = (t * t) / df;
  const tail = Number.isFinite(square)
    ? 0.5 * Math.exp(logRegularizedBeta(fromParts(1 / (1 + square), square / (1 + square)), df / 2, 0.5))
    : 0;
  return t < 0 ? tail : 1 - tail;
}

/**
 * Quantile of Student's t.
 * @param p probability, 0–1
 * @param df degrees of freedom, above 0; null or Infinity is the normal distribution
 */
export function studentQuantile(p: number, df: number | null): number {
  if (isNormal(df)) return normalQuantile(p);
  if (!(p >= 0 && p <= 1) || !(df > 0)) throw new RangeError(`Student quantile of p = ${p}, df = ${df}`);
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  if (p === 0) return -Infinity;
  const key = `${p} ${df}`;
  const known = solved.get(key);
  if (known !== undefined) return known;
  const found = -Math.sqrt(df) * Math.exp(-0.5 * betaQuantileLogOdds(2 * p, df / 2, 0.5));
  if (solved.size === mostSolved) solved.clear();
  solved.set(key, found);
  return found;
}

/** A wave asks for the same few quantiles for every cell, and each is an equation to be solved. */
const solved = new Map<string, number>();
const mostSolved = 4096;
