import { intervalMethods, type IntervalMethod } from "./intervalMethods.ts";
import type { Meters } from "./meters.ts";
import { isBelow } from "./readings.ts";

/** Coverage that an interval of 95 % must not fall short of. */
export const leastCoverage = 0.94;

/**
 * The narrowest method that keeps its promise in every class of cells given: coverage not told to be below 94 %.
 * @param keys prefixes of readings
 * @returns null where none does
 */
export function chooseInterval(meters: Meters, keys: readonly string[]): IntervalMethod | null {
  const passing = intervalMethods.flatMap((method) => {
    const readings = keys.map((key) => meters.read(`${key}|${method}|hit`));
    const widths = keys.map((key) => meters.read(`${key}|${method}|width`)?.mean ?? Infinity);
    const holds = readings.every((reading) => reading !== null && !isBelow(reading, leastCoverage));
    return holds ? [{ method, width: widths.reduce((sum, width) => sum + width, 0) }] : [];
  });
  return passing.sort((a, b) => a.width - b.width)[0]?.method ?? null;
}
