import { foldText, isMissing } from "#core/tables/foldText.ts";
import { looksNumeric } from "#core/tables/layoutWords.ts";
import { filledPlaces, type TableRow } from "#core/tables/tableRow.ts";
import type { Columns } from "./columns.ts";
import type { FigureTable } from "#core/survey/figures/figureColumns.ts";
import type { Shape } from "#core/survey/importContext.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import { yesOrNo } from "#core/survey/names/valueNames.ts";

/** Columns that only persons have. */
const ofPersons: readonly ColumnRole[] = ["weight", "stratum", "psu", "fpc", "birthYear", "qualified"];
/** Columns that persons have, and figures of one breakdown. */
const ofEither: readonly ColumnRole[] = ["residence", "sex", "age", "education", "score"];

/** Columns that say what the figures of a row are of. */
const ofRows: readonly ColumnRole[] = ["area", "year", "dimension", "category", ...ofEither];

/**
 * Respondents where each row has an outcome, an aggregate table where each has a rate; null where neither can be found.
 * Columns that are only headed 农民 or 青少年 are rates in a table of figures and marks among persons: what stands in them tells.
 * A table that has both an outcome and a figure on every row is one of figures, unless it has columns of persons, too: then only the operator knows.
 * @param told by the operator or the mapping
 * @param sample the first rows of data
 */
export function tableShape(
  { header, roles, populations }: Columns,
  table: FigureTable,
  told: Shape | null,
  sample: readonly TableRow[],
): Shape | "unclear" | null {
  const hasOutcome = roles.has("qualified") || roles.has("score");
  const hasRate = table.figures.length > 0;
  if (told !== null) return told === "respondents" ? (hasOutcome ? told : null) : hasRate ? told : null;
  if (!hasRate) return hasOutcome ? "respondents" : null;
  const isAssumed = table.figures.every(({ columns }) => table.assumed.includes(columns.roles.get("rate") ?? -1));
  const hasPersons = ofPersons.some((role) => roles.has(role)) || populations.size > 0;
  if (!isAssumed) {
    if (!hasOutcome) return "aggregate";
    // Groups in one column are rows of a table of figures as often as traits of persons.
    const marks =
      ofPersons.some((role) => role !== "qualified" && roles.has(role)) ||
      [...populations.values()].some(({ column }) => column !== roles.get("category"));
    const isOfPersons = marks || ofEither.filter((role) => role !== "score" && roles.has(role)).length > 1;
    const hasRates = numbered(table, ["rate"], sample);
    if (!isOfPersons && hasRates) return "aggregate";
    if (hasRates && numbered(table, ["rate", "n"], sample)) return "unclear";
    return hasPersons || !roles.has("n") ? "respondents" : "aggregate";
  }
  if (hasOutcome) return "respondents";
  // A year or a category that happens to stand in the first row of data heads nothing.
  const isUnderstood =
    ofRows.some((role) => roles.has(role)) || table.assumed.length === header.filter((name) => name !== "").length;
  if (!isUnderstood) return null;
  const isPersons =
    ofPersons.some((role) => roles.has(role)) ||
    ofEither.filter((role) => roles.has(role)).length > 1 ||
    table.assumed.every((place) => areMarks(place, sample));
  return isPersons ? null : "aggregate";
}

/** Whether a column only says yes or no. */
function areMarks(place: number, sample: readonly TableRow[]): boolean {
  const texts = sample.map(({ cells }) => foldText(cells[place] ?? "")).filter((text) => !isMissing(text));
  return texts.length > 0 && texts.every((text) => yesOrNo(text) !== null);
}

/** Whether every row has numbers in the columns of these roles. */
function numbered({ figures }: FigureTable, roles: readonly ColumnRole[], sample: readonly TableRow[]): boolean {
  const [columns] = figures.map((one) => one.columns.roles);
  const places = roles.map((role) => columns?.get(role));
  const rows = sample.filter(({ cells }) => filledPlaces(cells).length > 1);
  return (
    rows.length > 0 &&
    places.every((place) => place !== undefined && rows.every(({ cells }) => looksNumeric(cells[place] ?? "")))
  );
}
