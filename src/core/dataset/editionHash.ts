import { sha256Hex } from "./hash.ts";
import type { Manifest } from "./schema.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** Whether the name of an edition fits the bytes of its file: the last part of the name is made from them. */
export function editionFits(bytes: Uint8Array, manifest: Pick<Manifest, "edition" | "revisions">): boolean {
  const text = decodeUtf8(bytes);
  return text !== null && manifest.edition.endsWith(`-${editionHash(text, manifest)}`);
}

/**
 * The first 8 hexadecimal digits of the SHA-256 of the text of an edition's file as it stands, with `edition`,
 * `publishedAt`, and the `edition` and `at` of every revision that this edition adds, as empty strings.
 */
export function editionHash(text: string, { edition, revisions }: Pick<Manifest, "edition" | "revisions">): string {
  const blanked = new Set(["edition", "publishedAt"]);
  for (const [index, revision] of revisions.entries()) {
    if (revision.edition === edition) blanked.add(`revisions.${index}.edition`).add(`revisions.${index}.at`);
  }
  return sha256Hex(encodeUtf8(withoutStrings(text, blanked))).slice(0, 8);
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

/** `revisions.0.edition` is as deep as what is blanked goes; beyond it no path is spelled out. */
const deepest = 3;

/** Of an object or a list: the key or the index of the value that comes; null where a key comes. */
interface Level {
  at: string | number | null;
}

/** Valid JSON with the string values at these paths as empty strings, all other characters untouched. */
function withoutStrings(text: string, paths: ReadonlySet<string>): string {
  const levels: Level[] = [];
  return text.replaceAll(token, (found) => {
    const level = levels.at(-1);
    if (found === "{" || found === "[") levels.push({ at: found === "[" ? 0 : null });
    else if (found === "}" || found === "]") levels.pop();
    else if (level === undefined) return found;
    else if (found === ",") level.at = typeof level.at === "number" ? level.at + 1 : null;
    else if (level.at === null) level.at = String(JSON.parse(found));
    else if (levels.length <= deepest && paths.has(levels.map(({ at }) => at).join("."))) return '""';
    return found;
  });
}
