import fc from "fast-check";
import { createAccumulator, type Accumulator, type DesignRow } from "#core/statistics/accumulator.ts";

/** Up to 5 strata × 6 PSUs; every fourth outcome or so unknown; up to three cells, 0 holding the most respondents. */
const respondent: fc.Arbitrary<DesignRow> = fc.record({
  stratum: fc.constantFrom("A", "B", "C", "D", "E"),
  psu: fc.constantFrom("1", "2", "3", "4", "5", "6"),
  weight: fc.double({ min: 0.1, max: 50, noNaN: true }),
  outcome: fc.constantFrom(0, 0, 0, 1, null),
  cells: fc.constantFrom<number[][]>([0], [0, 1], [0, 2], [0, 1, 2], []),
});

export const respondents = fc.array(respondent, { minLength: 1, maxLength: 80 });

export function accumulate(rows: readonly DesignRow[], clustered: boolean): Accumulator {
  const accumulator = createAccumulator({ clustered });
  for (const row of rows) accumulator.add(row);
  return accumulator;
}

/** |a − b| ≤ tolerance × the greater magnitude of `scale`. */
export function near(a: number, b: number, tolerance: number, scale = Math.max(Math.abs(a), Math.abs(b))): boolean {
  return a === b || Math.abs(a - b) <= tolerance * scale;
}
