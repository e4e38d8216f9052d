import { isCategory, type Dimension } from "#core/breakdown.ts";
import type { Refusal } from "./refusal.ts";
import type { Manifest } from "./schema.ts";

/** Codes of the nation and of provinces, which stand in benchmarks and targets beside the region's own. */
const outside = /^\d{2}0000$/;

export function isOutside(area: string): boolean {
  return outside.test(area);
}

/** Codes that a wave of a manifest may use: the region and its areas by today's codes, and the instruments. */
export interface KnownCodes {
  readonly areas: ReadonlySet<string>;
  readonly instruments: ReadonlySet<string>;
}

export function knownCodes({ region, instruments }: Pick<Manifest, "region" | "instruments">): KnownCodes {
  return {
    areas: new Set([region.code, ...region.areas.map(({ code }) => code)]),
    instruments: new Set(instruments.map(({ id }) => id)),
  };
}

/** Whether a manifest speaks only of areas, categories and instruments that it defines. */
export function unknownReference(manifest: Manifest, file: string): Refusal | null {
  const known = knownCodes(manifest);
  return unknownInRegion(manifest, file, known) ?? unknownInRates(manifest, file, known);
}

function unknownInRegion({ region }: Manifest, file: string, { areas, instruments }: KnownCodes): Refusal | null {
  for (const [index, { within, members = [] }] of region.areas.entries()) {
    const path = `region.areas[${index}]`;
    if (within !== undefined && !areas.has(within)) {
      return { code: "unknown-area", file, path: `${path}.within`, value: within };
    }
    const place = members.findIndex((code) => !areas.has(code));
    if (place >= 0)
      return { code: "unknown-area", file, path: `${path}.members[${place}]`, value: members[place] ?? "" };
  }
  for (const [index, { id, instrument }] of region.populations.entries()) {
    const path = `region.populations[${index}]`;
    if (!isCategory("population", id)) return { code: "unknown-category", file, path: `${path}.id`, value: id };
    if (instrument !== undefined && !instruments.has(instrument)) {
      return { code: "unknown-instrument", file, path: `${path}.instrument`, value: instrument };
    }
  }
  return null;
}

function unknownInRates(manifest: Manifest, file: string, { areas, instruments }: KnownCodes): Refusal | null {
  for (const list of ["targets", "benchmarks"] as const) {
    for (const [index, entry] of manifest[list].entries()) {
      const path = `${list}[${index}]`;
      if (!areas.has(entry.area) && !isOutside(entry.area)) {
        return { code: "unknown-area", file, path: `${path}.area`, value: entry.area };
      }
      if (!instruments.has(entry.instrument)) {
        return { code: "unknown-instrument", file, path: `${path}.instrument`, value: entry.instrument };
      }
      if (!categoryFits(entry.dimension, entry.category)) {
        return { code: "unknown-category", file, path: `${path}.category`, value: entry.category ?? "" };
      }
    }
  }
  return null;
}

/** `total` has no category; every other dimension has one of its own. */
export function categoryFits(dimension: Dimension, category: string | undefined): boolean {
  return category === undefined ? dimension === "total" : isCategory(dimension, category);
}
