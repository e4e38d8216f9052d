import type { Accumulator } from "#core/statistics/accumulator.ts";
import { cautionAllowed } from "#core/statistics/cautionAllowed.ts";
import type { CellResult } from "#core/dataset/cellResult.ts";
import type { CellEstimate } from "#core/statistics/estimateCell.ts";
import { reliability } from "#core/statistics/reliability.ts";
import type { Share } from "#core/units.ts";
import { cityCode, type CellBook, type SurveyCell } from "./cells.ts";
import { intervalBy, intervalMethods } from "./intervalMethods.ts";
import type { Meters } from "./meters.ts";
import { shownResults } from "./shownResults.ts";
import type { Truth } from "./truth.ts";

export const coverageLevels = ["city", "population", "breakdown", "group", "county", "zone", "part"] as const;
export type CoverageLevel = (typeof coverageLevels)[number];

export const reliabilityClasses = ["present", "review", "caution", "suppressed", "too few"] as const;
export type ReliabilityClass = (typeof reliabilityClasses)[number];

export const dfBands = [
  { name: "0", from: 0, to: 0 },
  { name: "1–2", from: 1, to: 2 },
  { name: "3–4", from: 3, to: 4 },
  { name: "5–7", from: 5, to: 7 },
  { name: "8–19", from: 8, to: 19 },
  { name: "20 and more", from: 20, to: Infinity },
] as const;

/** `part`: a population, the towns or the country of one county or zone. */
function levelOf({ scope, dimension }: SurveyCell): CoverageLevel {
  if (scope === "group") return "group";
  if (scope === "city") return dimension === "total" ? "city" : dimension === "population" ? "population" : "breakdown";
  return dimension === "total" ? scope : "part";
}

/** What would be done with the estimate: published, kept for a reviewer, withheld but for a publisher's caution, withheld. */
export function classOf(estimate: CellEstimate): ReliabilityClass {
  const { verdict, because } = reliability(estimate);
  if (verdict !== "suppress") return verdict;
  if (because === "sample") return "too few";
  return cautionAllowed(estimate) ? "caution" : "suppressed";
}

function observe(meters: Meters, prefix: string, result: CellResult, truth: Share, deff: number | null): void {
  for (const method of intervalMethods) {
    const interval = intervalBy(method, result, deff);
    if (interval === null) continue;
    const key = `${prefix}|${method}`;
    meters.add(`${key}|hit`, interval.lower <= truth && truth <= interval.upper);
    meters.add(`${key}|above`, truth > interval.upper);
    meters.add(`${key}|below`, truth < interval.lower);
    meters.add(`${key}|width`, interval.upper - interval.lower);
  }
}

/** Whether the intervals of one survey hold the truth, cell by cell. Keys: `${prefix}|…`. */
export function observeCoverage(
  meters: Meters,
  prefix: string,
  book: CellBook,
  accumulator: Accumulator,
  truth: Truth,
): void {
  const results = shownResults(book, accumulator);
  const cityDeff = results.get(book.idOf(cityCode, "total", null))?.estimate.deff ?? null;
  for (const [id, cell] of book.cells.entries()) {
    const level = levelOf(cell);
    const result = results.get(id);
    meters.add(`${prefix}|${level}|met`, result !== undefined);
    if (result === undefined) continue;
    const { estimate } = result;
    const { rate, se, variance, n, df, deff, effectiveN } = estimate;
    const true_ = truth(id);
    const status = classOf(estimate);
    meters.add(`${prefix}|${level}|n`, n);
    meters.add(`${prefix}|${level}|df`, df);
    meters.add(`${prefix}|${level}|se`, se);
    meters.add(`${prefix}|${level}|error`, rate - true_);
    meters.add(`${prefix}|${level}|squared`, (rate - true_) ** 2);
    meters.add(`${prefix}|${level}|variance`, variance);
    meters.add(`${prefix}|${level}|interval`, result.interval !== null);
    if (level === "population" && cell.category === "officials") meters.add(`${prefix}|officials|n`, n);
    if (deff !== null) meters.add(`${prefix}|${level}|deff`, deff);
    if (Number.isFinite(effectiveN)) meters.add(`${prefix}|${level}|effectiveN`, effectiveN);
    for (const one of reliabilityClasses) meters.add(`${prefix}|${level}|class|${one}`, status === one);
    observe(meters, `${prefix}|${level}`, result, true_, cityDeff);
    observe(meters, `${prefix}|${level}|${status}`, result, true_, cityDeff);
    const band = dfBands.find(({ from, to }) => df >= from && df <= to)?.name;
    if (band === undefined) continue;
    if (status === "review" && (level === "county" || level === "part")) {
      meters.add(`${prefix}|review${band}|cell`, 1);
      observe(meters, `${prefix}|review${band}`, result, true_, cityDeff);
    }
    if (level !== "part") continue;
    meters.add(`${prefix}|df${band}|cell`, 1);
    meters.add(`${prefix}|df${band}|present`, status === "present");
    observe(meters, `${prefix}|df${band}`, result, true_, cityDeff);
  }
}
