import { createHash } from "node:crypto";
import type { Manifest, Wave, WaveEntry } from "#core/dataset/schema.ts";
import { dataset } from "#tests/fixtures/dataset.ts";

/** The hash as another implementation gives it. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
}

/** How a manifest names a wave of these bytes. */
export function entryOf(wave: Pick<Wave, "year" | "status">, bytes: Uint8Array): WaveEntry {
  const hash = sha256(bytes);
  return { year: wave.year, file: `waves/${wave.year}.${hash.slice(0, 16)}.json`, sha256: hash, status: wave.status };
}

export interface PublishedFolder {
  readonly manifest: Manifest;
  /** By path within the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A data folder of these waves, as the server holds it. */
export function publishedFolder(waves: readonly Wave[], more: Partial<Manifest> = {}): PublishedFolder {
  const named = waves.map((wave) => {
    const bytes = bytesOf(wave);
    return { entry: entryOf(wave, bytes), bytes };
  });
  const manifest: Manifest = { ...dataset.manifest, waves: named.map(({ entry }) => entry), ...more };
  return {
    manifest,
    files: new Map([
      ["manifest.json", bytesOf(manifest)],
      ...named.map(({ entry, bytes }) => [entry.file, bytes] as const),
    ]),
  };
}
