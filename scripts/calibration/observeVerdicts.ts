import type { Accumulator } from "#core/statistics/accumulator.ts";
import { confidenceOfReaching } from "#core/statistics/confidenceOfReaching.ts";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import { verdictWords, type VerdictWords } from "#core/statistics/verdictWords.ts";
import { share, type Share } from "#core/units.ts";
import type { Meters } from "./meters.ts";
import { lastYear } from "./world.ts";

/** Points (of a hundred) by which the truth is above the target. */
export const offsets = [-3, -2, -1, -0.5, 0, 0.5, 1, 2, 3] as const;
export const targetYearWords = ["met", "undecided", "not-met"] as const satisfies readonly VerdictWords["code"][];
export const confidenceBounds = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const;

/**
 * The words that the city's survey of the target year gets, for targets that lie on and off the true rate.
 * The population stays as it is; the target moves.
 */
export function observeVerdicts(
  meters: Meters,
  prefix: string,
  accumulator: Accumulator,
  cell: number,
  truth: Share,
): void {
  const estimate = estimateCell(accumulator, cell);
  if (estimate === null) return;
  for (const offset of offsets) {
    const confidence = confidenceOfReaching(estimate, share(truth - offset / 100));
    const words = verdictWords({
      waveYear: lastYear,
      targetYear: lastYear,
      targetPassed: false,
      errorKnown: true,
      confidence,
      change: null,
      projected: null,
    });
    for (const code of targetYearWords) meters.add(`${prefix}|${offset}|${code}`, words.code === code);
    if (offset !== 0 || confidence === null) continue;
    for (const bound of confidenceBounds) meters.add(`${prefix}|confidence|${bound}`, confidence <= bound);
  }
}
