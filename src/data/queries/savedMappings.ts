import type { IDBPDatabase } from "idb";
import { inBrowserTable } from "#data/fetch/browserTable.ts";
import { readSavedMapping, type SavedMapping } from "#core/survey/mapping/savedMapping.ts";

export type { SavedMapping } from "#core/survey/mapping/savedMapping.ts";

/** Mappings of this machine, by the fingerprint of the header that they belong to. No call throws. */
export interface MappingStore {
  /** Null where nothing is kept for this header, or storage is refused. */
  readonly find: (fingerprint: string) => Promise<SavedMapping | null>;
  /** Newest first. */
  readonly list: () => Promise<readonly SavedMapping[]>;
  /** Takes the place of what was kept for the same header. False where the browser stores nothing. */
  readonly save: (saved: SavedMapping) => Promise<boolean>;
  /** False where what is stored could not be removed. */
  readonly remove: (fingerprint: string) => Promise<boolean>;
}

const database = "science-literacy-mappings";
const table = "mappings";

export const savedMappings: MappingStore = {
  find: async (fingerprint) => {
    const text: unknown = await inTable((open) => open.get(table, fingerprint));
    return typeof text === "string" ? readSavedMapping(text) : null;
  },
  list: async () => {
    const texts: readonly unknown[] = (await inTable((open) => open.getAll(table))) ?? [];
    return texts
      .flatMap((text) => (typeof text === "string" ? (readSavedMapping(text) ?? []) : []))
      .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  },
  save: async (saved) =>
    (await inTable((open) => open.put(table, JSON.stringify(saved), saved.fingerprint).then(() => true))) === true,
  remove: async (fingerprint) => (await inTable((open) => open.delete(table, fingerprint).then(() => true))) === true,
};

function inTable<Result>(work: (open: IDBPDatabase) => Promise<Result>): Promise<Result | null> {
  return inBrowserTable(database, table, work);
}
