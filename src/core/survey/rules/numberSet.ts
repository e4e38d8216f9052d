/** Whole numbers that were seen, each with a mark of the place where it was seen first. Numbers that follow each other lie side by side, so that a file in their order is looked up fast. */
export interface NumberSet {
  /**
   * @param mark 1–65,535
   * @returns the mark that the number had when it was seen first; 0 where it is new; null where it is not kept, since the set is full. From then on it may be anywhere else.
   */
  add(number: number, mark: number): number | null;
}

/** Of numbers on a page, a power of two: 4 KiB. */
const pageSize = 2048;

/** @param mostPages pages that may be taken: 4 MiB, for two million numbers without gaps */
export function createNumberSet(mostPages = 1024): NumberSet {
  const pages = new Map<number, Uint16Array>();
  let last = Number.NaN;
  let page: Uint16Array = new Uint16Array(0);
  return {
    add: (number, mark) => {
      const place = Math.floor(number / pageSize);
      if (place !== last) {
        const found = pages.get(place);
        if (found === undefined && pages.size === mostPages) return null;
        page = found ?? new Uint16Array(pageSize);
        pages.set(place, page);
        last = place;
      }
      const within = number - place * pageSize;
      const known = page[within] ?? 0;
      if (known === 0) page[within] = mark;
      return known;
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
