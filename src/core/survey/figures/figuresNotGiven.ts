import { foldText } from "#core/tables/foldText.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { readFigureNumbers } from "./figureNumbers.ts";
import { readFigureCell } from "./figureCell.ts";
import { cellAt, type FigurePlace } from "./figurePlace.ts";

/** A figure of which the table says that there is none. */
export interface NotGiven {
  readonly place: FigurePlace;
  /** Of the cell that says so. */
  readonly role: "rate" | "count";
  /** Whether a formula failed there, which is said of its cell. */
  readonly isFailure: boolean;
}

/** Whether a figure's cell has a word or a mark for nothing, and its row neither counts that give a rate nor an error. An empty cell says nothing. */
export function notGiven(
  place: FigurePlace,
  { numbers, margin }: NonNullable<ReturnType<typeof readFigureNumbers>>,
): NotGiven | null {
  const hasRate = numbers.has("rate") || (numbers.has("count") && numbers.has("n"));
  if (hasRate || margin !== null || numbers.has("se") || numbers.has("lower") || numbers.has("upper")) return null;
  const role = place.columns.roles.has("rate") ? "rate" : "count";
  const text = place.cells[place.columns.roles.get(role) ?? -1] ?? "";
  const cell = readFigureCell(text);
  if (cell.kind !== "missing" || foldText(text) === "") return null;
  return { place, role, isFailure: cell.formula };
}

/**
 * Says where figures were left out because their cells say that there are none.
 * @param isAll whether rows of one figure each have no other: then the table lacks what it is for
 */
export function reportNotGiven(figures: readonly NotGiven[], isAll: boolean, log: IssueLog): void {
  for (const { place, role, isFailure } of figures) {
    if (isAll) log.add("missing-rate", {}, cellAt(place, role));
    else if (!isFailure) log.add("figure-not-given", {}, cellAt(place, role));
  }
}
