import type { DataFile } from "#core/dataset/planPublication.ts";
import { lockFromBrowser, type LockOwner } from "./browserLock.ts";
import { sameContent, type FolderPort } from "./folderPort.ts";

export type FolderPublication =
  /** Every file was read back and is what was written. */
  | { readonly kind: "published"; readonly files: number }
  | { readonly kind: "busy"; readonly holder: string }
  /** The folder's manifest is not the one that the plan was made from: nothing of it was touched. */
  | { readonly kind: "changed"; readonly found: Uint8Array | null }
  /** `shows`: which edition a reader sees now, whole; `unknown` where the folder could not be read any more. */
  | {
      readonly kind: "failed";
      readonly path: string;
      readonly detail: string;
      readonly shows: "old" | "new" | "unknown";
    };

const manifestFile = "manifest.json";

/**
 * Writes a planned publication into a folder: waves, edition, manifest, in the order of the plan. Until the manifest is
 * written, and that is done last and only while it is still the one that was read, readers see the old edition.
 * @param files in the order of writing
 * @param expected bytes of the manifest that the plan was made from; null for an empty folder
 * @param wrote called after each file with how many are there
 */
export async function publishToFolder(
  folder: FolderPort,
  files: readonly DataFile[],
  expected: Uint8Array | null,
  owner: LockOwner,
  wrote: (count: number) => void = () => undefined,
): Promise<FolderPublication> {
  const last = files.at(-1);
  if (last?.path !== manifestFile) throw new RangeError("a publication whose last file is not the manifest");
  let path = manifestFile;
  const fail = async (error: unknown): Promise<FolderPublication> => {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: "failed", path, detail, shows: await shownBy(folder, expected, last.bytes) };
  };
  try {
    // 1. Still the same ground, and alone as far as can be told
    const before = await folder.read(manifestFile);
    if (!sameContent(before, expected)) return { kind: "changed", found: before };
    const lock = await lockFromBrowser(folder, owner);
    if (lock.kind === "busy") return lock;
    try {
      // 2. Waves and edition; a file that is there already with these bytes stays as it is
      for (const [place, file] of files.slice(0, -1).entries()) {
        ({ path } = file);
        if (!sameContent(await folder.read(path), file.bytes)) await folder.write(path, file.bytes);
        wrote(place + 1);
      }
      // 3. Nothing names a file that is not there: they are read back before the manifest is touched
      for (const file of files.slice(0, -1)) {
        ({ path } = file);
        if (!sameContent(await folder.read(path), file.bytes)) return await fail(new Error("read back differently"));
      }
      // 4. The manifest, while it is still the old one and nobody took the lock
      path = manifestFile;
      const found = await folder.read(manifestFile);
      if (!sameContent(found, expected)) return { kind: "changed", found };
      if (!(await lock.isHeld())) return { kind: "busy", holder: ".lock" };
      await folder.write(manifestFile, last.bytes);
      if (!sameContent(await folder.read(manifestFile), last.bytes))
        return await fail(new Error("read back differently"));
      wrote(files.length);
      return { kind: "published", files: files.length };
    } finally {
      await lock.release();
    }
  } catch (error) {
    return fail(error);
  }
}

async function shownBy(
  folder: FolderPort,
  before: Uint8Array | null,
  after: Uint8Array,
): Promise<"old" | "new" | "unknown"> {
  try {
    const now = await folder.read(manifestFile);
    if (sameContent(now, before)) return "old";
    return sameContent(now, after) ? "new" : "unknown";
  } catch {
    return "unknown";
  }
}
