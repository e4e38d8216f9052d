import { estimateCell } from "#core/statistics/estimateCell.ts";
import { cityCode } from "./cells.ts";
import { shownInterval } from "./intervalMethods.ts";
import type { Meters } from "./meters.ts";
import type { Replicate } from "./replicate.ts";
import { lastYear, stateIn } from "./world.ts";

/** The city's interval when the file names county × residence as strata, as the villages were in fact drawn. */
export function observeStrata(meters: Meters, prefix: string, { world, split }: Replicate): void {
  const city = world.book.idOf(cityCode, "total", null);
  const estimate = estimateCell(split(lastYear), city);
  if (estimate === null) return;
  const truth = stateIn(world, lastYear).truth(city);
  const interval = shownInterval(estimate);
  meters.add(`${prefix}|hit`, interval !== null && interval.lower <= truth && truth <= interval.upper);
  if (interval !== null) meters.add(`${prefix}|width`, interval.upper - interval.lower);
  meters.add(`${prefix}|variance`, estimate.variance);
  meters.add(`${prefix}|squared`, (estimate.rate - truth) ** 2);
  meters.add(`${prefix}|df`, estimate.df);
}
