import { lineThrough, type DatedRate } from "./referencePath.ts";

/**
 * Years between the current value and the time at which the path has this value.
 * @returns above 0 behind the path (lag), below 0 ahead of it (lead); null where the path does not rise or fall
 */
export function leadOrLag(base: DatedRate, target: DatedRate, current: DatedRate): number | null {
  if (base.rate === target.rate || base.year === target.year) return null;
  const perYear = lineThrough(base, target)(base.year + 1) - base.rate;
  return current.year - base.year - (current.rate - base.rate) / perYear;
}
