import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Year } from "#core/units.ts";
import type { PlacedRow } from "./aggregateCells.ts";
import { cellAt } from "./figurePlace.ts";

/** A figure of a table that has neither a sample size nor an error, and the cell where the first of these is missing. */
export interface BareFigure {
  readonly year: Year;
  readonly figure: AggregateRow;
  readonly at: IssuePlace;
}

export function bareFigures(rows: readonly PlacedRow[]): readonly BareFigure[] {
  return rows.flatMap(({ year, figure, place }) =>
    isBare(figure) ? [{ year, figure, at: cellAt(place, "n", "rate", "count") }] : [],
  );
}

export function isBare({ n, se, lower, upper }: AggregateRow): boolean {
  return n === null && se === null && (lower === null || upper === null);
}

export function reportBare({ year, figure }: BareFigure, place: IssuePlace, log: IssueLog): void {
  const { area, dimension, category, rate } = figure;
  const isExtreme = rate === 0 || rate === 1;
  log.add(isExtreme ? "extreme-needs-n" : "missing-n", { year, area, dimension, category }, place);
}
