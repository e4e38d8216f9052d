import type { Accumulator, StratumCell } from "./accumulator.ts";
import { designVariance, type SinglePsu, type StratumProducts } from "./designVariance.ts";
import { domainOf, influence, influenceProducts, type Domain } from "./domain.ts";

/** Weighted mean of a domain. */
export interface MeanEstimate {
  readonly mean: number;
  readonly variance: number;
  /** Weighted variance of the outcome between respondents, with n/(n − 1); null for a single respondent. */
  readonly spread: number | null;
  readonly n: number;
  /** Σ of the outcomes, unweighted. */
  readonly sum: number;
  /** PSUs, and strata, with a domain member. */
  readonly psus: number;
  readonly strata: number;
  readonly df: number;
  readonly sumWeights: number;
}

function squares(psus: StratumCell, domain: Domain, clustered: boolean): StratumProducts {
  let x = 0;
  let products = 0;
  for (const part of psus.values()) {
    const z = influence(part, domain);
    x += z;
    products += clustered ? z * z : influenceProducts(part, domain, domain);
  }
  return { products, x, y: x, size: products };
}

/**
 * Mean of a domain of the design with its Taylor (linearised) variance: the sampled PSUs that the domain does not reach count as zero.
 * @returns null for a cell without known outcomes
 * Source: Woodruff (1971), JASA 66:411–414; R survey svymean on a subset of the design.
 */
export function estimateMean(
  accumulator: Accumulator,
  cell: number,
  singlePsu: SinglePsu = "adjust",
): MeanEstimate | null {
  const domain = domainOf(accumulator, cell);
  if (domain === null) return null;
  const { n, y, w, wyy } = domain.totals;
  const terms = new Map<number, StratumProducts>();
  let psus = 0;
  for (const [stratum, members] of domain.strata) {
    terms.set(stratum, squares(members, domain, accumulator.clustered));
    psus += members.size;
  }
  if (!accumulator.clustered) psus = n;
  return {
    mean: domain.mean,
    variance: Math.max(0, designVariance(accumulator.strata(), terms, singlePsu)),
    spread: n > 1 ? (n / (n - 1)) * Math.max(0, wyy / w - domain.mean ** 2) : null,
    n,
    sum: y,
    psus,
    strata: terms.size,
    df: psus - terms.size,
    sumWeights: w,
  };
}
