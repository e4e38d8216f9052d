import type { Meters, Reading } from "./meters.ts";

/** Monte-Carlo standard errors within which a figure cannot be told from its nominal value. */
const allowance = 2;

/** A figure that the report stands on. @throws RangeError when it was not measured */
export function measured(meters: Meters, key: string): Reading {
  const reading = meters.read(key);
  if (reading === null) throw new RangeError(`nothing was measured of ${key}`);
  return reading;
}

export function isBelow({ mean, se }: Reading, nominal: number): boolean {
  return mean < nominal - allowance * se;
}

export function isAbove({ mean, se }: Reading, nominal: number): boolean {
  return mean > nominal + allowance * se;
}

/** How a coverage stands beside its nominal level, as a clause. */
export function coverageClause(reading: Reading, nominal = 0.95): string {
  const distance = `${(100 * Math.abs(reading.mean - nominal)).toFixed(1)} points`;
  if (isBelow(reading, nominal)) return `**${distance} short of ${100 * nominal} %**`;
  if (isAbove(reading, nominal)) return `${distance} above ${100 * nominal} %, on the safe side`;
  return `indistinguishable from ${100 * nominal} %`;
}

/** How the rate of an error stands beside the rate that it may have, as a clause. */
export function errorClause(reading: Reading, nominal: number): string {
  const level = `${100 * nominal} %`;
  if (isAbove(reading, nominal)) return `**above the ${level} that it should be**`;
  if (isBelow(reading, nominal)) return `below the ${level} that it should be`;
  return `indistinguishable from ${level}`;
}
