import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join, sep } from "node:path";

/** What publishing asks of a folder; paths are relative to it and have forward slashes. Every step may fail. */
export interface Disk {
  /** Null where there is no such file. */
  read(path: string): Uint8Array | null;
  /** When a file was last written, in milliseconds; null where there is no such file. */
  modifiedAt(path: string): number | null;
  /** Files in the folder and below, hidden ones too; none where the folder does not exist. */
  list(): readonly string[];
  makeFolder(path: string): void;
  /** Writes a new file and waits until it is on the disk. */
  write(path: string, bytes: Uint8Array): void;
  /** False where the file is already there. Nobody sees it before its text is in it, where the file system can do that. */
  createExclusively(path: string, text: string): boolean;
  rename(from: string, to: string): void;
  /** Waits until the names in a folder are on the disk. */
  syncFolder(path: string): void;
  remove(path: string): void;
}

/** A folder or a file of it that is there and cannot be read. */
export class DiskFault extends Error {}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** No such file or folder; a file that stands where a folder is looked for holds nothing either. */
function isAbsent(error: unknown): boolean {
  return isCode(error, "ENOENT") || isCode(error, "ENOTDIR");
}

function faultAt(path: string, error: unknown): DiskFault {
  return new DiskFault(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}

/** A folder of the file system. */
export function folderDisk(folder: string): Disk {
  const at = (path: string): string => join(folder, ...path.split("/"));
  return {
    read: (path) => {
      try {
        return readFileSync(at(path));
      } catch (error) {
        if (isAbsent(error)) return null;
        throw faultAt(at(path), error);
      }
    },
    modifiedAt: (path) => statSync(at(path), { throwIfNoEntry: false })?.mtimeMs ?? null,
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
        if (isAbsent(error)) return [];
        throw faultAt(folder, error);
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
      const draft = `${at(path)}.${process.pid}.new.tmp`;
      try {
        writeNew(draft, text, "w");
        linkSync(draft, at(path));
        return true;
      } catch (error) {
        return isCode(error, "EEXIST") ? false : createInPlace(at(path), text);
      } finally {
        rmSync(draft, { force: true });
      }
    },
    rename: (from, to) => renameSync(at(from), at(to)),
    syncFolder: (path) => syncFolder(at(path)),
    remove: (path) => rmSync(at(path), { force: true }),
  };
}

/** What was begun and not ended is taken away again: a lock with nothing in it would keep everybody out. */
function writeNew(path: string, text: string, flags: "w" | "wx"): void {
  const file = openSync(path, flags);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** For file systems without hard links. */
function createInPlace(path: string, text: string): boolean {
  try {
    writeNew(path, text, "wx");
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
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
