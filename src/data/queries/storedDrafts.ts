import type { IDBPDatabase } from "idb";
import { inBrowserTable } from "#data/fetch/browserTable.ts";
import { readStoredDraft, type DraftOrigin, type StoredDraft } from "#core/draft/storedDraft.ts";

/** Where a draft lies: a reload finds what is stored; what memory alone has goes with the page. */
export type DraftPlace = "stored" | "memory";

/** Drafts of this machine, one of each origin for a data folder. No call throws. */
export interface DraftStore {
  readonly save: (base: string, draft: StoredDraft) => Promise<DraftPlace>;
  /** The newer one of what is stored and what memory has; null where there is none, or it has expired. */
  readonly load: (base: string, origin: DraftOrigin) => Promise<StoredDraft | null>;
  /** False where what is stored could not be removed. */
  readonly clear: (base: string, origin: DraftOrigin) => Promise<boolean>;
  /** Where the newest draft of an origin lies, as far as this page has saved one. */
  readonly placeOf: (base: string, origin: DraftOrigin) => DraftPlace | null;
  /** False where another tab has stored its own in the place of what this page saved last, or cleared it. */
  readonly isHere: (base: string, origin: DraftOrigin) => Promise<boolean>;
  /** Stores again what this page saved last, before another tab opens it. */
  readonly putBack: (base: string, origin: DraftOrigin) => Promise<void>;
}

const database = "science-literacy-drafts";
const table = "drafts";

/** For as long as the page is open, and where the browser stores nothing. */
const memory = new Map<string, StoredDraft>();
const places = new Map<string, DraftPlace>();

function keyOf(base: string, origin: DraftOrigin): string {
  return `${origin} ${base}`;
}

export const storedDrafts: DraftStore = {
  save: async (base, draft) => {
    const key = keyOf(base, draft.origin);
    memory.set(key, draft);
    const isStored = await inTable((open) => open.put(table, JSON.stringify(draft), key).then(() => true));
    const place = isStored === true ? "stored" : "memory";
    places.set(key, place);
    return place;
  },
  load: async (base, origin) => {
    const key = keyOf(base, origin);
    const text: unknown = await inTable((open) => open.get(table, key));
    const stored = typeof text === "string" ? readStoredDraft(text, Date.now()) : null;
    // What has expired is not kept until somebody looks again.
    if (typeof text === "string" && stored === null) await inTable((open) => open.delete(table, key));
    const held = memory.get(key) ?? null;
    return stored === null || (held !== null && held.savedAt > stored.savedAt) ? held : stored;
  },
  clear: async (base, origin) => {
    const key = keyOf(base, origin);
    memory.delete(key);
    places.delete(key);
    return (await inTable((open) => open.delete(table, key).then(() => true))) === true;
  },
  placeOf: (base, origin) => places.get(keyOf(base, origin)) ?? null,
  isHere: async (base, origin) => {
    const key = keyOf(base, origin);
    const held = memory.get(key);
    if (held === undefined || places.get(key) !== "stored") return true;
    const text: unknown = await inTable((open) => open.get(table, key));
    return typeof text === "string" && readStoredDraft(text, Date.now())?.savedAt === held.savedAt;
  },
  putBack: async (base, origin) => {
    const held = memory.get(keyOf(base, origin));
    if (held !== undefined) await storedDrafts.save(base, { ...held, savedAt: Date.now() });
  },
};

function inTable<Result>(work: (open: IDBPDatabase) => Promise<Result>): Promise<Result | null> {
  return inBrowserTable(database, table, work);
}
