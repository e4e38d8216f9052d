import { waveBytes } from "#core/dataset/assembleWave.ts";
import { editionFile } from "#core/dataset/editionId.ts";
import { sha256Hex } from "#core/dataset/hash.ts";
import type { CurrentEdition, DataFile } from "#core/dataset/planPublication.ts";
import type { Wave } from "#core/dataset/schema.ts";
import type { FolderFiles } from "./folderFiles.ts";
import { sameContent } from "./sameContent.ts";

/** The file of the current edition where it is not there: the manifest is its copy, and the next edition will name it. */
export function missingEdition(folder: FolderFiles, { manifest, bytes }: CurrentEdition): readonly DataFile[] {
  const path = editionFile(manifest.edition);
  return folder.read(path) === null ? [{ path, bytes }] : [];
}

/** Waves that the current edition names and that are damaged or gone, as an import has just made them anew. */
export function damagedWaves(
  folder: FolderFiles,
  { manifest }: CurrentEdition,
  waves: readonly Wave[],
): readonly DataFile[] {
  return waves.flatMap((wave) => {
    const bytes = waveBytes(wave);
    const sha256 = sha256Hex(bytes);
    const entry = manifest.waves.find((one) => one.sha256 === sha256);
    return entry === undefined || sameContent(folder.read(entry.file), bytes) ? [] : [{ path: entry.file, bytes }];
  });
}
