import type { Accumulator } from "./accumulator.ts";

/** Names of the strata of the full design that have one PSU, in the order in which they were first read. */
export function singlePsuStrata(accumulator: Accumulator): readonly string[] {
  return accumulator
    .strata()
    .filter(({ psus }) => psus === 1)
    .map(({ name }) => name);
}
