import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join, sep } from "node:path";

/** What publishing asks of a folder; paths are relative to it and have forward slashes. Every step may fail. */
export interface Disk {
  /** Null where there is no such file. */
  read(path: string): Uint8Array | null;
  /** Files in the folder and below, hidden ones too; none where the folder does not exist. */
  list(): readonly string[];
  makeFolder(path: string): void;
  /** Writes a new file and waits until it is on the disk. */
  write(path: string, bytes: Uint8Array): void;
  /** False where the file is already there. */
  createExclusively(path: string, text: string): boolean;
  rename(from: string, to: string): void;
  /** Waits until the names in a folder are on the disk. */
  syncFolder(path: string): void;
  remove(path: string): void;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** A folder of the file system. */
export function folderDisk(folder: string): Disk {
  const at = (path: string): string => join(folder, ...path.split("/"));
  return {
    read: (path) => {
      try {
        return readFileSync(at(path));
      } catch (error) {
        if (isCode(error, "ENOENT")) return null;
        throw error;
      }
    },
    list: () => {
      try {
        return readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => !entry.isDirectory())
          .map((entry) =>
            join(entry.parentPath, entry.name)
              .slice(folder.length + 1)
              .split(sep)
              .join("/"),
          )
          .sort();
      } catch (error) {
        if (isCode(error, "ENOENT")) return [];
        throw error;
      }
    },
    makeFolder: (path) => mkdirSync(at(path), { recursive: true }),
    write: (path, bytes) => {
      const file = openSync(at(path), "w");
      try {
        let done = 0;
        while (done < bytes.length) done += writeSync(file, bytes, done);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
    createExclusively: (path, text) => {
      try {
        const file = openSync(at(path), "wx");
        try {
          writeSync(file, text);
          fsyncSync(file);
        } finally {
          closeSync(file);
        }
        return true;
      } catch (error) {
        if (isCode(error, "EEXIST")) return false;
        throw error;
      }
    },
    rename: (from, to) => renameSync(at(from), at(to)),
    syncFolder: (path) => syncFolder(at(path)),
    remove: (path) => rmSync(at(path), { force: true }),
  };
}

/** Windows cannot open folders; there renaming is as durable as it gets. */
function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
