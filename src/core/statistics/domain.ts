import type { Accumulator, StratumCell } from "./accumulator.ts";
import type { CellTotals } from "./cellSums.ts";

/** The rows of one cell with a known outcome, and their weighted mean. */
export interface Domain {
  readonly strata: ReadonlyMap<number, StratumCell>;
  readonly totals: CellTotals;
  readonly mean: number;
}

const nothing: CellTotals = { n: 0, y: 0, w: 0, wy: 0, wyy: 0, ww: 0, wwy: 0, wwyy: 0 };

function addTotals(a: CellTotals, b: CellTotals): CellTotals {
  return {
    n: a.n + b.n,
    y: a.y + b.y,
    w: a.w + b.w,
    wy: a.wy + b.wy,
    wyy: a.wyy + b.wyy,
    ww: a.ww + b.ww,
    wwy: a.wwy + b.wwy,
    wwyy: a.wwyy + b.wwyy,
  };
}

/** @returns null for a cell without known outcomes */
export function domainOf(accumulator: Accumulator, cell: number): Domain | null {
  const strata = accumulator.cell(cell);
  if (strata.size === 0) return null;
  let totals = nothing;
  for (const psus of strata.values()) for (const psu of psus.values()) totals = addTotals(totals, psu);
  return { strata, totals, mean: totals.wy / totals.w };
}

/** Σ w(y − mean)/W over the rows of `part`: the influence of these rows on the domain's mean. */
export function influence(part: CellTotals, { mean, totals }: Domain): number {
  const residual = part.wy - mean * part.w;
  const isRounding = Math.abs(residual) <= 4 * Number.EPSILON * Math.abs(part.wy);
  return isRounding ? 0 : residual / totals.w;
}

/** Σ w²(y − mean_a)(y − mean_b)/(W_a·W_b) over the rows of `part`, each its own PSU. */
export function influenceProducts(part: CellTotals, a: Domain, b: Domain): number {
  return (part.wwyy - (a.mean + b.mean) * part.wwy + a.mean * b.mean * part.ww) / (a.totals.w * b.totals.w);
}
