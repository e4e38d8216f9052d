import { editionFits } from "#core/dataset/editionHash.ts";
import { editionFile } from "#core/dataset/editionId.ts";
import { leftovers } from "#core/dataset/folder/leftovers.ts";
import { lostHistory } from "#core/dataset/folder/lostHistory.ts";
import { sha256Hex } from "#core/dataset/hash.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readWave } from "#core/dataset/readWave.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import type { Manifest, Wave } from "#core/dataset/schema.ts";
import type { Disk } from "./disk.ts";
import { readEdition } from "./readEdition.ts";

/** What is wrong with a data folder. Files left behind by a crash are a warning. */
export type FolderFinding =
  | { readonly severity: "error"; readonly code: "refused"; readonly refusal: Refusal }
  | { readonly severity: "error"; readonly code: "manifest-not-edition"; readonly file: string }
  | { readonly severity: "error"; readonly code: "edition-misnamed"; readonly file: string }
  /** The manifest is older than the editions, or gone: the file is the newest of them. */
  | { readonly severity: "error"; readonly code: "manifest-behind"; readonly file: string }
  | { readonly severity: "warning"; readonly code: "left-behind"; readonly file: string }
  /** Of an edition that is withdrawn: it can still be read. */
  | { readonly severity: "warning"; readonly code: "withdrawn-left"; readonly file: string };

export interface FolderCheck {
  /** Null where it could not be read. */
  readonly manifest: Manifest | null;
  readonly manifestHash: string | null;
  /** Those that could be read, in order of year. */
  readonly waves: readonly Wave[];
  readonly findings: readonly FolderFinding[];
}

/** Reads everything that a folder publishes, as a reader would, and every edition that its history names. */
export function checkFolder(disk: Disk): FolderCheck {
  const findings: FolderFinding[] = [];
  const refuse = (refusal: Refusal): void => void findings.push({ severity: "error", code: "refused", refusal });
  const file = "manifest.json";
  const bytes = disk.read(file);
  if (bytes === null) {
    refuse({ code: "missing-file", file, status: null });
    findings.push(...behind(disk, null));
    return { manifest: null, manifestHash: null, waves: [], findings };
  }
  const read = readManifest(bytes, file);
  if (read.kind === "refused") {
    refuse(read.refusal);
    return { manifest: null, manifestHash: null, waves: [], findings };
  }
  const manifest = read.value;
  const manifestHash = sha256Hex(bytes);

  // 1. The manifest is a copy of its edition, and the name of the edition fits it
  const path = editionFile(manifest.edition);
  const edition = disk.read(path);
  if (edition === null) refuse({ code: "missing-file", file: path, status: null });
  else if (sha256Hex(edition) !== manifestHash)
    findings.push({ severity: "error", code: "manifest-not-edition", file: path });
  if (!editionFits(bytes, manifest)) findings.push({ severity: "error", code: "edition-misnamed", file: path });

  // 2. Waves
  const waves = manifest.waves.flatMap((entry) => {
    const content = disk.read(entry.file);
    if (content === null) {
      refuse({ code: "missing-file", file: entry.file, status: null });
      return [];
    }
    const wave = readWave(content, entry, manifest);
    if (wave.kind === "ok") return [wave.value];
    refuse(wave.refusal);
    return [];
  });

  // 3. Past editions, and the waves that they name
  for (const past of manifest.editions) if (past.state !== "withdrawn") checkPast(disk, past, refuse, findings);

  // 4. What nobody names
  findings.push(...behind(disk, manifest));
  const withdrawn = withdrawnFiles(disk, manifest);
  for (const left of leftovers(disk))
    findings.push({ severity: "warning", code: withdrawn.has(left) ? "withdrawn-left" : "left-behind", file: left });
  return { manifest, manifestHash, waves, findings };
}

function behind(disk: Disk, manifest: Manifest | null): readonly FolderFinding[] {
  const file = lostHistory(disk, manifest);
  return file === null ? [] : [{ severity: "error", code: "manifest-behind", file }];
}

function checkPast(
  disk: Disk,
  past: Manifest["editions"][number],
  refuse: (refusal: Refusal) => void,
  findings: FolderFinding[],
): void {
  const file = editionFile(past.edition);
  const read = readEdition(disk, past);
  if (read.kind === "refused") return refuse(read.refusal);
  if (!editionFits(disk.read(file) ?? new Uint8Array(), read.value))
    findings.push({ severity: "error", code: "edition-misnamed", file });
  for (const wave of read.value.waves) {
    const content = disk.read(wave.file);
    if (content === null) refuse({ code: "missing-file", file: wave.file, status: null });
    else if (sha256Hex(content) !== wave.sha256)
      refuse({ code: "wrong-hash", file: wave.file, expected: wave.sha256, actual: sha256Hex(content) });
  }
}

/** Files of withdrawn editions, and waves that those name which are still there. */
function withdrawnFiles(disk: Disk, { editions }: Manifest): ReadonlySet<string> {
  const withdrawn = editions.filter(({ state }) => state === "withdrawn");
  return new Set(
    withdrawn.flatMap((past) => {
      const read = readEdition(disk, past);
      return [editionFile(past.edition), ...(read.kind === "ok" ? read.value.waves.map(({ file }) => file) : [])];
    }),
  );
}
