import { readManifest } from "#core/dataset/readManifest.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import { encodeUtf8 } from "#core/dataset/utf8.ts";
import { inBrowserTable } from "./browserTable.ts";

/** Keeps the last manifest that was read without fault, for a day when the server gives none. */
export interface EditionStore {
  readonly load: (base: string) => Promise<Manifest | null>;
  readonly save: (base: string, manifest: Manifest) => Promise<void>;
}

const database = "science-literacy";
const table = "editions";

/**
 * In IndexedDB, one per data folder. Storage that is refused or full is no fault: there is then nothing to fall back on.
 * What comes out is checked like what comes from the network. Waves are not kept: those of a withdrawn edition must go
 * when the server deletes them.
 */
export const storedEditions: EditionStore = {
  load: (base) =>
    inBrowserTable(database, table, async (open) => {
      const stored: unknown = await open.get(table, base);
      if (typeof stored !== "string") return null;
      const read = readManifest(encodeUtf8(stored), "manifest.json");
      return read.kind === "ok" ? read.value : null;
    }),
  save: async (base, manifest) => {
    await inBrowserTable(database, table, (open) => open.put(table, JSON.stringify(manifest), base));
  },
};
