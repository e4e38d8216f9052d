import type { Break } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";

/** Whether no break without a join lies between two years: a break's year is the first under the new rule. */
export function areComparable(breaks: readonly Break[], earlier: Year, later: Year): boolean {
  return breaks.every(({ year, joins }) => joins || year <= earlier || year > later);
}

/** Splits dated values, in order of year, wherever a break without a join lies between two of them. */
export function comparableRuns<Dated extends { readonly year: Year }>(
  breaks: readonly Break[],
  values: readonly Dated[],
): readonly (readonly Dated[])[] {
  const runs: Dated[][] = [];
  let previous: Dated | null = null;
  for (const value of values) {
    const run = runs.at(-1);
    if (run !== undefined && previous !== null && areComparable(breaks, previous.year, value.year)) run.push(value);
    else runs.push([value]);
    previous = value;
  }
  return runs;
}
