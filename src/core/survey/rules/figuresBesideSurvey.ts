import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { CellResult } from "#core/dataset/cellResult.ts";
import { cellKey } from "#core/dataset/tallyIndex.ts";
import { roundingUnit } from "#core/statistics/aggregateError.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";

/** Figures that are printed with more digits than a tenth of a point, or with fewer, are compared no more finely than to half a point. */
const coarsest = 0.005;

/** A figure of a table with the name of its input. */
export interface FigureOfInput {
  readonly figure: AggregateRow;
  readonly input: string;
  /** Of its cell. */
  readonly place: IssuePlace;
}

/**
 * Figures of tables that are also computed from the respondents of the same year: the computed ones are used, so that those that differ
 * by more than the rounding of their table are an error.
 * @param respondents input of the respondents
 */
export function reportFiguresBesideSurvey(
  figures: readonly FigureOfInput[],
  results: readonly CellResult[],
  respondents: string,
  log: IssueLog,
): void {
  const computed = new Map(results.map(({ cell, estimate }) => [cellKey(cell), estimate.rate]));
  const equal = new Map<string, number>();
  for (const { figure, input, place } of figures) {
    const rate = figure.instrument === null ? computed.get(cellKey(figure)) : undefined;
    if (rate === undefined) continue;
    const rates = figures.filter((one) => one.input === input).map((one) => one.figure.rate);
    const { area, dimension, category } = figure;
    if (Math.abs(rate - figure.rate) <= Math.min(roundingUnit(rates), coarsest) * (1 + 1e-9))
      equal.set(input, (equal.get(input) ?? 0) + 1);
    else log.add("figure-against-survey", { otherInput: respondents, area, dimension, category }, place);
  }
  for (const [input, cells] of equal) log.add("figure-beside-survey", { otherInput: respondents, cells }, { input });
}
