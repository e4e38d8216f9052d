import { editDistance } from "#core/tables/editDistance.ts";

/** Longer texts are not compared. */
const longest = 40;
const isHan = /[\u4E00-\u9FFF]/;

/**
 * The meaning whose name is nearest to a text that is no name itself: by one edit, in long names (from six characters) by two;
 * in names of two characters the edit is one put in or left out, an exchange, or a character that looks or sounds alike.
 * Else by a beginning in common, one being the whole of the other, else by one containing the other.
 * Texts and names of one character are near nothing.
 * @param names meanings by folded name; several names may have one meaning
 * @returns null where nothing is near, or where names of different meanings are equally so
 */
export function nearest<Meaning>(folded: string, names: Iterable<readonly [string, Meaning]>): Meaning | null {
  if (folded.length > 2 * longest) return null;
  const { length } = Array.from(folded);
  if (length < 2 || length > longest || /^[\d.%]*$/.test(folded)) return null;
  const known = [...names].filter(([name]) => name.length >= 2);
  const isLatin = !isHan.test(folded);
  // Short words of Latin letters are other words with one letter changed.
  let least = length < 6 || (isLatin && length < 8) ? 1 : 2;
  if (isLatin && length < 5) return null;
  let found: Meaning[] = [];
  for (const [name, meaning] of known) {
    const distance = editDistance(folded, name, least);
    // 序号 is not nearly 层号: half of it is another word.
    const isOther = distance === 1 && length === 2 && name.length === 2 && !isExchange(folded, name);
    if (distance > least || isOther) continue;
    found = distance < least ? [meaning] : [...found, meaning];
    least = distance;
  }
  if (found.length > 0) return only(found);
  const begun = known.filter(([name]) => folded.startsWith(name) || name.startsWith(folded));
  if (begun.length > 0) return only(begun.map(([, meaning]) => meaning));
  const within = known.filter(([name]) => folded.includes(name) || (length >= 3 && name.includes(folded)));
  return only(within.map(([, meaning]) => meaning));
}

function isExchange(a: string, b: string): boolean {
  return Array.from(a).reverse().join("") === b;
}

function only<Meaning>(meanings: readonly Meaning[]): Meaning | null {
  const [meaning, ...others] = new Set(meanings);
  return meaning === undefined || others.length > 0 ? null : meaning;
}
