import { readManifest } from "#core/dataset/readManifest.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import { encodeUtf8 } from "#core/dataset/utf8.ts";
import { canonicalJson } from "#core/dataset/canonicalJson.ts";

/** Keeps the last manifest that was read without fault, for a day when the server gives none. */
export interface EditionStore {
  readonly load: (base: string) => Promise<Manifest | null>;
  readonly save: (base: string, manifest: Manifest) => Promise<void>;
}

const database = "science-literacy";
const table = "editions";

/**
 * In IndexedDB, one per data folder. Storage that is refused or full is no fault: there is then nothing to fall back on.
 * What comes out is checked like what comes from the network.
 */
export const storedEditions: EditionStore = {
  load: (base) =>
    withStore(null, async (open) => {
      const stored: unknown = await (await open()).get(table, base);
      if (typeof stored !== "string") return null;
      const read = readManifest(encodeUtf8(stored), "manifest.json");
      return read.kind === "ok" ? read.value : null;
    }),
  save: (base, manifest) =>
    withStore(undefined, async (open) => {
      await (await open()).put(table, canonicalJson(manifest), base);
    }),
};

type Open = () => Promise<import("idb").IDBPDatabase>;

async function withStore<Result>(otherwise: Result, use: (open: Open) => Promise<Result>): Promise<Result> {
  try {
    const { openDB } = await import("idb");
    return await use(() =>
      openDB(database, 1, {
        upgrade: (db) => {
          db.createObjectStore(table);
        },
      }),
    );
  } catch {
    return otherwise;
  }
}
