import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import { areaText } from "#core/region/areaText.ts";
import type { Year } from "#core/units.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import { cellAt, figureAt, type FigurePlace } from "./figurePlace.ts";
import { figureOfFormer, isMadeOf } from "./formerUnits.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { figureMatch, type FigureMatch } from "./sameFigure.ts";
import { partFaults, type CountedFigure, type PartFault } from "./partFaults.ts";

/** A figure and where it stands. `formerly`: code of the former unit that names its area. */
export interface PlacedRow {
  readonly year: Year;
  readonly figure: AggregateRow;
  /** Literate respondents, where the table counts them. */
  readonly count: number | null;
  readonly formerly: string | false;
  readonly place: FigurePlace;
}

/**
 * Rows → figures by year, one for each cell: former units are pooled by n, the same figure twice is one, a different one is an error.
 * 老年人 and 60–69 of one instrument are one cell under two names, and both are written.
 */
export function joinRows(
  rows: readonly PlacedRow[],
  region: Region,
  log: IssueLog,
  input: string,
): ReadonlyMap<Year, readonly AggregateRow[]> {
  const cells = new Map<string, PlacedRow[]>();
  for (const row of rows) {
    const key = `${row.year}|${keyOf(row.figure)}`;
    const same = cells.get(key);
    if (same === undefined) cells.set(key, [row]);
    else same.push(row);
  }
  const years = new Map<Year, JoinedRow[]>();
  for (const same of cells.values()) {
    const found = oneOf(same, region, log, input);
    const [first] = same;
    if (found === null || first === undefined) continue;
    const { year, place } = first;
    const [figure, count] = found;
    const made = { figure, count, place };
    const known = years.get(year);
    if (known === undefined) years.set(year, [made]);
    else known.push(made);
  }
  return new Map([...years].map(([year, figures]) => [year, finished(figures, region, log, input)]));
}

interface JoinedRow extends CountedFigure {
  readonly place: PlacedRow["place"];
}

function sumOfCounts(rows: readonly PlacedRow[]): number | null {
  return rows.reduce<number | null>((sum, { count }) => (sum === null || count === null ? null : sum + count), 0);
}

function finished(rows: readonly JoinedRow[], region: Region, log: IssueLog, input: string): readonly AggregateRow[] {
  for (const fault of partFaults(rows, region)) reportPartFault(fault, { input, ...partAt(fault) }, log);
  return withBothNames(rows, log, input);
}

/** The cell of the number that does not agree with those of its parts. */
function partAt({ code, whole: { place } }: PartFault<JoinedRow>): IssuePlace {
  if (code === "parts-n-differ") return cellAt(place, "n");
  return code === "parts-count-differ" ? cellAt(place, "count") : figureAt(place);
}

/** Words of a whole that does not agree with its parts, at its place. */
export function reportPartFault<Figure>(fault: PartFault<Figure>, place: IssuePlace, log: IssueLog): void {
  switch (fault.code) {
    case "total-outside-parts":
    case "breakdown-outside-total":
      return log.add(fault.code, fault.detail, place);
    case "parts-n-differ":
      return log.add(fault.code, fault.detail, place);
    case "parts-count-differ":
      return log.add(fault.code, fault.detail, place);
  }
}

function oneOf(
  rows: readonly PlacedRow[],
  region: Region,
  log: IssueLog,
  input: string,
): readonly [AggregateRow, number | null] | null {
  const today = rows.filter(({ formerly }) => formerly === false);
  const units = new Map<string, PlacedRow[]>();
  for (const row of rows)
    if (row.formerly !== false) units.set(row.formerly, [...(units.get(row.formerly) ?? []), row]);
  const former = [...units.values()].flatMap((same) => fullest(same, log, input) ?? []);
  const own = fullest(today, log, input);
  if (own === null) {
    const figure = figureOfFormer(former, region, log, input);
    return figure === null ? null : [figure, sumOfCounts(former)];
  }
  if (former.length > 0) {
    const code = isMadeOf(own.figure, former) ? "former-beside-today" : "former-contradicts";
    log.add(code, { place: areaText(region, own.figure.area) }, { input, ...cellAt(own.place, "area") });
  }
  return [own.figure, own.count];
}

/** Of rows of one cell and unit the one that says most, with what is to be said of the others; null for none. */
function fullest([first, ...others]: readonly PlacedRow[], log: IssueLog, input: string): PlacedRow | null {
  if (first === undefined) return null;
  let found = first;
  for (const other of others) {
    const match = figureMatch(found.figure, other.figure);
    reportMatch(match, { first: found.place.row }, { input, ...figureAt(other.place) }, log);
    if (match === "second") found = other;
  }
  return found;
}

/** Words of a cell that is given once more, at its second place. */
export function reportMatch(match: FigureMatch, first: FirstPlace, place: IssuePlace, log: IssueLog): void {
  switch (match) {
    case "same":
      return first.first === null ? undefined : log.add("row-twice", { ...first, first: first.first }, place);
    case "first":
    case "second":
      return log.add("row-fuller", first, place);
    case "rate":
    case "n":
    case "error":
    case "parts":
      return log.add("cell-twice", { ...first, differ: match }, place);
  }
}

interface FirstPlace {
  readonly first: number | null;
  readonly otherInput?: string;
  readonly otherSheet?: string;
}

function withBothNames(rows: readonly JoinedRow[], log: IssueLog, input: string): readonly AggregateRow[] {
  const figures = new Map(rows.map(({ figure }) => [keyOf(figure), figure]));
  const places = new Map(rows.map(({ figure, place }) => [keyOf(figure), place]));
  for (const { figure, place } of rows) {
    const twin = twinOf(figure);
    if (twin === null) continue;
    const key = keyOf(twin);
    const other = figures.get(key);
    if (other === undefined) figures.set(key, twin);
    else if (figure.dimension === "population") {
      const match = figureMatch(twin, other);
      const first = places.get(key)?.row ?? null;
      if (match !== "same") reportMatch(match, { first }, { input, ...figureAt(place) }, log);
      if (match === "first") figures.set(key, twin);
      if (match === "second") figures.set(keyOf(figure), twinOf(other) ?? figure);
    }
  }
  return [...figures.values()];
}

function twinOf(figure: AggregateRow): AggregateRow | null {
  if (figure.dimension === "population" && figure.category === "elderly")
    return { ...figure, dimension: "age", category: "60-69" };
  if (figure.dimension === "age" && figure.category === "60-69")
    return { ...figure, dimension: "population", category: "elderly" };
  return null;
}

function keyOf({ area, dimension, category, instrument }: AggregateRow): string {
  return `${area}|${dimension}|${category ?? ""}|${instrument ?? ""}`;
}
