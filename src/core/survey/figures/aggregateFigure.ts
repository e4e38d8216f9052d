import type { WrittenNumber } from "#core/tables/readNumber.ts";
import type { Dimension } from "#core/breakdown.ts";
import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import { instrumentOfPopulation } from "#core/region/adultInstrument.ts";
import { roundingUnit, standardErrorFromInterval } from "#core/statistics/aggregateError.ts";
import { isShare, type Share, type Year } from "#core/units.ts";
import type { PlacedRow } from "./aggregateCells.ts";
import type { ColumnUnits } from "./columnUnits.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import type { ErrorReading } from "./errorReading.ts";
import type { IssueCode, IssueDetails } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import { cellAt, type FigurePlace } from "./figurePlace.ts";
import { asShare } from "./rateUnit.ts";
import type { SumName } from "./sumNames.ts";

/** More persons than any survey asks, design effects that no design has, and shares smaller than any figure is printed with. */
const mostPersons = 1e9;
const designEffects = { least: 1e-3, greatest: 1e4 };
const leastShare = 1e-6;
/** Design effects that an error and its sample size may imply: beyond these one of them is in another unit, or worth asking about. */
const impossible = { below: 0.02, above: 500 };
const unusual = { below: 0.3, above: 20 };

/** A row of a table of figures: its cell understood, its numbers as they are written. */
export interface RawRow {
  /** Of the figure: a row of a wide table has several. */
  readonly columns: Columns;
  readonly place: FigurePlace;
  readonly year: Year;
  readonly area: string;
  /** Code of the former unit that the row names. */
  readonly formerly: string | false;
  readonly dimension: Dimension;
  readonly category: string | null;
  /** Where nothing but a word for a sum names it. */
  readonly sum: SumName | null;
  readonly numbers: ReadonlyMap<ColumnRole, WrittenNumber>;
  /** What stands after ±, beside the rate or alone in a column of intervals, which `marginIs` then says. */
  readonly margin: WrittenNumber | null;
  readonly marginIs: "interval" | null;
}

interface FigureContext {
  readonly units: ColumnUnits;
  readonly errors: ErrorReading;
  /** The level at which an interval of a figure is read; one of another level goes on as its standard error. */
  readonly usual: number;
  readonly region: Region;
  readonly log: IssueLog;
  readonly input: string;
}

/** One row's figure as shares, checked; null with an issue where it cannot be one. */
export function figureOf(row: RawRow, { units, errors, usual, region, log, input }: FigureContext): PlacedRow | null {
  const { columns, numbers, area, dimension, category, year } = row;
  const level = errors.level(columns);
  const shareOf = (role: "rate" | "lower" | "upper" | "se"): number | null => {
    const number = numbers.get(role);
    if (number === undefined) return null;
    return asShare(number, units(columns.roles.get(role) ?? columns.roles.get("rate")));
  };
  const plain = (role: "count" | "n" | "deff"): number | null => numbers.get(role)?.value ?? null;
  const say = <Code extends IssueCode>(code: Code, detail: IssueDetails[Code], role: ColumnRole): null => {
    log.add(code, detail, { input, ...cellAt(row.place, role, "rate", "count") });
    return null;
  };
  const [count, n, deff, given] = [plain("count"), plain("n"), plain("deff"), shareOf("rate")];
  if (n !== null && !(Number.isInteger(n) && n > 0 && n <= mostPersons)) return say("bad-count", {}, "n");
  if (count !== null && !(Number.isInteger(count) && count >= 0 && count <= mostPersons))
    return say("bad-count", {}, "count");
  if (deff !== null && !(deff >= designEffects.least && deff <= designEffects.greatest))
    return say("bad-number", {}, "deff");
  if (count !== null && n !== null && count > n) return say("count-above-n", { n }, "count");
  const computed = count !== null && n !== null ? count / n : null;
  const rate = given ?? computed;
  if (rate === null) return say("missing-rate", {}, "rate");
  if (!isShare(rate)) return say("rate-out-of-range", {}, "rate");
  if (rate !== 0 && rate < leastShare) return say("bad-number", {}, "rate");
  // A published rate has three digits at least; weights may move it, but not by a factor of two, up or down.
  if (given !== null && computed !== null && Math.abs(given - computed) > Math.max(0.05, Math.min(given, computed))) {
    return say("rate-differs", { rate: given, computed }, "rate");
  }
  if (given !== null && computed !== null && n !== null && isBeyondWeights(given, computed, n))
    say("rate-far", { rate: given, computed }, "rate");
  const margin =
    row.margin === null
      ? null
      : asShare(row.margin, units(columns.roles.get(row.marginIs === null ? "rate" : "lower")));
  const marginIs = row.marginIs ?? errors.margin(columns);
  const half =
    margin !== null && marginIs === "interval" && !numbers.has("lower") && !numbers.has("upper") ? margin : null;
  const lower = half === null ? shareOf("lower") : rate - half;
  const upper = half === null ? shareOf("upper") : rate + half;
  const se = shareOf("se") ?? (marginIs === "se" ? margin : null);
  if (margin !== null && margin < 0) return say("bad-number", {}, "rate");
  if (se !== null && !(se === 0 || (se >= leastShare && se < 1))) return say("bad-number", {}, "se");
  const bounds = [numbers.get("lower")?.value, numbers.get("upper")?.value] as const;
  if (lower !== null && upper !== null && lower > upper && bounds[0] !== undefined && bounds[1] !== undefined)
    return say("bounds-swapped", { lowerAs: bounds[0], upperAs: bounds[1] }, "lower");
  // An interval symmetric about a small rate may reach below 0, and tells the error all the same.
  if (lower !== null && upper !== null && !(lower <= rate && rate <= upper && lower > -1 && upper < 2)) {
    return say("interval-without-rate", { rate, lower, upper }, "lower");
  }
  const error = usableError(rate, se, lower, upper);
  if (lower !== null && upper === null) say("bound-alone", { bound: "lower" }, "lower");
  if (upper !== null && lower === null) say("bound-alone", { bound: "upper" }, "upper");
  const isExtreme = rate === 0 || rate === 1;
  if (!isExtreme && error.se === null && error.lower === null && (se !== null || (lower !== null && upper !== null)))
    say("error-zero", {}, se === null ? "lower" : "se");
  const effect = impliedEffect(rate, n, error, level);
  if (effect !== null && n !== null) {
    const detail = { effectiveN: Math.round(n / effect) };
    const role = error.se === null ? "lower" : "se";
    if (effect < impossible.below || effect > impossible.above) return say("error-implausible", detail, role);
    if (effect < unusual.below || effect > unusual.above) say("error-unusual", detail, role);
  }
  const told = contradiction(rate, error, level);
  if (told !== null) say("errors-differ", told, "se");
  const figure: AggregateRow = {
    area,
    dimension,
    category,
    instrument: category === null || dimension !== "population" ? null : instrumentOfPopulation({ region }, category),
    rate,
    n,
    ...(n === null && count !== null && rate > 0 ? { impliedN: Math.round(count / rate) } : {}),
    ...atUsual(rate, error, level, usual),
    deff,
  };
  return { count, year, figure, formerly: row.formerly, place: row.place };
}

