import { points, type Points } from "#core/units.ts";
import type { Accumulator, StratumCell } from "./accumulator.ts";
import { designVariance, type SinglePsu, type StratumProducts } from "./designVariance.ts";
import { domainOf, influence, influenceProducts, type Domain } from "./domain.ts";
import { studentCdf } from "./studentDistribution.ts";

/** How two cells share respondents. Needed where each respondent is a PSU: sums per stratum cannot tell. */
export type Relation =
  | { readonly kind: "disjoint" }
  /** All rows of one are rows of the other too. */
  | { readonly kind: "within"; readonly inner: "a" | "b" }
  /** `intersection` is the cell that holds the rows that are in both. */
  | { readonly kind: "overlap"; readonly intersection: number };

/**
 * Whose degrees of freedom a test has. A small part beside a large whole brings nearly all of the variance of their
 * difference, and with the union's degrees of freedom would seem surer than it is.
 */
export type Freedom = "union" | "b";

/** The test of b − a for two cells of one design. */
export interface CellContrast {
  readonly diff: Points;
  readonly se: number;
  /** PSUs − strata that a or b reaches, or b alone: as was asked. */
  readonly df: number;
  /** Two-sided; null where the standard error is 0 or df is not above 0: cannot be tested. */
  readonly p: number | null;
  /** Of the two rates, from the PSUs that they share. */
  readonly covariance: number;
}

interface PairTerms {
  readonly psus: number;
  readonly difference: StratumProducts;
  readonly covariance: StratumProducts;
}

const none: StratumCell = new Map();

function clusteredTerms(inA: StratumCell, inB: StratumCell, a: Domain, b: Domain): PairTerms {
  const psus = new Set([...inA.keys(), ...inB.keys()]);
  const sums = { a: 0, b: 0, aa: 0, bb: 0, ab: 0 };
  for (const psu of psus) {
    const partA = inA.get(psu);
    const partB = inB.get(psu);
    const za = partA === undefined ? 0 : influence(partA, a);
    const zb = partB === undefined ? 0 : influence(partB, b);
    sums.a += za;
    sums.b += zb;
    sums.aa += za * za;
    sums.bb += zb * zb;
    sums.ab += za * zb;
  }
  return pairTerms(psus.size, sums);
}

function respondentTerms(inA: StratumCell, inB: StratumCell, inBoth: StratumCell, a: Domain, b: Domain): PairTerms {
  const sums = { a: 0, b: 0, aa: 0, bb: 0, ab: 0 };
  let psus = 0;
  for (const part of inA.values()) {
    psus += part.n;
    sums.a += influence(part, a);
    sums.aa += influenceProducts(part, a, a);
  }
  for (const part of inB.values()) {
    psus += part.n;
    sums.b += influence(part, b);
    sums.bb += influenceProducts(part, b, b);
  }
  for (const part of inBoth.values()) {
    psus -= part.n;
    sums.ab += influenceProducts(part, a, b);
  }
  return pairTerms(psus, sums);
}

function pairTerms(
  psus: number,
  z: { readonly a: number; readonly b: number; readonly aa: number; readonly bb: number; readonly ab: number },
): PairTerms {
  const size = z.aa + z.bb;
  return {
    psus,
    difference: { products: size - 2 * z.ab, x: z.b - z.a, y: z.b - z.a, size },
    covariance: { products: z.ab, x: z.a, y: z.b, size: Math.abs(z.ab) },
  };
}

function ownFreedom({ strata, totals }: Domain, clustered: boolean): number {
  let psus = 0;
  for (const members of strata.values()) psus += members.size;
  return (clustered ? psus : totals.n) - strata.size;
}

function shared(accumulator: Accumulator, relation: Relation, a: Domain, b: Domain): ReadonlyMap<number, StratumCell> {
  switch (relation.kind) {
    case "disjoint":
      return new Map();
    case "within":
      return relation.inner === "a" ? a.strata : b.strata;
    case "overlap":
      return accumulator.cell(relation.intersection);
  }
}

/**
 * Tests the difference b − a of two domains of one design, with the covariance that shared PSUs and strata bring.
 * @param relation read only where each respondent is a PSU
 * @param options singlePsu: `adjust`, freedom: `union` unless given
 * @returns null when a cell has no known outcomes
 * Source: Taylor linearisation as in R survey, svyrecvar of both influence functions; t with the df of the union.
 */
export function contrastCells(
  accumulator: Accumulator,
  cellA: number,
  cellB: number,
  relation: Relation,
  options?: { readonly singlePsu?: SinglePsu; readonly freedom?: Freedom },
): CellContrast | null {
  const a = domainOf(accumulator, cellA);
  const b = domainOf(accumulator, cellB);
  if (a === null || b === null) return null;
  const both = accumulator.clustered ? new Map<number, StratumCell>() : shared(accumulator, relation, a, b);
  const differences = new Map<number, StratumProducts>();
  const covariances = new Map<number, StratumProducts>();
  let psus = 0;
  for (const stratum of new Set([...a.strata.keys(), ...b.strata.keys()])) {
    const inA = a.strata.get(stratum) ?? none;
    const inB = b.strata.get(stratum) ?? none;
    const terms = accumulator.clustered
      ? clusteredTerms(inA, inB, a, b)
      : respondentTerms(inA, inB, both.get(stratum) ?? none, a, b);
    psus += terms.psus;
    differences.set(stratum, terms.difference);
    covariances.set(stratum, terms.covariance);
  }
  const singlePsu = options?.singlePsu ?? "adjust";
  const strata = accumulator.strata();
  const se = Math.sqrt(Math.max(0, designVariance(strata, differences, singlePsu)));
  const diff = points(b.mean - a.mean);
  const df = options?.freedom === "b" ? ownFreedom(b, accumulator.clustered) : psus - differences.size;
  const p = se > 0 && df > 0 ? 2 * studentCdf(-Math.abs(diff) / se, df) : null;
  return { diff, se, df, p, covariance: designVariance(strata, covariances, singlePsu) };
}
