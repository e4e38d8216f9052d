import { demoMixture } from "./demoMixture.ts";
import { manifestMigrations } from "./migrations.ts";
import { readFile, refused, type FileKind, type Read } from "./readFile.ts";
import { manifestFormat, manifestSchema, type Manifest } from "./schema.ts";
import { unknownReference } from "./unknownReference.ts";

/** What a manifest is read as; a caller may add steps for older versions of its own. */
export const manifestKind: FileKind<typeof manifestSchema> = {
  format: manifestFormat,
  schema: manifestSchema,
  migrations: manifestMigrations,
  mostBytes: 512 * 1024,
};

/** Bytes of a manifest → the manifest, or why not: form, codes that it does not itself define, files whose name does not fit, demo and real data side by side. */
export function readManifest(bytes: Uint8Array, file: string, kind = manifestKind): Read<Manifest> {
  const read = readFile(bytes, file, kind);
  if (read.kind === "refused") return read;
  const manifest = read.value;
  for (const [index, wave] of manifest.waves.entries()) {
    const fits = wave.file === `waves/${wave.year}.${wave.sha256.slice(0, 16)}.json`;
    if (!fits) return refused({ code: "wrong-shape", file, path: `waves[${index}].file`, value: wave.file });
  }
  const refusal = unknownReference(manifest, file) ?? demoMixture(manifest, file);
  return refusal === null ? { kind: "ok", value: manifest } : refused(refusal);
}