/**
 * Whether the weights of a usual survey leave a rate unexplained beside count/n: they are apart by more than two points, by more than a
 * third of the larger, and by more than two standard errors, which chance moves in a small sample. The weighted less the plain mean is
 * cov(w, y) / mean(w) = r · CV · √(p(1 − p)), r being the correlation of weights and results: with CV = 0.6, a design effect of 1.36 by
 * weights alone, and r = 0.2 a rate of 12 % moves by 0.2 · 0.6 · 0.325 = 3.9 points, a quarter of the larger. A table does not say whether
 * its rates are weighted, so a difference beyond rounding is no fault yet.
 */
function isBeyondWeights(given: number, computed: number, n: number): boolean {
  const apart = Math.abs(given - computed);
  const larger = Math.max(given, computed);
  return apart > 0.02 && apart > larger / 3 && apart > 2 * Math.sqrt((larger * (1 - larger)) / n);
}

/** An interval of another level than the usual as the standard error that it tells. */
function atUsual(rate: Share, error: ErrorColumns, level: number, usual: number): ErrorColumns {
  const { se, lower, upper } = error;
  if (level === usual || lower === null || upper === null) return error;
  return { se: se ?? standardErrorFromInterval(rate, lower, upper, level), lower: null, upper: null };
}

/** The design effect that an error and a sample size together imply; null where they do not meet. */
function impliedEffect(rate: Share, n: number | null, error: ErrorColumns, level: number): number | null {
  const { lower, upper } = error;
  const se =
    error.se ?? (lower === null || upper === null ? null : standardErrorFromInterval(rate, lower, upper, level));
  return n === null || se === null || !(se > 0) ? null : (n * se ** 2) / (rate * (1 - rate));
}

type ErrorColumns = Pick<AggregateRow, "se" | "lower" | "upper">;

/** What of the columns tells an error: both bounds or none of them, and never an error of 0. At 0 and 1 only n does. */
function usableError(rate: Share, se: number | null, lower: number | null, upper: number | null): ErrorColumns {
  const isWide = lower !== null && upper !== null && upper - lower >= leastShare;
  const isInside = rate > 0 && rate < 1;
  return {
    se: isInside && se !== null && se > 0 ? se : null,
    lower: isInside && isWide ? lower : null,
    upper: isInside && isWide ? upper : null,
  };
}

/** A standard error and an interval that cannot be of one estimate: a quarter apart, and more than rounding explains. */
function contradiction(
  rate: Share,
  { se, lower, upper }: ErrorColumns,
  level: number,
): IssueDetails["errors-differ"] | null {
  if (se === null || lower === null || upper === null) return null;
  const implied = standardErrorFromInterval(rate, lower, upper, level);
  if (implied === null) return null;
  const tolerance = Math.max(roundingUnit([rate, lower, upper, se]), 0.25 * Math.max(se, implied));
  return Math.abs(se - implied) > tolerance ? { se, implied } : null;
}
