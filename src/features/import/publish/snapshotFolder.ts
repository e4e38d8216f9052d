import type { FolderFiles } from "#core/dataset/folder/folderFiles.ts";
import type { FolderPort } from "./folderPort.ts";

/** What lies in a folder, read at once: every name, and the content of the manifest and the editions. Waves are listed and not read. */
export async function snapshotFolder(folder: FolderPort): Promise<FolderFiles> {
  const contents = new Map<string, Uint8Array | null>();
  for (const part of ["", "editions/", "waves/"]) {
    for (const name of await folder.list(part.slice(0, -1))) {
      const path = `${part}${name}`;
      const isJudged = path === "manifest.json" || (part === "editions/" && name.endsWith(".json"));
      contents.set(path, isJudged ? await folder.read(path) : null);
    }
  }
  const paths = [...contents.keys()].sort();
  return { list: () => paths, read: (path) => contents.get(path) ?? null };
}
