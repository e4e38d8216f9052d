import type { Wave } from "./schema.ts";

/** Years of published waves, in order, with pooled values or comparisons that rest on a year as it was before it changed. */
export function stalePools(
  published: Iterable<Pick<Wave, "year" | "estimates" | "contrasts">>,
  changed: ReadonlySet<number>,
): readonly { readonly year: number; readonly changed: number }[] {
  return [...published]
    .filter(({ year }) => !changed.has(year))
    .sort((a, b) => a.year - b.year)
    .flatMap(({ year, estimates, contrasts }) => {
      const cells = contrasts.flatMap(({ a, b }) => [a, b]);
      const years = new Set<number>([
        ...[...estimates, ...cells].flatMap(({ pooledYears = [] }) => pooledYears),
        ...cells.flatMap((cell) => cell.year ?? []),
      ]);
      return [...changed].filter((one) => years.has(one)).map((one) => ({ year, changed: one }));
    });
}
