import { isCategory, type Dimension } from "#core/breakdown.ts";
import type { Refusal } from "./refusal.ts";
import type { Manifest } from "./schema.ts";

/** Codes of the nation and of provinces, which stand in benchmarks and targets beside the region's own. */
const outside = /^\d{2}0000$/;

/** Whether a manifest's targets and benchmarks speak only of areas, categories and instruments that it defines. */
export function unknownReference(manifest: Manifest, file: string): Refusal | null {
  const areas = knownAreas(manifest);
  const instruments = new Set(manifest.instruments.map(({ id }) => id));
  for (const list of ["targets", "benchmarks"] as const) {
    for (const [index, entry] of manifest[list].entries()) {
      const path = `${list}[${index}]`;
      if (!areas.has(entry.area) && !outside.test(entry.area)) return { code: "unknown-area", file, path: `${path}.area`, value: entry.area };
      if (!instruments.has(entry.instrument)) return { code: "unknown-instrument", file, path: `${path}.instrument`, value: entry.instrument };
      if (!categoryFits(entry.dimension, entry.category)) {
        return { code: "unknown-category", file, path: `${path}.category`, value: entry.category ?? "" };
      }
    }
  }
  return null;
}

/** Codes that a wave of this manifest may use: the region and its areas, by today's codes. */
export function knownAreas(manifest: Pick<Manifest, "region">): ReadonlySet<string> {
  return new Set([manifest.region.code, ...manifest.region.areas.map(({ code }) => code)]);
}

/** `total` has no category; every other dimension has one of its own. */
export function categoryFits(dimension: Dimension, category: string | undefined): boolean {
  return category === undefined ? dimension === "total" : isCategory(dimension, category);
}
