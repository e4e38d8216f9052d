import { createRandomStream } from "#core/statistics/randomStream.ts";

/** Random numbers that a seed and the number of a stream decide. */
export interface Random {
  /** Uniform, strictly between 0 and 1. */
  readonly uniform: () => number;
  /** A whole number from 0 to `below` − 1, each as likely. */
  readonly below: (below: number) => number;
  /** Mean 0, variance 1. */
  readonly normal: () => number;
}

const seeds = 4_294_944_442;
/** Near seeds of a linear generator begin alike. */
const dropped = 32;

/** Spreads near whole numbers over all words. Source: the 32-bit finaliser of MurmurHash3 (A. Appleby). */
function mixed(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/**
 * @param seed any whole number
 * @param stream another stream of the same seed: a start of its own in the generator's period of 2^191
 * Source of normals: the polar method of Marsaglia & Bray (1964), SIAM Review 6:260–264.
 */
export function createRandom(seed: number, stream = 0): Random {
  const source = createRandomStream(1 + (mixed(mixed(seed | 0) + Math.imul(stream, 0x9e3779b9)) % seeds));
  for (let place = 0; place < dropped; place += 1) source.next();
  const uniform = (): number => source.next();
  let kept: number | null = null;

  const normal = (): number => {
    if (kept !== null) {
      const value = kept;
      kept = null;
      return value;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      kept = y * factor;
      return x * factor;
    }
  };

  return { uniform, below: (below) => Math.floor(uniform() * below), normal };
}
