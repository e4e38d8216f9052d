import { cautionAllowed } from "#core/statistics/cautionAllowed.ts";
import { estimateCell, type CellEstimate } from "#core/statistics/estimateCell.ts";
import { estimateMean } from "#core/statistics/estimateMean.ts";
import type { Interval } from "#core/statistics/interval.ts";
import { kornGraubardInterval } from "#core/statistics/kornGraubardInterval.ts";
import type { LevelShares } from "#core/statistics/levelSums.ts";
import { logitInterval } from "#core/statistics/logitInterval.ts";
import { reliability } from "#core/statistics/reliability.ts";
import { acceptedNote, type PublishingOptions } from "./publishingOptions.ts";
import type { Estimate } from "./schema.ts";
import type { TallyCell } from "./tallyIndex.ts";
import type { CountedTally } from "./waveTally.ts";

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
  /** How a published one is marked; a withheld one is marked by why. */
  readonly mark: "present" | "caution" | "review";
  /** Why a reviewer let it be published. */
  readonly note: string | null;
  /** Mean of the scores; null where too few have one. */
  readonly meanScore: { readonly mean: number; readonly se: number | null } | null;
  readonly levels: LevelShares | null;
}

/**
 * Estimates every cell that somebody answered in.
 * @param year of the accepted cells that count here
 * @param region whose own total keeps the interval that its verdict is spoken by
 */
export function cellResults(
  tally: CountedTally,
  options: PublishingOptions,
  year: number,
  region: string | null = null,
): readonly CellResult[] {
  return tally.cells().flatMap((cell) => {
    const id = tally.idOf(cell);
    const estimate = id === null ? null : estimateCell(tally.accumulator, id, options);
    if (id === null || estimate === null) return [];
    const note = acceptedNote(options, year, cell);
    const isWhole = cell.area === region && cell.dimension === "total";
    const result = { cell, id, estimate, ...rated(estimate, options, note), ...scored(tally, id, options) };
    return [result.mark === "review" && !isWhole ? withCarefulInterval(result) : result];
  });
}

function rated(
  estimate: CellEstimate,
  { caution, minimumCount }: PublishingOptions,
  note: string | null,
): Pick<CellResult, "interval" | "method" | "withheldBy" | "mark" | "note"> {
  const { rate, se, n, df, effectiveN, count } = estimate;
  const isExtreme = rate === 0 || rate === 1;
  const interval = isExtreme ? kornGraubardInterval({ rate, n, effectiveN, df }) : logitInterval(rate, se, df);
  const method = interval === null ? null : isExtreme ? "korn-graubard" : "logit";
  const because = reliability({ rate, n, effectiveN, df }).because;
  const shown = { interval, method } as const;
  if (n < fewestRespondents || count < minimumCount)
    return { ...shown, withheldBy: "disclosure", mark: "present", note: null };
  if (because === "review" && note !== null) return { ...shown, withheldBy: null, mark: "review", note };
  if (caution && cautionAllowed({ rate, n, effectiveN, df }))
    return { ...shown, withheldBy: null, mark: "caution", note: null };
  return { ...shown, withheldBy: because, mark: "present", note: null };
}

/** Up for review, whether or not a reviewer accepted it. */
export function isUnderReview({ withheldBy, mark }: Pick<CellResult, "withheldBy" | "mark">): boolean {
  return withheldBy === "review" || (withheldBy === null && mark === "review");
}

/**
 * Accepted cells have few degrees of freedom and came out narrow: their logit intervals hold the truth too rarely, those of
 * Korn and Graubard nearly as often as they should (docs/calibration.md).
 */
export function withCarefulInterval(result: CellResult): CellResult {
  const { rate, n, effectiveN, df } = result.estimate;
  const interval = kornGraubardInterval({ rate, n, effectiveN, df });
  return { ...result, interval, method: interval === null ? null : "korn-graubard" };
}

function scored(
  { scores, levels }: CountedTally,
  id: number,
  { singlePsu }: PublishingOptions,
): Pick<CellResult, "meanScore" | "levels"> {
  const found = scores === null ? null : estimateMean(scores, id, singlePsu);
  if (found === null || found.n < fewestRespondents) return { meanScore: null, levels: null };
  const root = Math.sqrt(found.variance);
  // Scores that are all alike leave the rounding of their sums.
  const se = found.df > 0 ? (root < 1e-12 * Math.abs(found.mean) ? 0 : root) : null;
  return { meanScore: { mean: found.mean, se }, levels: levels?.shares(id) ?? null };
}
