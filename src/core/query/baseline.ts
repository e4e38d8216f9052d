import type { Dataset } from "#core/dataset/dataset.ts";
import type { Target } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import { areComparable } from "./comparableRuns.ts";
import type { Observation } from "./observation.ts";
import type { Series } from "./series.ts";

/** Targets for the total of an area by one instrument, in order of year. */
export function targetsOf(dataset: Dataset, area: string, instrument: string): readonly Target[] {
  return dataset.manifest.targets
    .filter((target) => target.area === area && target.dimension === "total" && target.instrument === instrument)
    .sort((a, b) => a.year - b.year);
}

/** The target next from a year, that year included; else the latest one that has passed. */
export function targetFrom(targets: readonly Target[], year: Year): Target | null {
  return targets.find((target) => target.year >= year) ?? targets.at(-1) ?? null;
}

/**
 * The value from which a target counts: the earliest comparable one that is not before the previous target's year.
 * @returns null when no value is earlier than the target
 */
export function baselineOf(dataset: Dataset, series: Series, target: Target): Observation | null {
  const previous = targetsOf(dataset, series.cell.area, series.instrument)
    .filter(({ year }) => year < target.year)
    .at(-1);
  const from = previous?.year ?? 0;
  return (
    series.observations.find(
      ({ year }) => year >= from && year < target.year && areComparable(dataset.manifest.breaks, year, target.year),
    ) ?? null
  );
}
