/** Whole numbers that were seen, as bits: numbers that follow each other lie side by side, so that a file in their order is looked up fast. */
export interface NumberSet {
  /** Whether the number was seen before; null where it is not kept, since the set is full. From then on it may be anywhere else. */
  add(number: number): boolean | null;
}

/** Of numbers on a page, a power of two: 4 KiB. */
const pageSize = 32_768;

/** @param mostPages pages that may be taken: 4 MiB */
export function createNumberSet(mostPages = 1024): NumberSet {
  const pages = new Map<number, Int32Array>();
  let last = Number.NaN;
  let page: Int32Array = new Int32Array(0);
  return {
    add: (number) => {
      const place = Math.floor(number / pageSize);
      if (place !== last) {
        const found = pages.get(place);
        if (found === undefined && pages.size === mostPages) return null;
        page = found ?? new Int32Array(pageSize / 32);
        pages.set(place, page);
        last = place;
      }
      const within = number - place * pageSize;
      const bit = 1 << (within & 31);
      const word = page[within >> 5] ?? 0;
      page[within >> 5] = word | bit;
      return (word & bit) !== 0;
    },
  };
}

/** The number that a text of one to fifteen ASCII digits is, without a zero before it; null for any other text. */
export function wholeNumber(text: string): number | null {
  if (text.length === 0 || text.length > 15 || text.charCodeAt(0) === 48) return null;
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}
