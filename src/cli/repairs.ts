import { waveBytes } from "#core/dataset/assembleWave.ts";
import { editionFile } from "#core/dataset/editionId.ts";
import { sha256Hex } from "#core/dataset/hash.ts";
import type { CurrentEdition, DataFile } from "#core/dataset/planPublication.ts";
import type { Wave } from "#core/dataset/schema.ts";
import type { Disk } from "./disk.ts";
import { sameBytes } from "./sameBytes.ts";

/** The file of the current edition where it is not there: the manifest is its copy, and the next edition will name it. */
export function missingEdition(disk: Disk, { manifest, bytes }: CurrentEdition): readonly DataFile[] {
  const path = editionFile(manifest.edition);
  return disk.read(path) === null ? [{ path, bytes }] : [];
}

/** The file of the current edition where it is not what the manifest is: nobody can tell which of the two was published. */
export function differingEdition(disk: Disk, { manifest, bytes }: CurrentEdition): string | null {
  const path = editionFile(manifest.edition);
  const found = disk.read(path);
  return found === null || sameBytes(found, bytes) ? null : path;
}

/** Waves that the current edition names and that are damaged or gone, as an import has just made them anew. */
export function damagedWaves(disk: Disk, { manifest }: CurrentEdition, waves: readonly Wave[]): readonly DataFile[] {
  return waves.flatMap((wave) => {
    const bytes = waveBytes(wave);
    const sha256 = sha256Hex(bytes);
    const entry = manifest.waves.find((one) => one.sha256 === sha256);
    if (entry === undefined) return [];
    const found = disk.read(entry.file);
    return found !== null && sameBytes(found, bytes) ? [] : [{ path: entry.file, bytes }];
  });
}
