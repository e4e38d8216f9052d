import type { Stratum } from "./accumulator.ts";

/**
 * What a stratum with a single PSU adds: `adjust` its square about 0, the mean of all PSUs; `remove` nothing;
 * `average` the mean of the other strata; `fail` is refused (ask singlePsuStrata first).
 */
export type SinglePsu = "adjust" | "remove" | "average" | "fail";

/** Over the PSUs of one stratum: Σ x·y, Σ x and Σ y of two influence values. */
export interface StratumProducts {
  readonly products: number;
  readonly x: number;
  readonly y: number;
  /** The magnitude that `products` was computed from: a spread far below it is rounding. */
  readonly size: number;
}

function unsampledShare(stratum: Stratum): number {
  return stratum.fpc === null ? 1 : Math.max(0, 1 - stratum.psus / stratum.fpc.greatest);
}

function spread({ products, x, y, size }: StratumProducts, psus: number): number {
  const value = products - (x * y) / psus;
  return Math.abs(value) <= 1e-13 * size ? 0 : value;
}

/**
 * Taylor variance (x = y) or covariance of two estimates of one stratified design:
 * Σ_h (1 − f_h)·n_h/(n_h − 1)·Σ_j (x_hj − x̄_h)(y_hj − ȳ_h), with n_h of the full design.
 * @param terms by place in `strata`; a stratum without a domain member has none and adds nothing
 * @throws RangeError under `fail` when a stratum of `terms` has a single PSU
 * Source: Särndal, Swensson & Wretman (1992) ch. 5; single PSUs as R survey's `survey.lonely.psu`.
 */
export function designVariance(
  strata: readonly Stratum[],
  terms: ReadonlyMap<number, StratumProducts>,
  singlePsu: SinglePsu,
): number {
  let sum = 0;
  let single = 0;
  let uncentred = 0;
  for (const [place, term] of terms) {
    const stratum = strata[place];
    if (stratum === undefined) throw new RangeError(`no stratum ${place}`);
    if (stratum.psus > 1) {
      sum += unsampledShare(stratum) * (stratum.psus / (stratum.psus - 1)) * spread(term, stratum.psus);
      continue;
    }
    if (singlePsu === "fail") throw new RangeError(`stratum "${stratum.name}" has a single PSU`);
    single += 1;
    uncentred += unsampledShare(stratum) * term.products;
  }
  if (singlePsu === "remove") return sum;
  if (singlePsu === "average" && single < terms.size) return (sum * terms.size) / (terms.size - single);
  return sum + uncentred;
}
