import type { TableLimits } from "./tableLimits.ts";

export type QuotedField =
  | {
      readonly kind: "closed";
      /** Without the quotes around it, doubled ones single. */
      readonly text: string;
      /** Behind the closing quote. */
      readonly end: number;
      /** Line ends inside. */
      readonly lines: number;
    }
  /** Nothing closes the quote, or only so far away that it was not meant to. */
  | { readonly kind: "unclosed" }
  /** More of the text decides. */
  | { readonly kind: "more" };

const more: QuotedField = { kind: "more" };
const unclosed: QuotedField = { kind: "unclosed" };
const lf = 10;
const cr = 13;

/**
 * A field in quotes.
 * @param at where the opening quote stands
 * @param isLast whether nothing follows the text
 */
export function readQuoted(
  text: string,
  at: number,
  isLast: boolean,
  limits: Pick<TableLimits, "fieldLength" | "fieldLines">,
): QuotedField {
  const start = at + 1;
  let from = start;
  let counted = start;
  let lines = 0;
  let hasDoubled = false;
  for (;;) {
    const found = text.indexOf('"', from);
    const end = found === -1 ? text.length : found;
    lines += lineEnds(text, counted, end);
    counted = end;
    if (end - start > limits.fieldLength || lines > limits.fieldLines) return unclosed;
    if (found === -1) return isLast ? unclosed : more;
    if (found + 1 === text.length && !isLast) return more;
    if (text.charCodeAt(found + 1) !== text.charCodeAt(at)) {
      const inside = text.slice(start, found);
      return { kind: "closed", text: hasDoubled ? inside.replaceAll('""', '"') : inside, end: found + 1, lines };
    }
    hasDoubled = true;
    from = found + 2;
  }
}

/** Line ends in a part of a text; CRLF is one. */
function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === cr || (code === lf && text.charCodeAt(at - 1) !== cr)) count += 1;
  }
  return count;
}
