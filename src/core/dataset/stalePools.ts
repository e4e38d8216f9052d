import type { Wave } from "./schema.ts";

/** Years of published waves, in order, with pooled values that rest on a year as it was before it changed. */
export function stalePools(
  published: Iterable<Pick<Wave, "year" | "estimates">>,
  changed: ReadonlySet<number>,
): readonly { readonly year: number; readonly changed: number }[] {
  return [...published]
    .filter(({ year }) => !changed.has(year))
    .sort((a, b) => a.year - b.year)
    .flatMap(({ year, estimates }) => {
      const years = new Set<number>(estimates.flatMap(({ pooledYears = [] }) => pooledYears));
      return [...changed].filter((one) => years.has(one)).map((one) => ({ year, changed: one }));
    });
}
