/** Two hashes of 32 bits of a sequence of cells: rows that differ share both once in 10¹⁹ pairs. Not for secrets. */
export interface RowHash {
  readonly high: number;
  readonly low: number;
  start(seed: number): void;
  add(cell: string): void;
}

const cellEnd = 0x1f;
const fnvPrime = 0x01000193;
const golden = 0x9e3779b1;

/** One object for all rows: nothing is allocated for a row. */
export function createRowHash(): RowHash {
  let a = 0;
  let b = 0;
  return {
    get high() {
      return mixed(a);
    },
    get low() {
      return mixed(b);
    },
    start: (seed) => {
      a = 0x811c9dc5 ^ seed;
      b = seed;
    },
    add: (cell) => {
      let first = Math.imul(a ^ cellEnd, fnvPrime);
      let second = Math.imul(b, golden) + cellEnd;
      for (let at = 0; at < cell.length; at += 1) {
        const unit = cell.charCodeAt(at);
        first = Math.imul(first ^ unit, fnvPrime);
        second = Math.imul(second, golden) + unit;
      }
      a = first;
      b = second | 0;
    },
  };
}

/** Spreads what was taken in over all bits: the finaliser of MurmurHash3 (Appleby, public domain). */
function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
