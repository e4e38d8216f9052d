import { expect } from "vitest";
import type { DesignRow } from "#core/statistics/accumulator.ts";
import type { SinglePsu } from "#core/statistics/designVariance.ts";
import { estimateCell, type CellEstimate } from "#core/statistics/estimateCell.ts";
import { accumulate } from "./smallSurvey.ts";

/**
 * Small designs, worked by hand. z_j = Σ w(y − p)/W over the cell's rows of PSU j.
 * R agrees on each (`tests/reference/hand-worked.R`, svydesign + svymean on the subset, deff = "replace"); its line stands beside.
 */
export interface Psu {
  readonly stratum?: string;
  readonly psu: string;
  readonly outcomes: readonly (0 | 1 | null)[];
  readonly weight?: number;
  readonly fpc?: number;
  readonly inside?: boolean;
}

function rowsOf(psus: readonly Psu[]): readonly DesignRow[] {
  return psus.flatMap(({ stratum = "A", psu, outcomes, weight = 1, fpc = null, inside = true }) =>
    outcomes.map((outcome) => ({ stratum, psu, weight, outcome, cells: inside ? [0] : [], fpc })),
  );
}

export function estimate(psus: readonly Psu[], clustered = true, singlePsu?: SinglePsu): CellEstimate {
  const found = estimateCell(
    accumulate(rowsOf(psus), clustered),
    0,
    singlePsu === undefined ? undefined : { singlePsu },
  );
  if (found === null) throw new Error("no estimate");
  return found;
}

interface Wanted {
  readonly rate: number;
  readonly variance: number;
  readonly df: number;
  readonly deff: number;
  readonly n: number;
}

export function expectEstimate(found: CellEstimate, { rate, variance, df, deff, n }: Wanted): void {
  expect(found).toMatchObject({ df, n });
  expect(found.rate).toBeCloseTo(rate, 14);
  expect(found.variance).toBeCloseTo(variance, 15);
  expect(found.se).toBeCloseTo(Math.sqrt(variance), 15);
  expect(found.deff).toBeCloseTo(deff, 13);
}
