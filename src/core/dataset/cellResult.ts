import { estimateCell, type CellEstimate } from "#core/statistics/estimateCell.ts";
import type { SinglePsu } from "#core/statistics/designVariance.ts";
import type { Interval } from "#core/statistics/interval.ts";
import { kornGraubardInterval } from "#core/statistics/kornGraubardInterval.ts";
import { logitInterval } from "#core/statistics/logitInterval.ts";
import { reliability } from "#core/statistics/reliability.ts";
import type { Estimate } from "./schema.ts";
import type { TallyCell, WaveTally } from "./waveTally.ts";

/** Fewer respondents than this are never published (statistics.md: disclosure). */
export const fewestRespondents = 10;

export type Withholding = NonNullable<Estimate["suppressedBy"]>;

/** One cell of a wave with all that is known of it, before anything is withheld. */
export interface CellResult {
  readonly cell: TallyCell;
  readonly id: number;
  readonly estimate: CellEstimate;
  readonly interval: Interval | null;
  readonly method: "logit" | "korn-graubard" | null;
  readonly withheldBy: Withholding | null;
}

/** Estimates every cell that somebody answered in. */
export function cellResults(tally: WaveTally, singlePsu: SinglePsu): readonly CellResult[] {
  return tally.cells().flatMap((cell) => {
    const id = tally.idOf(cell);
    const estimate = id === null ? null : estimateCell(tally.accumulator, id, { singlePsu });
    return id === null || estimate === null ? [] : [cellResult(cell, id, estimate)];
  });
}

function cellResult(cell: TallyCell, id: number, estimate: CellEstimate): CellResult {
  const { rate, se, n, df, effectiveN } = estimate;
  const isExtreme = rate === 0 || rate === 1;
  const interval = isExtreme ? kornGraubardInterval({ rate, n, effectiveN, df }) : logitInterval(rate, se, df);
  const method = isExtreme ? "korn-graubard" : "logit";
  const verdict = reliability({ rate, n, effectiveN, df });
  const withheldBy = n < fewestRespondents ? "disclosure" : verdict.because;
  return { cell, id, estimate, interval, method: interval === null ? null : method, withheldBy };
}
