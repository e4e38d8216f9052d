import { countyValues, type CountyValue } from "./countyValues.ts";
import type { Meters } from "./meters.ts";
import { countyTotals } from "./observeChanges.ts";
import type { Replicate } from "./replicate.ts";
import { lastYear, stateIn } from "./world.ts";

export const countyMethods = ["direct", "smoothed", "pooled", "group", "model", "modelByCounties", "best"] as const;
export type CountyMethod = (typeof countyMethods)[number];
const modelNames = ["model", "modelByCounties"] as const;
export const rungs = ["direct", "pooled", "group", "none"] as const;

function observe(meters: Meters, key: string, { rate, interval, published }: CountyValue, truth: number): void {
  meters.add(`${key}|squared`, (rate - truth) ** 2);
  meters.add(`${key}|published`, published);
  if (interval === null) return;
  const hit = interval.lower <= truth && truth <= interval.upper;
  meters.add(`${key}|hit`, hit);
  meters.add(`${key}|width`, interval.upper - interval.lower);
  if (published) meters.add(`${key}|publishedHit`, hit);
  if (published) meters.add(`${key}|publishedSquared`, (rate - truth) ** 2);
}

/**
 * Counties' values of the last year by every method: distance from the county's true rate of that year, and whether the
 * interval holds it. The pooled value is also judged against the mean of both years, which is what it says it is.
 */
export function observeSmallAreas(meters: Meters, prefix: string, { world, wave }: Replicate): void {
  const { book } = world;
  const cells = countyTotals(book);
  const { truth } = stateIn(world, lastYear);
  const { truth: before } = stateIn(world, lastYear - 1);
  const { values, ...traits } = countyValues(book, wave(lastYear - 1), wave(lastYear), cells);
  for (const name of modelNames) {
    meters.add(`${prefix}|${name}|synthetic`, traits[name].synthetic);
    meters.add(`${prefix}|${name}|gamma`, traits[name].meanGamma);
    for (const variance of traits[name].variances) meters.add(`${prefix}|${name}|variance`, variance);
  }
  for (const [place, cell] of cells.entries()) {
    const value = values[place];
    if (value === undefined) throw new RangeError(`no value of cell ${cell}`);
    for (const method of countyMethods) observe(meters, `${prefix}|${method}`, value[method], truth(cell));
    for (const method of countyMethods) observe(meters, `${prefix}|${method}|${cell}`, value[method], truth(cell));
    observe(meters, `${prefix}|pooled|mean`, value.pooled, (truth(cell) + before(cell)) / 2);
    for (const rung of rungs) meters.add(`${prefix}|rung|${rung}`, value.best.by === rung);
  }
}
