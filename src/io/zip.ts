import { unzipSync, zipSync, type Zippable } from "fflate";

/** A file in an archive, by its path in it. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files → a ZIP archive with the earliest time that the format knows, so that the same files give the same bytes. */
export function zipFiles(files: readonly ArchiveFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes } of files) entries[path] = bytes;
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** The files of an archive that `zipFiles` made, in their order. */
export function unzipFiles(archive: Uint8Array): readonly ArchiveFile[] {
  return Object.entries(unzipSync(archive)).map(([path, bytes]) => ({ path, bytes }));
}
