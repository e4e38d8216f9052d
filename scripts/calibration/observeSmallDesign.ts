import type { SinglePsu } from "#core/statistics/designVariance.ts";
import { singlePsuStrata } from "#core/statistics/singlePsuStrata.ts";
import { cityCode } from "./cells.ts";
import type { Meters } from "./meters.ts";
import { countyTotals } from "./observeChanges.ts";
import { classOf } from "./observeCoverage.ts";
import { observeVerdicts } from "./observeVerdicts.ts";
import type { Replicate } from "./replicate.ts";
import { shownResults } from "./shownResults.ts";
import { lastYear, stateIn } from "./world.ts";

/** `fail` gives no figure at all where a stratum has a single PSU. */
export const conventions = ["adjust", "average", "remove"] as const satisfies readonly SinglePsu[];

/** A survey with few PSUs, some strata with a single one: what each convention makes of the city, and what becomes of counties. */
export function observeSmallDesign(meters: Meters, prefix: string, { world, small }: Replicate): void {
  const { book } = world;
  const accumulator = small();
  const { truth } = stateIn(world, lastYear);
  const city = book.idOf(cityCode, "total", null);
  meters.add(`${prefix}|single`, singlePsuStrata(accumulator).length);
  for (const singlePsu of conventions) {
    const result = shownResults(book, accumulator, [city], singlePsu).get(city);
    if (result === undefined) continue;
    const { estimate, interval } = result;
    const true_ = truth(city);
    meters.add(`${prefix}|${singlePsu}|hit`, interval !== null && interval.lower <= true_ && true_ <= interval.upper);
    if (interval !== null) meters.add(`${prefix}|${singlePsu}|width`, interval.upper - interval.lower);
    meters.add(`${prefix}|${singlePsu}|variance`, estimate.variance);
    meters.add(`${prefix}|${singlePsu}|squared`, (estimate.rate - true_) ** 2);
    meters.add(`${prefix}|n`, estimate.n);
    meters.add(`${prefix}|df`, estimate.df);
  }
  observeVerdicts(meters, `${prefix}|verdict`, accumulator, city, truth(city));
  for (const [cell, { estimate, interval }] of shownResults(book, accumulator, countyTotals(book))) {
    const key = `${prefix}|county${estimate.df === 0 ? 0 : estimate.df === 1 ? 1 : 2}`;
    const status = classOf(estimate);
    meters.add(`${key}|present`, status === "present");
    meters.add(`${key}|review`, status === "review");
    meters.add(`${key}|interval`, interval !== null);
    if (interval === null) continue;
    meters.add(`${key}|hit`, interval.lower <= truth(cell) && truth(cell) <= interval.upper);
    meters.add(`${key}|width`, interval.upper - interval.lower);
  }
}
