import type { Instrument, Region } from "#core/dataset/schema.ts";

interface Instruments {
  readonly region: Region;
  readonly instruments: readonly Instrument[];
}

/** The instrument that the region's adults are surveyed with: the first that is not a population's own. Null where there is none. */
export function adultInstrument({ region, instruments }: Instruments): Instrument | null {
  const own = new Set(region.populations.map(({ instrument }) => instrument));
  return instruments.find(({ id }) => !own.has(id)) ?? null;
}

/** The instrument of a population that has its own, such as the youth; null for those of the adult survey. */
export function instrumentOfPopulation({ region }: Pick<Instruments, "region">, population: string): string | null {
  return region.populations.find(({ id }) => id === population)?.instrument ?? null;
}
