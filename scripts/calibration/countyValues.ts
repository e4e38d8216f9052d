import type { CellResult } from "#core/dataset/cellResult.ts";
import { createAccumulator, type Accumulator } from "#core/statistics/accumulator.ts";
import { standardErrorFromCount } from "#core/statistics/aggregateError.ts";
import { estimateCell, type CellEstimate } from "#core/statistics/estimateCell.ts";
import { fayHerriotRates } from "#core/statistics/fayHerriotRates.ts";
import type { Interval } from "#core/statistics/interval.ts";
import { cityCode, type CellBook } from "./cells.ts";
import { intervalBy } from "./intervalMethods.ts";
import { isPublished, shownResults } from "./shownResults.ts";

/** A county's value by one method. */
export interface CountyValue {
  readonly rate: number;
  readonly interval: Interval | null;
  /** Whether the product would publish it without a reviewer. */
  readonly published: boolean;
}

/** What the surveys of two adjacent years say of a county. */
export interface CountyValues {
  readonly direct: CountyValue;
  /** The direct rate with the city's design effect in place of its own variance. */
  readonly smoothed: CountyValue;
  readonly pooled: CountyValue;
  /** The value of the county's group. */
  readonly group: CountyValue;
  readonly model: CountyValue;
  /** The model with the counties' mean design effect in place of the city's. */
  readonly modelByCounties: CountyValue;
  /** The first of direct, pooled and group that is published: what the counties page shows. */
  readonly best: CountyValue & { readonly by: "direct" | "pooled" | "group" | "none" };
}

/** What a model says of itself, over the counties. */
export interface ModelTraits {
  readonly synthetic: boolean;
  readonly meanGamma: number;
  /** Smoothed sampling variance of each county, in the order of `cells`. */
  readonly variances: readonly number[];
}

function valueOf(result: CellResult): CountyValue {
  return { rate: result.estimate.rate, interval: result.interval, published: isPublished(result) };
}

function must(accumulator: Accumulator, cell: number): CellEstimate {
  const estimate = estimateCell(accumulator, cell);
  if (estimate === null) throw new RangeError(`nobody in cell ${cell}`);
  return estimate;
}

/** Both years as one design: strata by year, the earlier year's weights scaled to the later one's total. */
export function poolWaves(earlier: Accumulator, later: Accumulator, city: number): Accumulator {
  const pool = createAccumulator({ clustered: true });
  const scale = must(later, city).sumWeights / must(earlier, city).sumWeights;
  pool.merge(earlier, { stratumOf: (name) => `earlier ${name}`, scale });
  pool.merge(later, { stratumOf: (name) => `later ${name}` });
  return pool;
}

/** @param cells totals of the counties @returns in the order of `cells`, and what the model says of itself */
export function countyValues(
  book: CellBook,
  earlier: Accumulator,
  later: Accumulator,
  cells: readonly number[],
): { readonly values: readonly CountyValues[]; readonly model: ModelTraits; readonly modelByCounties: ModelTraits } {
  const city = book.idOf(cityCode, "total", null);
  const whole = must(later, city);
  const pool = poolWaves(earlier, later, city);
  const groups = cells.flatMap((cell) => book.groupOf(cell) ?? []);
  const results = shownResults(book, later, [...cells, ...groups]);
  const pools = shownResults(book, pool, cells);
  const estimates = cells.map((cell) => must(later, cell));
  const deff = whole.deff ?? 1;
  const countyDeff = estimates.reduce((sum, one) => sum + (one.deff ?? 0) / estimates.length, 0);
  const model = fitModel(whole, deff, estimates);
  const modelByCounties = fitModel(whole, countyDeff, estimates);
  const values = cells.map((cell, place): CountyValues => {
    const own = results.get(cell);
    const both = pools.get(cell);
    const group = results.get(book.groupOf(cell) ?? -1);
    const fitted = model.values[place];
    const refitted = modelByCounties.values[place];
    if (
      own === undefined ||
      both === undefined ||
      group === undefined ||
      fitted === undefined ||
      refitted === undefined
    )
      throw new RangeError(`no county ${cell}`);
    const direct = valueOf(own);
    const pooled = valueOf(both);
    const together = valueOf(group);
    const ladder = { direct, pooled, group: together };
    const by = (["direct", "pooled", "group"] as const).find((one) => ladder[one].published) ?? "none";
    return {
      direct,
      smoothed: { ...direct, interval: intervalBy("smoothed", own, deff) ?? direct.interval },
      pooled,
      group: together,
      model: fitted,
      modelByCounties: refitted,
      best: { ...(by === "none" ? direct : ladder[by]), by },
    };
  });
  return { values, model: model.traits, modelByCounties: modelByCounties.traits };
}

function fitModel(
  whole: CellEstimate,
  deff: number,
  estimates: readonly CellEstimate[],
): { readonly values: readonly CountyValue[]; readonly traits: ModelTraits } {
  const model = fayHerriotRates({ rate: whole.rate, deff }, estimates);
  if (model.kind === "none") throw new RangeError(`no model of ${estimates.length} counties: ${model.because}`);
  return {
    values: model.areas.map(({ estimate, shown }) => ({
      rate: estimate,
      interval: shown?.interval ?? null,
      published: shown !== null,
    })),
    traits: {
      synthetic: model.synthetic,
      meanGamma: model.areas.reduce((sum, { gamma }) => sum + gamma / model.areas.length, 0),
      variances: estimates.map(({ n }) => standardErrorFromCount(whole.rate, n, deff) ** 2),
    },
  };
}
