/** Numbers for pairs of whole numbers, from 0 in the order in which the pairs come. */
export interface PairTable {
  /** The number of a pair, new or known. @throws RangeError where another one does not fit */
  numberOf(first: number, second: number): number;
  readonly isFull: boolean;
}

const fewest = 256;

/** An open-addressed table, which doubles as it fills. @param most pairs */
export function createPairTable(most: number): PairTable {
  const firsts: number[] = [];
  const seconds: number[] = [];
  /** 1 + the number of a pair; 0 where none is. At most half of it is taken. */
  let numbers = new Int32Array(2 * fewest);

  /** Source of the multipliers: the 32-bit finaliser of MurmurHash3 (A. Appleby). */
  function placeOf(first: number, second: number): number {
    const mixed = Math.imul(first, 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
    let place = (mixed ^ (mixed >>> 15)) & (numbers.length - 1);
    for (;;) {
      const known = numbers[place] ?? 0;
      if (known === 0 || (firsts[known - 1] === first && seconds[known - 1] === second)) return place;
      place = (place + 1) & (numbers.length - 1);
    }
  }

  return {
    numberOf: (first, second) => {
      const place = placeOf(first, second);
      const known = numbers[place] ?? 0;
      if (known !== 0) return known - 1;
      if (firsts.length === most) throw new RangeError(`more than ${most} pairs`);
      seconds.push(second);
      const size = firsts.push(first);
      numbers[place] = size;
      if (2 * size >= numbers.length) {
        numbers = new Int32Array(2 * numbers.length);
        for (const [number, one] of firsts.entries()) numbers[placeOf(one, seconds[number] ?? 0)] = number + 1;
      }
      return size - 1;
    },
    get isFull() {
      return firsts.length === most;
    },
  };
}
