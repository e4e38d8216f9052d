import type { TrendSeries } from "#charts/spec/chartSpec.ts";
import type { Share, Year } from "#core/units.ts";

export interface BandedPoint {
  readonly year: Year;
  readonly lower: Share;
  readonly upper: Share;
}

/** Stretches of neighbouring points that all have an interval: a band never leaps over a point without one. */
export function bandedStretches({ runs }: TrendSeries): readonly (readonly BandedPoint[])[] {
  return runs.flatMap((run) => {
    const stretches: BandedPoint[][] = [[]];
    for (const { year, lower, upper } of run) {
      if (lower === null || upper === null) stretches.push([]);
      else stretches.at(-1)?.push({ year, lower, upper });
    }
    return stretches.filter((stretch) => stretch.length > 0);
  });
}
