import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import { roundingUnit } from "#core/statistics/aggregateError.ts";

/** In what two figures of one cell differ; `parts`: each has numbers that the other lacks. */
export type FigureDifference = "rate" | "n" | "error" | "parts";

/** How two figures of one cell go together: the first or the second may have all that the other has, and more. */
export type FigureMatch = "same" | "first" | "second" | FigureDifference;

const errors = ["se", "lower", "upper", "deff"] as const;
/** Rates are printed with three digits at least; a count and its sample size imply a size but for the rounding of the rate. */
const leastUnit = 0.001;
const impliedWithin = 0.1;

/** Compares two figures of one cell: one that gives only the rate goes with one that has the same, but for rounding, and its sample size. */
export function figureMatch(a: AggregateRow, b: AggregateRow): FigureMatch {
  if (sameFigure(a, b)) return "same";
  const hasMore = [a.n !== null && b.n === null, ...errors.map((key) => a[key] !== null && b[key] === null)];
  const hasLess = [b.n !== null && a.n === null, ...errors.map((key) => b[key] !== null && a[key] === null)];
  if (!sameRate(a, b)) return "rate";
  if (differ(a.n, b.n) || !sameSize(a, b) || !sameSize(b, a)) return "n";
  if (errors.some((key) => differ(a[key], b[key]))) return "error";
  const [isMore, isLess] = [hasMore.includes(true), hasLess.includes(true)];
  // Of two with the same numbers beside it, nobody knows which rate is meant.
  if (isMore === isLess) return isMore ? "parts" : "rate";
  return isMore ? "first" : "second";
}

export function sameFigure(a: AggregateRow, b: AggregateRow): boolean {
  return a.rate === b.rate && a.n === b.n && errors.every((key) => a[key] === b[key]);
}

function differ(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** Whether one rate is the other, rounded. */
function sameRate({ rate: a }: AggregateRow, { rate: b }: AggregateRow): boolean {
  const unit = Math.min(leastUnit, Math.max(roundingUnit([a]), roundingUnit([b])));
  return Math.abs(a - b) <= (unit / 2) * (1 + 1e-9);
}

function sameSize({ impliedN, rate }: AggregateRow, { n }: AggregateRow): boolean {
  return impliedN === undefined || n === null || rate === 0 || Math.abs(impliedN - n) <= impliedWithin * n;
}
