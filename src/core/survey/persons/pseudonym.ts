import { sha256Hex } from "#core/dataset/hash.ts";
import { encodeUtf8 } from "#core/dataset/utf8.ts";
import { personalMask } from "#core/survey/issues/harmlessText.ts";
import type { PersonFilter } from "./personFilter.ts";

const digits = 8;
/** Labels that are remembered; a survey has fewer strata and PSUs. */
const mostLabels = 20_000;

/**
 * Labels of strata and PSUs as a file may show them: where one looks like a person, such as an interviewer, another label that stands for it in
 * every file, so that the same rows stay together: a mark and 8 hex digits, the beginning of a SHA-256.
 */
export function shownLabels(persons: PersonFilter): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const hash = persons.holds(text) ? sha256Hex(encodeUtf8(text.trim())).slice(0, digits) : null;
    const label = hash === null ? text : `${personalMask}${hash}`;
    if (known.size < mostLabels) known.set(text, label);
    return label;
  };
}
