import type { Year } from "#core/units.ts";

/** Years in order → first and last of each run without a gap. */
export function yearRuns(years: readonly Year[]): readonly (readonly [Year, Year])[] {
  const runs: [Year, Year][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] + 1 === year) run[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}
