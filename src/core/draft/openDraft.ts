import type { DataFile } from "#core/dataset/planPublication.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readWave } from "#core/dataset/readWave.ts";
import type { Manifest, Wave } from "#core/dataset/schema.ts";
import { encodeUtf8 } from "#core/dataset/utf8.ts";
import type { StoredDraft } from "./storedDraft.ts";

/** A draft with its publication read. */
export interface OpenDraft {
  readonly stored: StoredDraft;
  readonly manifest: Manifest;
  /** Those that it would write, in order of year; the others of its manifest are published already. */
  readonly waves: readonly Wave[];
  /** In the order of writing, the manifest last. */
  readonly files: readonly DataFile[];
}

/** Reads the publication of a draft as strictly as a published folder; null where it would be refused. */
export function openDraft(stored: StoredDraft): OpenDraft | null {
  const files = stored.files.map(({ path, text }) => ({ path, bytes: encodeUtf8(text) }));
  const last = files.at(-1);
  if (last?.path !== "manifest.json") return null;
  const read = readManifest(last.bytes, last.path);
  if (read.kind === "refused") return null;
  const manifest = read.value;
  const waves: Wave[] = [];
  for (const entry of manifest.waves) {
    const file = files.find(({ path }) => path === entry.file);
    if (file === undefined) continue;
    const wave = readWave(file.bytes, entry, manifest);
    if (wave.kind === "refused") return null;
    waves.push(wave.value);
  }
  return { stored, manifest, waves: waves.sort((a, b) => a.year - b.year), files };
}
