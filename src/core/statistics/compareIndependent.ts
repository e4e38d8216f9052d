import { difference, type Points, type Share } from "#core/units.ts";
import { studentCdf } from "./studentDistribution.ts";

/** One side of a comparison of published figures. */
export interface PublishedRate {
  readonly rate: Share;
  /** Null: no error information. */
  readonly se: number | null;
  /** Null: normal distribution. */
  readonly df: number | null;
  /** A benchmark or target without a standard error, taken as free of sampling error. */
  readonly constant?: boolean;
}

/** b against a, at the 5 % level; diff = b − a. */
export type Comparison =
  | {
      readonly kind: "higher" | "lower" | "no-difference";
      readonly diff: Points;
      readonly se: number;
      readonly df: number | null;
      /** Two-sided. */
      readonly p: number;
    }
  | { readonly kind: "cannot-test"; readonly diff: Points };

function errorOf(
  side: PublishedRate,
): { readonly se: number; readonly df: number | null; readonly constant: boolean } | null {
  // A sample in which all or nobody has the literacy has a standard error of 0, and is not free of error.
  if (side.se !== null && side.se > 0)
    return side.df !== null && side.df <= 0 ? null : { se: side.se, df: side.df, constant: false };
  return side.constant === true ? { se: 0, df: null, constant: true } : null;
}

/**
 * Compares two figures that share no respondents (independent waves; a wave and a benchmark).
 * The degrees of freedom add; where one side has none the test is normal; a constant adds nothing.
 * Cannot be tested: a side without a standard error above 0 that is no constant, or df not above 0.
 */
export function compareIndependent(a: PublishedRate, b: PublishedRate): Comparison {
  const diff = difference(a.rate, b.rate);
  const errorA = errorOf(a);
  const errorB = errorOf(b);
  if (errorA === null || errorB === null) return { kind: "cannot-test", diff };
  const se = Math.hypot(errorA.se, errorB.se);
  if (!(se > 0)) return { kind: "cannot-test", diff };
  const sampled = [errorA, errorB].filter(({ constant }) => !constant);
  const df = sampled.reduce<number | null>((sum, side) => (sum === null || side.df === null ? null : sum + side.df), 0);
  const p = 2 * studentCdf(-Math.abs(diff) / se, df);
  return { kind: p >= 0.05 ? "no-difference" : diff > 0 ? "higher" : "lower", diff, se, df, p };
}
