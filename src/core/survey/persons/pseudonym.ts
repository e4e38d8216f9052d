import { sha256Hex } from "#core/dataset/hash.ts";
import { encodeUtf8 } from "#core/dataset/utf8.ts";
import { personalMask } from "#core/survey/issues/harmlessText.ts";
import type { PersonFilter } from "./personFilter.ts";

const digits = 8;

/**
 * The label of a stratum or a PSU as a file may show it: where it looks like a person, such as an interviewer, another label that stands for it
 * in every file, so that the same rows stay together. @returns a mark and 8 hex digits, the beginning of a SHA-256
 */
export function shownLabel(text: string, persons: PersonFilter): string {
  return persons.holds(text) ? `${personalMask}${sha256Hex(encodeUtf8(text.trim())).slice(0, digits)}` : text;
}
