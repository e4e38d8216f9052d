import { standardErrorFromCount, standardErrorFromInterval } from "#core/statistics/aggregateError.ts";
import { cautionAllowed } from "#core/statistics/cautionAllowed.ts";
import { kornGraubardInterval } from "#core/statistics/kornGraubardInterval.ts";
import { logitInterval } from "#core/statistics/logitInterval.ts";
import { reliability } from "#core/statistics/reliability.ts";
import { wilsonInterval } from "#core/statistics/wilsonInterval.ts";
import type { AggregateRow } from "./aggregateRow.ts";
import { fewestRespondents, type Withholding } from "./cellResult.ts";
import { estimateRow, type EstimateExtras, type EstimateValues } from "./estimateRow.ts";
import type { GuardedCell } from "./guardedCell.ts";
import { protectFigures, type Figure } from "./protectFigures.ts";
import { acceptedNote, usualOptions, type PublishingOptions } from "./publishingOptions.ts";
import type { Estimate, Region } from "./schema.ts";

interface Publishing {
  readonly year: number | null;
  readonly options: PublishingOptions;
  /** Cells of the respondents of the same year, after disclosure control: no figure may tell what is hidden there. */
  readonly beside?: readonly GuardedCell[];
}

interface ErrorInformation {
  readonly se: number;
  readonly effectiveN: number;
  readonly deff: number | null;
  readonly fromCount: boolean;
  readonly assumed: boolean;
}

/** A published figure with all that it permits, before anything is withheld for the sake of another. */
interface AggregateResult {
  readonly row: AggregateRow;
  readonly values: EstimateValues;
  readonly reliability: Estimate["reliability"];
  readonly withheldBy: Withholding | null;
  /** Why a reviewer let it be published. */
  readonly note: string | null;
  readonly assumed: boolean;
}

/**
 * Published figures → rows of a wave, each by what it permits (statistics.md: aggregate rows), with what must not be shown
 * withheld. A row with n alone takes the design effect of the region's own total: `cityDeff`, else that of its row here.
 * @param cityDeff design effect of the wave's own city estimate; null when there is none
 * @param level of intervals in the table
 * @param publishing what the publisher decides of cells, and the year of the accepted ones
 */
export function aggregateEstimates(
  rows: readonly AggregateRow[],
  region: Region,
  cityDeff: number | null,
  level: number,
  reveal: boolean,
  publishing: Publishing = { year: null, options: usualOptions },
): readonly Estimate[] {
  const total = rows.find((row) => row.area === region.code && row.dimension === "total" && row.instrument === null);
  const deff = cityDeff ?? (total === undefined ? null : (errorOf(total, null, level)?.deff ?? null));
  const results = rows.map((row) => aggregateResult(row, row.instrument === null ? deff : null, level, publishing));
  const instruments = new Set(rows.map(({ instrument }) => instrument));
  const withheld = new Map(
    [...instruments].flatMap((instrument) => {
      const own = results.filter(({ row }) => row.instrument === instrument);
      const beside = instrument === null ? (publishing.beside ?? []) : [];
      const figures = own.map((of): Figure & { readonly of: AggregateResult } => {
        const { area, dimension, category, rate, n } = of.row;
        return { of, cell: { area, dimension, category }, rate, n, withheldBy: of.withheldBy };
      });
      return [...protectFigures(figures, beside, region)].map(([{ of }, withheldBy]) => [of, withheldBy] as const);
    }),
  );
  return results.map((result) => rowOf(result, withheld.get(result) ?? null, reveal));
}

function rowOf(result: AggregateResult, withheldBy: Withholding | null, reveal: boolean): Estimate {
  const { row, values, assumed, note } = result;
  const { area, dimension, category, instrument } = row;
  const identity = {
    area,
    dimension,
    ...(category === null ? {} : { category }),
    ...(instrument === null ? {} : { instrument }),
    method: "published",
  } as const;
  const extras: EstimateExtras = {
    ...(assumed ? { assumed: "srs" } : {}),
    // The time is that of publication.
    ...(note === null ? {} : { review: { at: "", note } }),
  };
  return estimateRow(identity, values, result.reliability, withheldBy, reveal, extras);
}

function aggregateResult(
  row: AggregateRow,
  cityDeff: number | null,
  level: number,
  { year, options }: Publishing,
): AggregateResult {
  const { rate, n } = row;
  const size = n ?? row.impliedN ?? null;
  const isTooFew = size !== null && (size < fewestRespondents || Math.round(rate * size) < options.minimumCount);
  const tooFew = isTooFew ? "disclosure" : null;
  const error = errorOf(row, cityDeff, level);
  if (error === null) {
    const nothing = { se: null, lower: null, upper: null, interval: null, effectiveN: null, df: null, deff: null };
    const values = { rate, n, ...nothing };
    return { row, values, reliability: "unrated", withheldBy: tooFew, note: null, assumed: false };
  }
  const { se, effectiveN, deff, fromCount, assumed } = error;
  const isExtreme = rate === 0 || rate === 1;
  const interval = isExtreme
    ? kornGraubardInterval({ rate, n: n ?? effectiveN, effectiveN, df: null })
    : fromCount
      ? wilsonInterval(rate, effectiveN)
      : logitInterval(rate, se, null);
  const method = isExtreme ? "korn-graubard" : fromCount ? "wilson" : "logit";
  const verdict = reliability({ rate, n, effectiveN, df: null });
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
  const made = { row, values, assumed } as const;
  const note = tooFew === null && year !== null ? acceptedNote(options, year, row) : null;
  if (verdict.because === "review" && note !== null) return { ...made, reliability: "review", withheldBy: null, note };
  if (tooFew === null && options.caution && cautionAllowed({ rate, n, effectiveN, df: null }))
    return { ...made, reliability: "caution", withheldBy: null, note: null };
  return { ...made, reliability: verdict.verdict, withheldBy: tooFew ?? verdict.because, note: null };
}

/** Null for a figure without error information. A rate of 0 or 1 has a standard error of 0 and is worth its n. */
function errorOf(row: AggregateRow, cityDeff: number | null, level: number): ErrorInformation | null {
  const { rate, n, se, lower, upper, deff } = row;
  const spread = rate * (1 - rate);
  const given = se ?? (lower === null || upper === null ? null : standardErrorFromInterval(rate, lower, upper, level));
  if (given !== null && given > 0 && spread > 0) {
    const effectiveN = spread / (given * given);
    return { se: given, effectiveN, deff: n === null ? deff : n / effectiveN, fromCount: false, assumed: false };
  }
  if (n === null || n === 0) return null;
  const known = deff ?? cityDeff;
  const effect = known ?? 1;
  return {
    se: standardErrorFromCount(rate, n, effect),
    effectiveN: spread === 0 ? n : n / effect,
    deff: known,
    fromCount: true,
    assumed: known === null,
  };
}

/** The rate of the region's total alone, without n, error or interval: a wave of its own kind (published figure). */
export function isPublishedFigure(rows: readonly AggregateRow[], region: string): boolean {
  const [row] = rows;
  if (rows.length !== 1 || row === undefined) return false;
  const isTotal = row.area === region && row.dimension === "total" && row.instrument === null;
  return isTotal && row.n === null && row.se === null && row.lower === null && row.upper === null;
}
