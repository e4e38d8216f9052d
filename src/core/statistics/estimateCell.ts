import { share, type Share } from "#core/units.ts";
import type { Accumulator } from "./accumulator.ts";
import type { SinglePsu } from "./designVariance.ts";
import { estimateMean } from "./estimateMean.ts";

/** A rate with everything that its interval, reliability and tests need. */
export interface CellEstimate {
  readonly rate: Share;
  readonly variance: number;
  readonly se: number;
  /** Respondents with a known outcome. */
  readonly n: number;
  /** Of them, those with outcome 1. */
  readonly count: number;
  /** PSUs, and strata, with a respondent of the cell. */
  readonly psus: number;
  readonly strata: number;
  /** psus − strata; may be 0. */
  readonly df: number;
  /** Design effect against sampling with replacement (R: deff = "replace"); null where the rate is 0 or 1. */
  readonly deff: number | null;
  /** rate·(1 − rate)/variance; n where the rate is 0 or 1; Infinity where no PSU differs from another. */
  readonly effectiveN: number;
  readonly sumWeights: number;
}

/**
 * The rate of a cell whose outcomes are 0 and 1.
 * @param options singlePsu: `adjust` unless given
 * @returns null for a cell without known outcomes
 * @throws RangeError under singlePsu `fail` when the cell reaches a stratum with a single PSU
 */
export function estimateCell(
  accumulator: Accumulator,
  cell: number,
  options?: { readonly singlePsu?: SinglePsu },
): CellEstimate | null {
  const estimate = estimateMean(accumulator, cell, options?.singlePsu);
  if (estimate === null) return null;
  const { mean, variance, spread, n, sum, psus, strata, df, sumWeights } = estimate;
  const rate = share(mean);
  const same = { rate, n, count: sum, psus, strata, df, sumWeights };
  if (rate === 0 || rate === 1 || spread === null || spread === 0)
    return { ...same, variance: 0, se: 0, deff: null, effectiveN: n };
  return {
    ...same,
    variance,
    se: Math.sqrt(variance),
    deff: variance / (spread / n),
    effectiveN: (rate * (1 - rate)) / variance,
  };
}
