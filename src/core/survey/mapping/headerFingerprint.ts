import { sha256Hex } from "#core/dataset/hash.ts";
import { encodeUtf8 } from "#core/dataset/utf8.ts";
import { foldText } from "#core/tables/foldText.ts";

/**
 * What tables with the same columns in the same order have in common, so that what was told of one is found again for the next.
 * Width, spaces and capitals make no difference; columns without a name at the end make none either.
 * @returns 16 hex digits, the beginning of a SHA-256
 */
export function headerFingerprint(header: readonly string[]): string {
  const names = header.map(foldText);
  while (names.at(-1) === "") names.pop();
  return sha256Hex(encodeUtf8(JSON.stringify(names))).slice(0, 16);
}
