import { countyTotals } from "./observeChanges.ts";
import { measured } from "./readings.ts";
import type { CityName, Simulation } from "./simulate.ts";

/** The county whose true rate the model's interval holds most rarely. */
export function leastOfModel(
  { worlds, meters }: Simulation,
  city: CityName,
): { readonly cell: number; readonly coverage: number } {
  const [least] = countyTotals(worlds[city].book)
    .map((cell) => ({ cell, coverage: measured(meters, `${city}|areas|model|${cell}|hit`).mean }))
    .sort((a, b) => a.coverage - b.coverage);
  if (least === undefined) throw new RangeError("no counties");
  return least;
}
