import type { Refusal } from "./refusal.ts";
import type { Manifest } from "./schema.ts";

/** A folder is demo or real, never both. A published figure may stand beside either. */
export function demoMixture(manifest: Pick<Manifest, "waves">, file: string): Refusal | null {
  const demoYears = manifest.waves.filter(({ status }) => status === "demo").map(({ year }) => year);
  const realYears = manifest.waves
    .filter(({ status }) => status === "final" || status === "provisional")
    .map(({ year }) => year);
  return demoYears.length > 0 && realYears.length > 0 ? { code: "demo-mixture", file, demoYears, realYears } : null;
}
