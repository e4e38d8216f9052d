import { standardErrorFromInterval } from "#core/statistics/aggregateError.ts";
import type { WrittenNumber } from "#core/tables/readNumber.ts";
import { isShare } from "#core/units.ts";
import type { RawRow } from "./aggregateFigure.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { cellAt, nameOf } from "./figurePlace.ts";
import { asShare, type RateUnit } from "./rateUnit.ts";

interface ErrorContext {
  /** Of the rates, by column. */
  readonly ofRate: (column: number | undefined) => RateUnit;
  /** What the operator says. */
  readonly told: RateUnit | null;
  readonly headerUnit: (columns: Columns, place: number) => RateUnit | null;
  readonly log: IssueLog;
  readonly input: string;
}

/** Respondents that an error may be worth beside its rate: fewer or more than these nobody asks, whatever the design. */
const worth = { least: 5, most: 2e6 };
/** And beside a sample size: design effects that are met with. */
const effects = { least: 0.1, most: 50 };
const otherUnit = { percent: "share", share: "percent" } as const;

/** Columns that have one unit: the bounds of an interval, or a standard error. */
interface ErrorColumn {
  readonly places: readonly number[];
  readonly rows: RawRow[];
}

/**
 * Units of standard errors and intervals whose header does not tell. They are the rates' unit where that can be; where it cannot,
 * in any row, and the other can, in every row, the other, said in an info. Where all rates carry their sign, and both can be,
 * the operator is asked.
 * @returns units by column; null with an issue where two readings fit
 */
export function errorUnits(raw: readonly RawRow[], context: ErrorContext): ReadonlyMap<number, RateUnit> | null {
  const { ofRate, told, headerUnit, log, input } = context;
  const units = new Map<number, RateUnit>();
  let isTold = true;
  for (const { places, rows } of columnsOf(raw)) {
    const [first] = rows;
    const [place] = places;
    if (first === undefined || place === undefined) continue;
    const { columns } = first;
    const rateColumn = columns.roles.get("rate");
    // One column that holds both is one number with one unit.
    if (places.every((one) => one === rateColumn)) continue;
    const byHeader = places.map((one) => headerUnit(columns, one)).find((unit) => unit !== null) ?? null;
    const areBare = rows.some(({ numbers }) => numbers.get("rate")?.percent === false);
    const own = ofRate(rateColumn);
    const fits = (unit: RateUnit): boolean => rows.every((row) => isPlausible(row, places, unit, ofRate));
    let unit: RateUnit = own;
    if (byHeader !== null) unit = byHeader;
    else if (!rows.some((row) => isBare(row, places))) continue;
    else if (!fits(own) && fits(otherUnit[own])) {
      unit = otherUnit[own];
      log.add("error-unit", { unit }, { input, column: nameOf(columns, place) });
    } else if (!areBare && told === null && fits(own) && fits(otherUnit[own])) {
      const role = columns.roles.get("se") === place ? "se" : "lower";
      log.add("ambiguous-unit", { key: "rateUnit" }, { input, ...cellAt(first.place, role, "upper") });
      isTold = false;
    }
    for (const one of places) units.set(one, unit);
  }
  return isTold ? units : null;
}

function columnsOf(raw: readonly RawRow[]): readonly ErrorColumn[] {
  const found = new Map<string, ErrorColumn>();
  for (const row of raw) {
    const place = (role: "se" | "lower" | "upper"): number[] => {
      const column = row.columns.roles.get(role);
      return column === undefined ? [] : [column];
    };
    for (const places of [place("se"), [...new Set([...place("lower"), ...place("upper")])]]) {
      if (places.length === 0) continue;
      const key = places.join();
      const known = found.get(key);
      if (known === undefined) found.set(key, { places, rows: [row] });
      else known.rows.push(row);
    }
  }
  return [...found.values()];
}

function isBare(row: RawRow, places: readonly number[]): boolean {
  const { columns, numbers } = row;
  if (ownMargin(row, places)?.percent === false) return true;
  return (["se", "lower", "upper"] as const).some(
    (role) => places.includes(columns.roles.get(role) ?? -1) && numbers.get(role)?.percent === false,
  );
}

/** What stands after ± in a column of intervals. */
function ownMargin({ columns, margin, marginIs }: RawRow, places: readonly number[]): WrittenNumber | null {
  return marginIs !== null && places.includes(columns.roles.get("lower") ?? -1) ? margin : null;
}

/** Whether the errors of a row can be in this unit; where they tell nothing, they can. */
function isPlausible(
  row: RawRow,
  places: readonly number[],
  unit: RateUnit,
  ofRate: (column: number | undefined) => RateUnit,
): boolean {
  const { columns, numbers } = row;
  const number = (role: "se" | "lower" | "upper"): number | null => {
    const found = places.includes(columns.roles.get(role) ?? -1) ? numbers.get(role) : undefined;
    return found === undefined ? null : asShare(found, unit);
  };
  const [written, n, count] = (["rate", "n", "count"] as const).map((role) => numbers.get(role));
  const counted = count === undefined || n === undefined ? null : count.value / n.value;
  const rate = written === undefined ? counted : asShare(written, ofRate(columns.roles.get("rate")));
  if (rate === null || !isShare(rate) || rate === 0 || rate === 1) return true;
  const margin = ownMargin(row, places);
  const half = margin === null ? null : asShare(margin, unit);
  const [lower, upper] = half === null ? [number("lower"), number("upper")] : [rate - half, rate + half];
  if (lower !== null && upper !== null && !(lower <= rate && rate <= upper && lower > -1 && upper < 2)) return false;
  const se =
    number("se") ??
    (lower === null || upper === null || lower === upper ? null : standardErrorFromInterval(rate, lower, upper, 0.95));
  if (se === null || se === 0) return true;
  const effective = (rate * (1 - rate)) / se ** 2;
  if (!(effective >= worth.least && effective <= worth.most)) return false;
  const effect = n === undefined ? null : n.value / effective;
  return effect === null || (effect >= effects.least && effect <= effects.most);
}
