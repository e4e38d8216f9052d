import { cityCode } from "./cells.ts";
import type { Meters } from "./meters.ts";
import type { Replicate } from "./replicate.ts";
import { shownResults } from "./shownResults.ts";
import { lastYear, stateIn } from "./world.ts";

/** The city's interval when the file names county × residence as strata, as the villages were in fact drawn. */
export function observeStrata(meters: Meters, prefix: string, { world, split }: Replicate): void {
  const city = world.book.idOf(cityCode, "total", null);
  const result = shownResults(world.book, split(lastYear), [city]).get(city);
  if (result === undefined) return;
  const { estimate, interval } = result;
  const truth = stateIn(world, lastYear).truth(city);
  meters.add(`${prefix}|hit`, interval !== null && interval.lower <= truth && truth <= interval.upper);
  if (interval !== null) meters.add(`${prefix}|width`, interval.upper - interval.lower);
  meters.add(`${prefix}|variance`, estimate.variance);
  meters.add(`${prefix}|squared`, (estimate.rate - truth) ** 2);
  meters.add(`${prefix}|df`, estimate.df);
}
