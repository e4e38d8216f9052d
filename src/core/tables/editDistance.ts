import { areAlike } from "./alikeCharacters.ts";

/** Whether a text has characters of two code units. */
const isWide = /[\uD800-\uDFFF]/;

/**
 * Edits that make one text the other: a character put in, left out, changed, or two neighbours exchanged
 * (optimal string alignment; Boytsov 2011, ACM JEA 16). A character changed for one that looks or sounds alike is half an edit.
 * @param most beyond which it does not matter how many
 * @returns at most `most` + 1
 */
export function editDistance(a: string, b: string, most: number): number {
  // Most names are told apart by this alone.
  if (Math.abs(a.length - b.length) > most && !isWide.test(a) && !isWide.test(b)) return most + 1;
  const [from, to] = [Array.from(a), Array.from(b)];
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (const [i, character] of from.entries()) {
    const row = [i + 1];
    for (const [j, other] of to.entries()) {
      const change = character === other ? 0 : areAlike(character, other) ? 0.5 : 1;
      const least = Math.min((last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (last[j] ?? 0) + change);
      const isExchanged = i > 0 && j > 0 && character === to[j - 1] && from[i - 1] === other;
      row.push(isExchanged ? Math.min(least, (before[j - 1] ?? 0) + 1) : least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  const edits = last[to.length] ?? 0;
  return edits > most ? most + 1 : edits;
}
