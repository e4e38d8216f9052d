import type { Accumulator } from "./accumulator.ts";
import {
  bootstrapErrors,
  rateCovariances,
  ratesOf,
  sharesOf,
  taylorErrors,
  type BalanceErrors,
  type BalanceQuestion,
  type GroupPair,
} from "./balanceErrors.ts";
import type { SinglePsu } from "./designVariance.ts";
import { betweenVariance, theilIndex, weightedSum } from "./dispersion.ts";
import { groupDesign } from "./groupDesign.ts";
import { samplingNoise } from "./quadraticForms.ts";
import type { Bootstrap } from "./raoWuBootstrap.ts";

/** In the order in which a wave lists them. */
export const balanceMeasures = ["gap", "ratio", "sd", "theil"] as const;
export type BalanceMeasure = (typeof balanceMeasures)[number];

export interface BalanceValue {
  readonly measure: BalanceMeasure;
  readonly value: number;
  /** Null: none that is honest, so that nothing can be tested. */
  readonly se: number | null;
  /** Of t, PSUs − strata of the groups in question; null beside a null `se`. May be 0. */
  readonly df: number | null;
}

export interface BalanceOptions {
  /** Of the groups in the population, in any unit, known without error; null: those of the survey's weights. */
  readonly shares: readonly number[] | null;
  /**
   * The two groups whose rates are compared: named in advance, by their places in `cells`; or, where nothing speaks for
   * two of them, the highest and the lowest as they come out. These have been picked for their errors too, so that the gap
   * is too large on average: it gets no standard error.
   */
  readonly pair: GroupPair | "extremes" | null;
  readonly singlePsu?: SinglePsu;
}

/** B and the seed behind every published balance. */
export const publishedBootstrap: Bootstrap = { replicates: 1000, seed: 12345 };

/**
 * How unequal the rates of disjoint groups are.
 * - gap: first less second, as a difference of shares; below 0 where the second is higher.
 * - ratio: first over second; left out where the second is 0. Its `se` is the ratio times that of its logarithm.
 * - sd: standard deviation between groups with the sampling noise removed, √max(0, Σ s(p − p̄)² − noise), as a share;
 *   0 says that the groups cannot be told apart, and has no `se`. Else `se` is that of the variance over 2·sd.
 * - theil: Theil index; sampling noise is in it.
 * Standard errors come from the Rao–Wu bootstrap on PSU sums. Where each respondent is a PSU no unit sums are kept: there
 * they are analytic, by Taylor with covariances. Both are taken around the estimated rates, whose noise is in them: those of
 * sd and theil are too large where groups hardly differ.
 * @returns null when a group has no known outcomes
 * Source: statistics of WHO (2013), Handbook on health inequality monitoring; bootstrap: Rao, Wu & Yue (1992).
 */
export function estimateBalance(
  accumulator: Accumulator,
  cells: readonly number[],
  options: BalanceOptions,
): readonly BalanceValue[] | null {
  const { singlePsu = "adjust" } = options;
  const design = groupDesign(accumulator, cells, singlePsu);
  if (design === null) return null;
  const rates = ratesOf(design);
  const fixed = options.pair === "extremes" ? null : options.pair;
  const question: BalanceQuestion = { design, shares: options.shares, pair: fixed };
  const shares = sharesOf(question);
  const covariance = rateCovariances(design);
  const errors =
    design.strata === null ? taylorErrors(question, covariance) : bootstrapErrors(question, publishedBootstrap);
  const pair = options.pair === "extremes" ? extremesOf(rates) : options.pair;
  const pairDf = fixed === null ? null : (groupDesign(accumulator, pairCells(cells, fixed), singlePsu)?.df ?? null);
  const mean = weightedSum(rates, shares);
  const rest = betweenVariance(rates, shares) - samplingNoise(shares, covariance);
  const sd = rest > mean ** 2 * 1e-24 ? Math.sqrt(rest) : 0;
  const theil = theilIndex(rates, shares);
  return [
    ...(pair === null ? [] : pairValues(rates, pair, errors, pairDf)),
    valueOf(
      "sd",
      sd,
      sd === 0 || errors.betweenVariance === null ? null : errors.betweenVariance / (2 * sd),
      design.df,
    ),
    ...(theil === null ? [] : [valueOf("theil", theil, errors.theil, design.df)]),
  ];
}

function pairValues(
  rates: readonly number[],
  { first, second }: GroupPair,
  errors: BalanceErrors,
  df: number | null,
): readonly BalanceValue[] {
  const [a = 0, b = 0] = [rates[first], rates[second]];
  const gap = valueOf("gap", a - b, errors.gap, df);
  if (b === 0) return [gap];
  const ratio = a / b;
  return [gap, valueOf("ratio", ratio, errors.logRatio === null ? null : ratio * errors.logRatio, df)];
}

function valueOf(measure: BalanceMeasure, value: number, se: number | null, df: number | null): BalanceValue {
  return { measure, value, se, df: se === null ? null : df };
}

function pairCells(cells: readonly number[], { first, second }: GroupPair): readonly number[] {
  return [first, second].flatMap((place) => cells[place] ?? []);
}

/** The first of equals. */
export function extremesOf(rates: readonly number[]): GroupPair | null {
  const [first] = rates;
  if (first === undefined) return null;
  return { first: rates.indexOf(Math.max(...rates)), second: rates.indexOf(Math.min(...rates)) };
}
