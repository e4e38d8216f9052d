/** Numbers for pairs of whole numbers, from 0 in the order in which the pairs come. */
export interface PairTable {
  /** The number of a pair, new or known. */
  numberOf(first: number, second: number): number;
  /** Whether another pair would not fit. */
  readonly isFull: boolean;
}

/** @param most pairs, a power of two; memory is taken for all of them */
export function createPairTable(most: number): PairTable {
  const places = 2 * most;
  const firsts = new Int32Array(places);
  const seconds = new Int32Array(places);
  /** 1 + the number; 0 where nothing is. */
  const numbers = new Int32Array(places);
  let size = 0;
  return {
    numberOf: (first, second) => {
      // Source of the multipliers: the 32-bit finaliser of MurmurHash3 (A. Appleby).
      const mixed = Math.imul(first, 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
      let place = (mixed ^ (mixed >>> 15)) & (places - 1);
      for (;;) {
        const known = numbers[place] ?? 0;
        if (known === 0) break;
        if (firsts[place] === first && seconds[place] === second) return known - 1;
        place = (place + 1) & (places - 1);
      }
      if (size === most) throw new RangeError(`more than ${most} pairs`);
      firsts[place] = first;
      seconds[place] = second;
      size += 1;
      numbers[place] = size;
      return size - 1;
    },
    get isFull() {
      return size === most;
    },
  };
}
