import type { FolderFiles } from "#core/dataset/folder/folderFiles.ts";

/** A folder of empty files. */
export function filesOf(paths: readonly string[]): FolderFiles {
  return {
    list: () => paths,
    read: (path) => (paths.includes(path) && path !== "manifest.json" ? new Uint8Array() : null),
  };
}
