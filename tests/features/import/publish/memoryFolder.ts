import type { FolderPort } from "#features/import/publish/folderPort.ts";

/** When every file of the folder was last written. */
export const writtenAt = Date.parse("2026-01-20T00:58:00Z");

export interface MemoryFolder extends FolderPort {
  readonly files: Map<string, Uint8Array>;
  /** Calls so far. */
  readonly calls: () => number;
}

export type Failure =
  /** The call does nothing. */
  | "before"
  /** The call does its work, and is said to have failed. */
  | "after";

/** A folder in memory; from the n-th call on every call fails, as when a drive is taken out. */
export function memoryFolder(
  files: ReadonlyMap<string, Uint8Array>,
  failing: { readonly from: number; readonly how: Failure; readonly once?: boolean } | null = null,
): MemoryFolder {
  const held = new Map(files);
  let calls = 0;
  async function call<Result>(work: () => Result): Promise<Result> {
    calls += 1;
    await Promise.resolve();
    const fails = failing !== null && (failing.once === true ? calls === failing.from : calls >= failing.from);
    if (fails && failing.how === "before") throw new DOMException("the drive is gone", "NotFoundError");
    const result = work();
    if (fails && calls === failing.from) throw new DOMException("the drive is full", "QuotaExceededError");
    if (fails) throw new DOMException("the drive is gone", "NotFoundError");
    return result;
  }
  return {
    files: held,
    calls: () => calls,
    // As the browser's own: what holds nothing was not written to its end.
    read: (path) => call(() => (held.get(path)?.length === 0 ? null : (held.get(path)?.slice() ?? null))),
    modifiedAt: (path) => call(() => (held.has(path) ? writtenAt : null)),
    list: (path) =>
      call(() => {
        const parts = [...held.keys()].map((file) => [file.lastIndexOf("/"), file] as const);
        return parts
          .filter(([end, file]) => file.slice(0, Math.max(end, 0)) === path)
          .map(([end, file]) => file.slice(end + 1));
      }),
    write: (path, bytes) => call(() => void held.set(path, bytes.slice())),
    remove: (path) => call(() => void held.delete(path)),
  };
}
