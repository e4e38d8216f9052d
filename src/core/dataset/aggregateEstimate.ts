import { standardErrorFromCount, standardErrorFromInterval } from "#core/statistics/aggregateError.ts";
import { logitInterval } from "#core/statistics/logitInterval.ts";
import { reliability } from "#core/statistics/reliability.ts";
import { wilsonInterval } from "#core/statistics/wilsonInterval.ts";
import { kornGraubardInterval } from "#core/statistics/kornGraubardInterval.ts";
import type { Share } from "#core/units.ts";
import type { AggregateRow } from "./aggregateRow.ts";
import { fewestRespondents, type Withholding } from "./cellResult.ts";
import { estimateRow } from "./estimateRow.ts";
import type { Estimate } from "./schema.ts";

interface ErrorInformation {
  readonly se: number;
  readonly effectiveN: number;
  readonly deff: number | null;
  readonly fromCount: boolean;
  readonly assumed: boolean;
}

/**
 * A published figure → a row of a wave, by what it permits (statistics.md: aggregate rows).
 * @param cityDeff design effect of the wave's own city estimate, for rows with n alone; null when there is none
 * @param level of intervals in the table
 */
export function aggregateEstimate(row: AggregateRow, cityDeff: number | null, level: number, reveal: boolean): Estimate {
  const { area, dimension, category, instrument, rate, n } = row;
  const identity = {
    area,
    dimension,
    ...(category === null ? {} : { category }),
    ...(instrument === null ? {} : { instrument }),
    method: "published",
  } as const;
  const error = errorOf(row, cityDeff, level);
  if (error === null) {
    const withheldBy: Withholding | null = n !== null && n < fewestRespondents ? "disclosure" : null;
    const values = { rate, se: null, lower: null, upper: null, interval: null, n, effectiveN: null, df: null, deff: null };
    return estimateRow(identity, values, withheldBy === null ? "unrated" : "suppress", withheldBy, reveal);
  }
  const { se, effectiveN, deff } = error;
  const isExtreme = rate === 0 || rate === 1;
  const interval = isExtreme
    ? kornGraubardInterval({ rate, n: n ?? effectiveN, effectiveN, df: null })
    : error.fromCount
      ? wilsonInterval(rate, effectiveN)
      : logitInterval(rate, se, null);
  const verdict = reliability({ rate, n, effectiveN, df: null });
  const withheldBy = n !== null && n < fewestRespondents ? "disclosure" : verdict.because;
  const method = isExtreme ? "korn-graubard" : error.fromCount ? "wilson" : "logit";
  const values = {
    rate,
    se,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    interval: interval === null ? null : method,
    n,
    effectiveN,
    df: null,
    deff: isExtreme ? null : deff,
  } as const;
  const estimate = estimateRow(identity, values, verdict.verdict, withheldBy, reveal);
  return error.assumed ? { ...estimate, assumed: "srs" } : estimate;
}

function errorOf({ rate, n, se, lower, upper, deff }: AggregateRow, cityDeff: number | null, level: number): ErrorInformation | null {
  const spread = rate * (1 - rate);
  const given = se ?? (lower === null || upper === null ? null : standardErrorFromInterval(rate, lower, upper, level));
  if (given !== null && given > 0 && spread > 0) {
    const effectiveN = spread / (given * given);
    return { se: given, effectiveN, deff: n === null ? null : n / effectiveN, fromCount: false, assumed: false };
  }
  if (n === null) return null;
  const effect = deff ?? cityDeff ?? 1;
  return {
    se: standardErrorFromCount(rate, n, effect),
    effectiveN: n / effect,
    deff: deff === null && cityDeff === null ? null : effect,
    fromCount: true,
    assumed: deff === null && cityDeff === null,
  };
}

/** The rate of the region's total alone, without n, error or interval: a wave of its own kind (published figure). */
export function isPublishedFigure(rows: readonly AggregateRow[], region: string): boolean {
  const [row] = rows;
  return rows.length === 1 && row !== undefined && row.area === region && row.dimension === "total" && isBare(row);
}

function isBare({ n, se, lower, upper }: AggregateRow): boolean {
  const known: readonly (number | Share | null)[] = [n, se, lower, upper];
  return known.every((value) => value === null);
}
