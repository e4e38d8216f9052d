import { leftovers } from "#core/dataset/folder/leftovers.ts";
import { sameContent } from "#core/dataset/folder/sameContent.ts";
import type { DataFile } from "#core/dataset/planPublication.ts";
import type { Disk } from "./disk.ts";
import { lockFolder, lockHolder } from "./folderLock.ts";

export type Published =
  | {
      readonly kind: "published";
      /** Files deleted before or afterwards, because no edition names them any more. */
      readonly removed: readonly string[];
      /** Files that should have been deleted and could not be. */
      readonly left: readonly string[];
    }
  | { readonly kind: "busy"; readonly holder: string }
  /** The manifest is no longer the one that the plan was made from. */
  | { readonly kind: "changed"; readonly found: Uint8Array | null };

const manifestFile = "manifest.json";

/**
 * Writes a planned publication so that a reader sees the old state or the new one, whenever it stops:
 * each file under another name, on the disk, renamed; the manifest last, and only while it is still the one that was read.
 * @param expected bytes of the manifest that the plan was made from; null for an empty folder
 * @param sweeps whether what no edition names any more is deleted once the manifest is written
 * @throws what the disk throws; the folder then still shows the old state, or the new one where nothing but the last wait failed
 */
export function publishFiles(
  disk: Disk,
  files: readonly DataFile[],
  expected: Uint8Array | null,
  sweeps = false,
): Published {
  for (const folder of ["", "waves", "editions"]) disk.makeFolder(folder);
  // 1. Alone, and still on the same ground
  const lock = lockFolder(disk);
  if (lock.kind === "busy") return lock;
  try {
    const before = disk.read(manifestFile);
    if (!sameContent(before, expected)) return { kind: "changed", found: before };
    // 2. What an earlier crash left behind; what cannot be removed stays a warning of `check`
    const swept = sweep(disk);
    // 3. Waves, edition, manifest, in the order of the plan
    for (const { path, bytes } of files) {
      if (path !== manifestFile && sameContent(disk.read(path), bytes)) continue;
      const draft = `${path}.${process.pid}.tmp`;
      try {
        disk.write(draft, bytes);
        const found = path === manifestFile ? disk.read(manifestFile) : expected;
        const isOurs = sameContent(found, expected) && (path !== manifestFile || lock.isHeld());
        if (!isOurs) {
          disk.remove(draft);
          return sameContent(found, expected) ? { kind: "busy", holder: lockHolder(disk) } : { kind: "changed", found };
        }
        disk.rename(draft, path);
      } catch (error) {
        // A full disk is no fuller for the attempt.
        attempt(() => disk.remove(draft));
        throw error;
      }
      disk.syncFolder(path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "");
    }
    // 4. What a withdrawal leaves without a name
    const last = sweeps ? sweep(disk) : { removed: [], left: [] };
    return { kind: "published", removed: [...swept.removed, ...last.removed], left: last.left };
  } finally {
    // A lock that cannot be removed is stale as soon as this process is gone.
    attempt(() => lock.release());
  }
}

function sweep(disk: Disk): { readonly removed: readonly string[]; readonly left: readonly string[] } {
  const found: string[] = [];
  // Waves before the editions that name them: what a crash then leaves can still be told for what it is.
  attempt(() => found.push(...[...leftovers(disk)].reverse()));
  const removed = found.filter((path) => attempt(() => disk.remove(path)));
  if (removed.length > 0) attempt(() => ["waves", "editions", ""].forEach((folder) => disk.syncFolder(folder)));
  return { removed, left: found.filter((path) => !removed.includes(path)) };
}

/** Does what is good to have, and no harm where it fails. @returns whether it was done */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    // The folder shows what it showed before.
    return false;
  }
}
