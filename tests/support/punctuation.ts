const han = /\p{Script=Han}/u;

/** Where ASCII punctuation belongs in Chinese text too: addresses, code, times, thousands groups. */
const exempt: readonly RegExp[] = [
  /https?:\/\/[\x21-\x7e]+/g,
  /`[^`]*`/g,
  /\d{1,2}:\d{2}(?::\d{2})?/g,
  /(?<=\d),(?=\d{3}(?!\d))/g,
];

const pairs: readonly (readonly [opening: string, closing: string])[] = [
  ["\uFF08", "\uFF09"],
  ["\u201C", "\u201D"],
  ["\u300A", "\u300B"],
  ["\u3010", "\u3011"],
];

function isPaired(text: string, opening: string, closing: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === opening) open += 1;
    if (character === closing) open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/**
 * What is wrong with the punctuation of a text that holds a Chinese character; nothing is wrong with any other text.
 * @returns the ASCII marks that should be full-width, and brackets without their partner of the same width
 */
export function punctuationFaults(text: string): readonly string[] {
  if (!han.test(text)) return [];
  const bare = exempt.reduce((rest, pattern) => rest.replace(pattern, ""), text);
  const marks = bare.match(/[,;:!?()]/g) ?? [];
  const unpaired = pairs.filter(([opening, closing]) => !isPaired(bare, opening, closing)).map(([opening]) => opening);
  return [...marks, ...unpaired];
}
