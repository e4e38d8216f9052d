import type { Dataset } from "#core/dataset/dataset.ts";
import type { Observation, Withheld } from "./observation.ts";
import { readCell, type SeriesCell } from "./readCell.ts";

/** All waves of one cell by one instrument, in order of year. */
export interface Series {
  readonly cell: SeriesCell;
  readonly instrument: string;
  readonly observations: readonly Observation[];
  readonly withheld: readonly Withheld[];
}

/** One series for each instrument, in the order in which they first appear. */
export function findSeries(dataset: Dataset, cell: SeriesCell): readonly Series[] {
  const found = new Map<string, { readonly observations: Observation[]; readonly withheld: Withheld[] }>();
  for (const wave of dataset.waves) {
    for (const reading of readCell(wave, cell)) {
      const series = found.get(reading.instrument) ?? { observations: [], withheld: [] };
      found.set(reading.instrument, series);
      if (reading.kind === "value") series.observations.push(reading.observation);
      else series.withheld.push(reading.withheld);
    }
  }
  return [...found].map(([instrument, series]) => ({ cell, instrument, ...series }));
}
