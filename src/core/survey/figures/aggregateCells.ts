import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import { isShare, type Year } from "#core/units.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import { cellAt, figureAt, type FigurePlace } from "./figurePlace.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
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
  const perYear = new Map<Year, number>();
  for (const { year } of rows) perYear.set(year, (perYear.get(year) ?? 0) + 1);
  for (const row of rows) {
    const { figure, place, year } = row;
    const isBare = figure.n === null && figure.se === null && (figure.lower === null || figure.upper === null);
    // The region's total alone is a published figure: nothing is missing there.
    const isAlone = figure.area === region.code && figure.dimension === "total" && perYear.get(year) === 1;
    const isExtreme = figure.rate === 0 || figure.rate === 1;
    const { area, dimension, category } = figure;
    const cell = { year, area, dimension, category };
    const code = isExtreme ? "extreme-needs-n" : "missing-n";
    if (isBare && !isAlone) log.add(code, cell, { input, ...cellAt(place, "n", "rate", "count") });
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
  for (const other of others) {
    const isSame = sameFigure(first.figure, other.figure);
    if (isSame) log.add("row-twice", { first: first.place.row }, { input, ...figureAt(other.place) });
    else log.add("cell-twice", { first: first.place.row }, { input, ...figureAt(other.place) });
  }
  return first.figure;
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
  const figures = rows.map(({ figure }) => figure);
  const byKey = new Map(rows.map((row) => [keyOf(row.figure), row]));
  const twins: AggregateRow[] = [];
  for (const { figure, place } of rows) {
    const twin = twinOf(figure);
    if (twin === null) continue;
    const other = byKey.get(keyOf(twin));
    if (other === undefined) twins.push(twin);
    else if (figure.dimension === "population" && !sameFigure(twin, other.figure))
      log.add("cell-twice", { first: other.place.row }, { input, ...figureAt(place) });
  }
  return [...figures, ...twins];
}

function twinOf(figure: AggregateRow): AggregateRow | null {
  if (figure.dimension === "population" && figure.category === "elderly")
    return { ...figure, dimension: "age", category: "60-69" };
  if (figure.dimension === "age" && figure.category === "60-69")
    return { ...figure, dimension: "population", category: "elderly" };
  return null;
}

export function sameFigure(a: AggregateRow, b: AggregateRow): boolean {
  return (
    a.rate === b.rate && a.n === b.n && a.se === b.se && a.lower === b.lower && a.upper === b.upper && a.deff === b.deff
  );
}

function keyOf({ area, dimension, category, instrument }: AggregateRow): string {
  return `${area}|${dimension}|${category ?? ""}|${instrument ?? ""}`;
}
