import type { WrittenNumber } from "#core/tables/readNumber.ts";
import type { RawRow } from "./aggregateFigure.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import { errorUnits } from "./errorUnits.ts";
import { figureAt, nameOf } from "./figurePlace.ts";
import { headerKey } from "#core/survey/names/headerKey.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { mayBeSmallPercent, rateUnitOf, type RateUnit } from "./rateUnit.ts";

/** Unit of the bare numbers of each column of rates and errors, by its place. */
export type ColumnUnits = (column: number | undefined) => RateUnit;

const unitRoles = ["rate", "se", "lower", "upper"] as const;

/**
 * Units by header and all values of a table, never by cell. What the mapping tells goes first, then the header; then sample sizes
 * and counts, which tell the rate; then the values: `rateUnitOf` and, where these seem shares, `mayBeSmallPercent`. Columns of rates
 * whose header does not tell are one in this, so that a wide table has one unit.
 * @returns null with an issue where two readings fit and nobody says which, or where a column is per mille
 */
export function columnUnits(
  raw: readonly RawRow[],
  mapping: Mapping | null,
  log: IssueLog,
  input: string,
): ColumnUnits | null {
  if (saysPerMille(raw, log, input)) return null;
  const told = mapping?.rateUnit ?? null;
  const units = new Map<number, RateUnit>();
  const untold: RawRow[] = [];
  const byHeader = new Map<number, RawRow[]>();
  for (const row of raw) {
    const place = row.columns.roles.get("rate");
    const unit = place === undefined ? null : headerUnit(row.columns, place);
    if (place !== undefined && unit !== null && told === null) {
      units.set(place, unit);
      const known = byHeader.get(place);
      if (known === undefined) byHeader.set(place, [row]);
      else known.push(row);
    } else untold.push(row);
  }
  for (const [place, rows] of byHeader) {
    const counted = countedUnit(rows);
    if (counted !== null && counted !== units.get(place)) return doubt(rows, log, input);
    // A header that says per cent over numbers that would all be below 1 %: one of the two may be a slip.
    const [row] = rows;
    if (units.get(place) === "percent" && counted === null && areAllSmall(rows) && row !== undefined)
      log.add("rates-all-small", {}, { input, column: nameOf(row.columns, place) });
  }
  const known = told ?? countedUnit(untold);
  const unit = known ?? rateUnitOf(ratesOf(untold), null);
  const adults = untold.filter(({ category }) => category !== "youth");
  const isSmall = known === null && unit === "share" && mayBeSmallPercent(ratesOf(adults), boundsOf(adults));
  if (unit === "ambiguous" || isSmall) return doubt(untold, log, input);
  const ofRate: ColumnUnits = (column) => (column === undefined ? unit : (units.get(column) ?? unit));
  const ofErrors = errorUnits(raw, { ofRate, told, headerUnit, log, input });
  if (ofErrors === null) return null;
  return (column) => (column === undefined ? unit : (ofErrors.get(column) ?? ofRate(column)));
}

function headerUnit(columns: Columns, place: number): RateUnit | null {
  if (columns.percent.has(place)) return "percent";
  const { unit } = headerKey(columns.header[place] ?? "");
  return unit === "per-mille" ? null : unit;
}

function saysPerMille(raw: readonly RawRow[], log: IssueLog, input: string): boolean {
  const said = new Set<number>();
  for (const { columns } of raw) {
    for (const role of unitRoles) {
      const place = columns.roles.get(role);
      if (place === undefined || said.has(place) || headerKey(columns.header[place] ?? "").unit !== "per-mille")
        continue;
      said.add(place);
      log.add("per-mille", {}, { input, column: nameOf(columns, place) });
    }
  }
  return said.size > 0;
}

function ratesOf(rows: readonly RawRow[]): readonly WrittenNumber[] {
  return rows.flatMap(({ numbers }) => numbers.get("rate") ?? []);
}

function boundsOf(rows: readonly RawRow[]): readonly WrittenNumber[] {
  return rows.flatMap(({ numbers }) => [numbers.get("lower") ?? [], numbers.get("upper") ?? []].flat());
}

function areAllSmall(rows: readonly RawRow[]): boolean {
  const bare = ratesOf(rows).filter(({ percent, value }) => !percent && value !== 0);
  return bare.length > 0 && bare.every(({ value }) => value < 1);
}

/** What counts and sample sizes tell of the unit: null where there are none, or where they do not agree on one. */
function countedUnit(rows: readonly RawRow[]): RateUnit | null {
  let found: RateUnit | null = null;
  for (const { numbers } of rows) {
    const [rate, count, n] = (["rate", "count", "n"] as const).map((role) => numbers.get(role));
    if (rate === undefined || rate.percent || count === undefined || n === undefined) continue;
    if (!(rate.value > 0 && count.value > 0 && count.value <= n.value)) continue;
    const ratio = rate.value / (count.value / n.value);
    const unit = ratio > 1 / 3 && ratio < 3 ? "share" : ratio > 100 / 3 && ratio < 300 ? "percent" : null;
    if (unit === null || (found !== null && found !== unit)) return null;
    found = unit;
  }
  return found;
}

function doubt(rows: readonly RawRow[], log: IssueLog, input: string): null {
  const isOdd = ({ value, percent }: WrittenNumber): boolean => !percent && value !== 0 && value <= 1;
  const odd = rows.find(({ numbers }) => [numbers.get("rate")].some((rate) => rate !== undefined && isOdd(rate)));
  const row = odd ?? rows[0];
  log.add("ambiguous-unit", { key: "rateUnit" }, { input, ...(row === undefined ? {} : figureAt(row.place)) });
  return null;
}
