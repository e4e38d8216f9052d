import type { Manifest, Region } from "./schema.ts";

/** What a manifest holds besides waves: data of the operator, never constants of the program. */
export type ReferenceData = Pick<Manifest, "region" | "instruments" | "targets" | "benchmarks" | "breaks">;

const nation = "000000";

/** Reference data for another region in a new folder: its own region, with the packaged instruments, breaks and the nation's rows, and nothing of the packaged city. */
export function referenceFor(region: Region, packaged: ReferenceData): ReferenceData {
  return {
    region,
    instruments: packaged.instruments,
    targets: packaged.targets.filter(({ area }) => area === nation),
    benchmarks: packaged.benchmarks.filter(({ area }) => area === nation),
    breaks: packaged.breaks,
  };
}

/** The reference data of a manifest alone, in the order in which it writes them. */
export function referenceOf({ region, instruments, targets, benchmarks, breaks }: ReferenceData): ReferenceData {
  return { region, instruments, targets, benchmarks, breaks };
}
