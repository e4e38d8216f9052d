import { canonicalJson } from "./canonicalJson.ts";
import { sha256Hex } from "./hash.ts";
import type { Manifest } from "./schema.ts";
import { encodeUtf8 } from "./utf8.ts";

export const editionPattern = /^\d{4,}-[0-9a-f]{8}$/;

/** Path of the immutable copy of a manifest, beside the folder's `manifest.json`. */
export function editionFile(edition: string): string {
  return `editions/${edition}.json`;
}

/**
 * The name of an edition: its number, then the first 8 hexadecimal digits of the SHA-256 of the file's own bytes with
 * `edition`, `publishedAt`, and the `edition` and `at` of every revision that this edition adds, as empty strings.
 * So the name depends on what is published and not on when.
 */
export function editionId(number: number, manifest: Manifest): string {
  const own = manifest.edition;
  const nameless = {
    ...manifest,
    edition: "",
    publishedAt: "",
    revisions: manifest.revisions.map((revision) =>
      revision.edition === own ? { ...revision, edition: "", at: "" } : revision,
    ),
  };
  const hash = sha256Hex(encodeUtf8(canonicalJson(nameless)));
  return `${String(number).padStart(4, "0")}-${hash.slice(0, 8)}`;
}

/** The sequence number that an edition's name begins with. */
export function editionNumber(edition: string): number {
  return Number(edition.slice(0, edition.indexOf("-")));
}
