import type { DraftOrigin } from "#core/draft/storedDraft.ts";

export type DraftSheet = "site" | "brief" | "handover";

/** What the reader chose of every page, and what alone goes along. */
const kept = ["lang", "theme", "text"] as const;

/**
 * The address at which this machine shows its draft: the whole site, or a sheet about it.
 * @param hash of the page that links to it: language, colours and type size stay as they are there
 */
export function draftHref(origin: DraftOrigin, sheet: DraftSheet, hash: string): string {
  const given = new URLSearchParams(hash.includes("?") ? hash.slice(hash.indexOf("?")) : "");
  const search = new URLSearchParams();
  for (const name of kept) {
    const value = given.get(name);
    if (value !== null) search.set(name, value);
  }
  search.set("draft", sheet === "site" ? origin : `${origin}-${sheet}`);
  return `#/?${search.toString()}`;
}
