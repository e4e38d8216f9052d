import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import { isShare, type Year } from "#core/units.ts";
import type { IssueLog } from "./issueLog.ts";

/** A figure and where it stands. `formerly`: its unit was named as it was called before. */
export interface PlacedRow {
  readonly year: Year;
  readonly figure: AggregateRow;
  /** Literate respondents, where the table counts them. */
  readonly count: number | null;
  readonly formerly: boolean;
  readonly place: { readonly row: number; readonly line: number };
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
    const { figure, place, year } = row;
    const isBare = figure.n === null && figure.se === null && (figure.lower === null || figure.upper === null);
    // The region's total alone is a published figure: nothing is missing there.
    const isAlone =
      figure.area === region.code &&
      figure.dimension === "total" &&
      rows.every((other) => other === row || other.year !== year);
    const isExtreme = figure.rate === 0 || figure.rate === 1;
    if (isBare && !isAlone) log.add(isExtreme ? "extreme-needs-n" : "missing-n", {}, { input, ...place });
    const key = `${row.year}|${keyOf(row.figure)}`;
    cells.set(key, [...(cells.get(key) ?? []), row]);
  }
  const years = new Map<Year, AggregateRow[]>();
  for (const same of cells.values()) {
    const figure = oneOf(same, log, input);
    const year = same[0]?.year;
    if (figure !== null && year !== undefined) years.set(year, [...(years.get(year) ?? []), figure]);
  }
  return new Map([...years].map(([year, figures]) => [year, finished(figures, region, log, input)]));
}

function finished(
  figures: readonly AggregateRow[],
  region: Region,
  log: IssueLog,
  input: string,
): readonly AggregateRow[] {
  const total = figures.find(({ area, dimension }) => area === region.code && dimension === "total");
  if (total !== undefined) checkTotal(total, figures, region, log, input);
  return withBothNames(figures, log, input);
}

function oneOf(rows: readonly PlacedRow[], log: IssueLog, input: string): AggregateRow | null {
  const [first, ...others] = rows;
  if (first === undefined) return null;
  if (others.length === 0) return first.figure;
  if (rows.some(({ formerly }) => formerly)) return pooled(rows, log, input);
  for (const other of others) {
    const isSame = sameFigure(first.figure, other.figure);
    if (isSame) log.add("row-twice", { first: first.place.row }, { input, ...other.place });
    else log.add("cell-twice", { first: first.place.row }, { input, ...other.place, value: String(other.figure.rate) });
  }
  return first.figure;
}

/** Former units that are one today: their rates weighted by n. Without n the unit stays empty. */
function pooled(rows: readonly PlacedRow[], log: IssueLog, input: string): AggregateRow | null {
  const figure = rows[0]?.figure;
  if (figure === undefined) return null;
  const place = { input, ...rows[0]?.place };
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

function withBothNames(figures: readonly AggregateRow[], log: IssueLog, input: string): readonly AggregateRow[] {
  const byKey = new Map(figures.map((figure) => [keyOf(figure), figure]));
  const twins: AggregateRow[] = [];
  for (const figure of figures) {
    const twin = twinOf(figure);
    if (twin === null) continue;
    const other = byKey.get(keyOf(twin));
    if (other === undefined) twins.push(twin);
    else if (figure.dimension === "population" && !sameFigure(twin, other))
      log.add("cell-twice", { first: null }, { input, value: String(other.rate) });
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

/** Whatever the weights, a whole lies between its parts. */
function checkTotal(
  total: AggregateRow,
  figures: readonly AggregateRow[],
  region: Region,
  log: IssueLog,
  input: string,
): void {
  const totals = new Map(
    figures.filter(({ dimension }) => dimension === "total").map(({ area, rate }) => [area, rate]),
  );
  const counties = region.areas.filter(({ kind }) => kind === "county");
  if (counties.length === 0 || counties.some(({ code }) => !totals.has(code))) return;
  const parts = region.areas.filter(({ kind }) => kind !== "group").flatMap(({ code }) => totals.get(code) ?? []);
  const least = Math.min(...parts);
  const greatest = Math.max(...parts);
  if (total.rate < least || total.rate > greatest)
    log.add("total-outside-parts", { rate: total.rate, least, greatest }, { input });
}

export function sameFigure(a: AggregateRow, b: AggregateRow): boolean {
  return (
    a.rate === b.rate && a.n === b.n && a.se === b.se && a.lower === b.lower && a.upper === b.upper && a.deff === b.deff
  );
}

function keyOf({ area, dimension, category, instrument }: AggregateRow): string {
  return `${area}|${dimension}|${category ?? ""}|${instrument ?? ""}`;
}
