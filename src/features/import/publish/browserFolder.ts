import type { FolderPort } from "./folderPort.ts";

/** Whether this browser can write into a folder: Chromium, on https and localhost. */
export function canPickFolder(): boolean {
  return typeof picker() === "function";
}

/** Asks for a folder that may be written. Null where the operator thought better of it. @throws what the browser refuses */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  const pick = picker();
  if (typeof pick !== "function") return null;
  try {
    const picked: unknown = await Reflect.apply(pick, window, [{ id: "site-data", mode: "readwrite" }]);
    return picked instanceof FileSystemDirectoryHandle ? picked : null;
  } catch (error) {
    if (isNamed(error, "AbortError")) return null;
    throw error;
  }
}

function picker(): unknown {
  return Reflect.get(window, "showDirectoryPicker");
}

/** A folder that the operator has opened, or one of the browser's own. */
export function directoryFolder(root: FileSystemDirectoryHandle): FolderPort {
  return {
    read: (path) =>
      orNull(async () => {
        const file = await (await fileAt(root, path, false)).getFile();
        // An empty file is what is left where writing a new one did not come to its end.
        return file.size === 0 ? null : new Uint8Array(await file.arrayBuffer());
      }),
    modifiedAt: (path) => orNull(async () => (await (await fileAt(root, path, false)).getFile()).lastModified),
    list: async (path) =>
      (await orNull(async () => namesIn((await folderOf(root, path === "" ? "" : `${path}/`, false)).folder))) ?? [],
    write: async (path, bytes) => {
      const stream = await (await fileAt(root, path, true)).createWritable();
      try {
        await stream.write(new Uint8Array(bytes));
        // Only now, and at once, the new bytes take the place of the old ones.
        await stream.close();
      } catch (error) {
        await stream.abort().catch(() => undefined);
        throw error;
      }
    },
    remove: async (path) => {
      const { folder, name } = await folderOf(root, path, false);
      await folder.removeEntry(name);
    },
  };
}

/** Null where there is no such file or folder. */
async function orNull<Found>(find: () => Promise<Found | null>): Promise<Found | null> {
  try {
    return await find();
  } catch (error) {
    if (isNamed(error, "NotFoundError") || isNamed(error, "TypeMismatchError")) return null;
    throw error;
  }
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const [name, entry] of folder.entries()) if (entry.kind === "file") names.push(name);
  return names;
}

async function fileAt(root: FileSystemDirectoryHandle, path: string, create: boolean): Promise<FileSystemFileHandle> {
  const { folder, name } = await folderOf(root, path, create);
  return folder.getFileHandle(name, { create });
}

async function folderOf(
  root: FileSystemDirectoryHandle,
  path: string,
  create: boolean,
): Promise<{ readonly folder: FileSystemDirectoryHandle; readonly name: string }> {
  const parts = path.split("/");
  let folder = root;
  for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create });
  return { folder, name: parts.at(-1) ?? "" };
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
