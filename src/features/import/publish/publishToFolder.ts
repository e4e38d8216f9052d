import { folderProblem } from "#core/dataset/folder/folderProblem.ts";
import { leftovers } from "#core/dataset/folder/leftovers.ts";
import { missingEdition } from "#core/dataset/folder/repairs.ts";
import { sameContent } from "#core/dataset/folder/sameContent.ts";
import type { CurrentEdition, DataFile } from "#core/dataset/planPublication.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { lockFromBrowser, lockHolder, type LockOwner } from "./browserLock.ts";
import type { FolderPort } from "./folderPort.ts";
import { snapshotFolder } from "./snapshotFolder.ts";

export type FolderPublication =
  /** Every file was read back and is what was written. `isLocked`: nobody else could publish meanwhile without seeing it. */
  | { readonly kind: "published"; readonly files: number; readonly isLocked: boolean }
  /** What lies in the folder contradicts itself: nothing of it was touched. */
  | { readonly kind: "refused"; readonly issue: Issue }
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
 * @param planned files in the order of writing
 * @param expected bytes of the manifest that the plan was made from; null for an empty folder
 * @param wrote called after each file with how many are there, of how many
 */
export async function publishToFolder(
  folder: FolderPort,
  planned: readonly DataFile[],
  expected: Uint8Array | null,
  owner: LockOwner,
  wrote: (count: number, of: number) => void = () => undefined,
): Promise<FolderPublication> {
  const last = planned.at(-1);
  if (last?.path !== manifestFile) throw new RangeError("a publication whose last file is not the manifest");
  let path = manifestFile;
  const fail = async (error: unknown): Promise<FolderPublication> => {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: "failed", path, detail, shows: await shownBy(folder, expected, last.bytes) };
  };
  try {
    // 1. A folder that is in order, still on the same ground, and alone as far as can be told
    const snapshot = await snapshotFolder(folder);
    const before = snapshot.read(manifestFile);
    const current = currentOf(before);
    const problem = current === "unreadable" ? null : folderProblem(snapshot, current);
    if (problem !== null) return { kind: "refused", issue: problem };
    if (!sameContent(before, expected)) return { kind: "changed", found: before };
    const lock = await lockFromBrowser(folder, owner);
    if (lock.kind === "busy") return lock;
    try {
      const now = await folder.read(manifestFile);
      if (!sameContent(now, expected)) return { kind: "changed", found: now };
      // 2. What an earlier crash left behind; what cannot be removed stays a warning of `check`
      const repairs = current === null || current === "unreadable" ? [] : missingEdition(snapshot, current);
      const files = [...repairs, ...planned.slice(0, -1)];
      const kept = new Set(planned.map((file) => file.path));
      for (const left of leftovers(snapshot)) if (!kept.has(left)) await folder.remove(left).catch(() => undefined);
      // 3. Waves and edition; a file that is there already with these bytes stays as it is
      for (const [place, file] of files.entries()) {
        ({ path } = file);
        await put(folder, file);
        wrote(place + 1, files.length + 1);
      }
      // 4. Nothing names a file that is not there: they are read back before the manifest is touched
      for (const file of files) {
        ({ path } = file);
        if (!sameContent(await folder.read(path), file.bytes)) return await fail(new Error("read back differently"));
      }
      // 5. The manifest, while it is still the old one and nobody took the lock
      path = manifestFile;
      const found = await folder.read(manifestFile);
      if (!sameContent(found, expected)) return { kind: "changed", found };
      if (!(await lock.isHeld())) return { kind: "busy", holder: await lockHolder(folder) };
      await put(folder, last);
      if (!sameContent(await folder.read(manifestFile), last.bytes))
        return await fail(new Error("read back differently"));
      wrote(files.length + 1, files.length + 1);
      return { kind: "published", files: files.length + 1, isLocked: lock.isVisible };
    } finally {
      await lock.release();
    }
  } catch (error) {
    return fail(error);
  }
}

/** Writes a file where it is not there already as it should be. What was begun and not ended is taken away again: a full disk is no fuller for the attempt. */
async function put(folder: FolderPort, { path, bytes }: DataFile): Promise<void> {
  const before = await folder.read(path);
  if (sameContent(before, bytes)) return;
  try {
    await folder.write(path, bytes);
  } catch (error) {
    if (before === null) await folder.remove(path).catch(() => undefined);
    throw error;
  }
}

function currentOf(bytes: Uint8Array | null): CurrentEdition | null | "unreadable" {
  if (bytes === null) return null;
  const read = readManifest(bytes, manifestFile);
  return read.kind === "ok" ? { manifest: read.value, bytes } : "unreadable";
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
