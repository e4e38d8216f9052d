import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import { isShare, type Year } from "#core/units.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import { cellAt, figureAt, type FigurePlace } from "./figurePlace.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { figureMatch, type FigureMatch } from "./sameFigure.ts";
import { partFaults, type CountedFigure, type PartFault } from "./partFaults.ts";

/** A figure and where it stands. `formerly`: its unit was named as it was called before. */
export interface PlacedRow {
  readonly year: Year;
  readonly figure: AggregateRow;
  /** Literate respondents, where the table counts them. */
  readonly count: number | null;
  readonly formerly: boolean;
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
    const figure = oneOf(same, log, input);
    const [first] = same;
    if (figure === null || first === undefined) continue;
    const { year, place } = first;
    const count = sumOfCounts(same);
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

/** Of former units all counts; of one row its own. */
function sumOfCounts(rows: readonly PlacedRow[]): number | null {
  const [first] = rows;
  if (!rows.some(({ formerly }) => formerly)) return first?.count ?? null;
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

function oneOf(rows: readonly PlacedRow[], log: IssueLog, input: string): AggregateRow | null {
  const [first, ...others] = rows;
  if (first === undefined) return null;
  if (others.length === 0) return first.figure;
  const today = rows.find(({ formerly }) => !formerly);
  const former = rows.filter(({ formerly }) => formerly);
  if (former.length > 0 && today !== undefined) {
    const code = isMadeOf(today.figure, former) ? "former-beside-today" : "former-contradicts";
    log.add(code, { area: today.figure.area }, { input, ...cellAt(today.place, "area") });
    return today.figure;
  }
  if (former.length > 0) return pooled(rows, log, input);
  let fullest = first;
  for (const other of others) {
    const match = figureMatch(fullest.figure, other.figure);
    reportMatch(match, { first: fullest.place.row }, { input, ...figureAt(other.place) }, log);
    if (match === "second") fullest = other;
  }
  return fullest.figure;
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

/** Whether sample sizes add up to today's, and the rate is theirs but for rounding. */
function isMadeOf({ n, rate }: AggregateRow, former: readonly PlacedRow[]): boolean {
  const sizes = former.flatMap(({ figure }) => figure.n ?? []);
  const sum = sizes.reduce((total, size) => total + size, 0);
  if (n === null || sizes.length !== former.length || sum !== n) return false;
  const joint = former.reduce((total, { figure }) => total + (figure.n ?? 0) * figure.rate, 0) / sum;
  return Math.abs(joint - rate) <= 0.001 * (1 + 1e-9);
}

/** Former units that are one today: their rates weighted by n. Without n the unit stays empty. */
function pooled(rows: readonly PlacedRow[], log: IssueLog, input: string): AggregateRow | null {
  const [first] = rows;
  if (first === undefined) return null;
  const { figure } = first;
  const place = { input, ...cellAt(first.place, "area") };
  let n = 0;
  let sum = 0;
  for (const row of rows) {
    if (row.figure.n === null) {
      log.add("units-not-pooled", { area: figure.area }, place);
      return null;
    }
    n += row.figure.n;
    sum += row.figure.n * row.figure.rate;
  }
  const rate = sum / n;
  log.add("units-pooled", { area: figure.area }, place);
  return isShare(rate) ? { ...figure, rate, n, se: null, lower: null, upper: null, deff: null } : null;
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
