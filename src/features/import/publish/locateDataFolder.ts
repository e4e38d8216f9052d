import { isRecord } from "./isRecord.ts";
import { decodeUtf8 } from "#core/dataset/utf8.ts";
import type { FolderPort } from "./folderPort.ts";

const editionName = /^\d{4,}-[0-9a-f]{8}\.json$/;

/** Where in the folder that was picked the published data lie; null where it is no folder of this site. */
export type DataPlace = "" | "data/" | null;

/**
 * The operator may pick the data folder or the site's folder around it.
 * @param name of the folder that was picked
 * @param isFirst nothing is published yet: then no manifest can tell
 */
export async function locateDataFolder(picked: FolderPort, name: string, isFirst: boolean): Promise<DataPlace> {
  if (await hasManifest(picked, "")) return "";
  if (await hasManifest(picked, "data/")) return "data/";
  // A data folder that has lost its manifest: what to do is told by what its editions say.
  if (await hasEditions(picked, "")) return "";
  if (await hasEditions(picked, "data/")) return "data/";
  if (!isFirst) return null;
  if ((await picked.read("index.html")) !== null) return "data/";
  return name === "data" ? "" : null;
}

/** A folder by its place in another one. */
export function folderWithin(folder: FolderPort, place: Exclude<DataPlace, null>): FolderPort {
  if (place === "") return folder;
  return {
    read: (path) => folder.read(`${place}${path}`),
    modifiedAt: (path) => folder.modifiedAt(`${place}${path}`),
    list: (path) => folder.list(path === "" ? place.slice(0, -1) : `${place}${path}`),
    write: (path, bytes) => folder.write(`${place}${path}`, bytes),
    remove: (path) => folder.remove(`${place}${path}`),
  };
}

async function hasEditions(folder: FolderPort, place: string): Promise<boolean> {
  return (await folder.list(`${place}editions`)).some((name) => editionName.test(name));
}

/** A manifest of any version is the sign of a data folder, whether or not it can be read here. */
async function hasManifest(folder: FolderPort, place: string): Promise<boolean> {
  const bytes = await folder.read(`${place}manifest.json`);
  if (bytes === null) return false;
  try {
    const raw: unknown = JSON.parse(decodeUtf8(bytes) ?? "");
    return isRecord(raw) && String(raw["format"]).startsWith("science-literacy-manifest/");
  } catch {
    return false;
  }
}
