import { demoMixture } from "./demoMixture.ts";
import { manifestMigrations } from "./migrations.ts";
import { readFile, refused, type FileKind, type Read } from "./readFile.ts";
import type { Refusal } from "./refusal.ts";
import { manifestFormat, manifestSchema, type Manifest } from "./schema.ts";
import { unknownReference } from "./unknownReference.ts";

/** What a manifest is read as; a caller may add steps for older versions of its own. */
export const manifestKind: FileKind<typeof manifestSchema> = {
  format: manifestFormat,
  schema: manifestSchema,
  migrations: manifestMigrations,
  mostBytes: 512 * 1024,
};

/** Bytes of a manifest → the manifest, or why not: form, waves named wrongly or twice, codes that it does not itself define, demo and real data side by side. */
export function readManifest(bytes: Uint8Array, file: string, kind = manifestKind): Read<Manifest> {
  const read = readFile(bytes, file, kind);
  if (read.kind === "refused") return read;
  const manifest = read.value;
  const refusal = wrongWaveEntry(manifest, file) ?? unknownReference(manifest, file) ?? demoMixture(manifest, file);
  return refusal === null ? { kind: "ok", value: manifest } : refused(refusal);
}

function wrongWaveEntry({ waves }: Manifest, file: string): Refusal | null {
  for (const [index, wave] of waves.entries()) {
    const path = `waves[${index}]`;
    if (wave.file !== `waves/${wave.year}.${wave.sha256.slice(0, 16)}.json`) {
      return { code: "wrong-shape", file, path: `${path}.file`, value: wave.file };
    }
    const first = waves.findIndex(({ year }) => year === wave.year);
    if (first < index) return { code: "duplicate-cell", file, path, first: `waves[${first}]` };
  }
  return null;
}
