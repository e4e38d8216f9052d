import { canonicalJson } from "./canonicalJson.ts";
import { rowKey } from "./rowKey.ts";
import type { Wave } from "./schema.ts";

/** How many rows of a wave another one has unchanged, not counting those that stood already in the wave before it. */
export function carriedRows(from: Wave, to: Wave, before: Wave | null): number {
  const rowsOf = (wave: Wave | null): ReadonlyMap<string, string> =>
    new Map((wave?.estimates ?? []).map((row) => [rowKey(row), canonicalJson(row)]));
  const [kept, old] = [rowsOf(to), rowsOf(before)];
  return [...rowsOf(from)].filter(([key, text]) => kept.get(key) === text && old.get(key) !== text).length;
}
