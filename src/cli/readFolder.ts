import { readManifest } from "#core/dataset/readManifest.ts";
import { readWave } from "#core/dataset/readWave.ts";
import type { CurrentEdition } from "#core/dataset/planPublication.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import type { Wave } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import type { Disk } from "./disk.ts";

export type FolderRead =
  | { readonly kind: "ok"; readonly current: CurrentEdition | null }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** What a folder publishes now; nothing in a folder without a manifest. */
export function readFolder(disk: Disk): FolderRead {
  const bytes = disk.read("manifest.json");
  if (bytes === null) return { kind: "ok", current: null };
  const read = readManifest(bytes, "manifest.json");
  return read.kind === "refused" ? read : { kind: "ok", current: { manifest: read.value, bytes } };
}

export type WavesRead =
  | { readonly kind: "ok"; readonly waves: ReadonlyMap<Year, Wave> }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Published waves of the wanted years. */
export function readWaves(disk: Disk, current: CurrentEdition | null, isWanted: (year: Year) => boolean): WavesRead {
  const waves = new Map<Year, Wave>();
  for (const entry of current?.manifest.waves ?? []) {
    if (current === null || !isWanted(entry.year)) continue;
    const bytes = disk.read(entry.file);
    if (bytes === null) return { kind: "refused", refusal: { code: "missing-file", file: entry.file, status: null } };
    const read = readWave(bytes, entry, current.manifest);
    if (read.kind === "refused") return read;
    waves.set(entry.year, read.value);
  }
  return { kind: "ok", waves };
}
