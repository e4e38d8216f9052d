import type { DataFile } from "#core/dataset/planPublication.ts";
import type { Disk } from "./disk.ts";
import { lockFolder, lockHolder } from "./folderLock.ts";
import { leftovers } from "./leftovers.ts";
import { sameBytes } from "./sameBytes.ts";

export type Published =
  | { readonly kind: "published" }
  | { readonly kind: "busy"; readonly holder: string }
  /** The manifest is no longer the one that the plan was made from. */
  | { readonly kind: "changed"; readonly found: Uint8Array | null };

const manifestFile = "manifest.json";

/**
 * Writes a planned publication so that a reader sees the old state or the new one, whenever it stops:
 * each file under another name, on the disk, renamed; the manifest last, and only while it is still the one that was read.
 * @param expected bytes of the manifest that the plan was made from; null for an empty folder
 * @throws what the disk throws; the folder then still shows the old state
 */
export function publishFiles(disk: Disk, files: readonly DataFile[], expected: Uint8Array | null): Published {
  for (const folder of ["", "waves", "editions"]) disk.makeFolder(folder);
  // 1. Alone, and still on the same ground
  const lock = lockFolder(disk);
  if (lock.kind === "busy") return lock;
  try {
    const before = disk.read(manifestFile);
    if (!isSame(before, expected)) return { kind: "changed", found: before };
    // 2. Waves, edition, manifest, in the order of the plan
    for (const { path, bytes } of files) {
      if (path !== manifestFile && isSame(disk.read(path), bytes)) continue;
      const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
      const draft = `${path}.${process.pid}.tmp`;
      disk.write(draft, bytes);
      if (path === manifestFile) {
        const now = disk.read(manifestFile);
        if (!isSame(now, expected)) {
          disk.remove(draft);
          return { kind: "changed", found: now };
        }
        if (!lock.isHeld()) {
          disk.remove(draft);
          return { kind: "busy", holder: lockHolder(disk) };
        }
      }
      disk.rename(draft, path);
      disk.syncFolder(folder);
    }
    // 3. What an earlier crash left behind. It is published already: what cannot be removed is a warning of `check`
    try {
      for (const path of leftovers(disk)) disk.remove(path);
    } catch {
      // Nothing that a reader would notice.
    }
    return { kind: "published" };
  } finally {
    lock.release();
  }
}

function isSame(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : sameBytes(a, b);
}
