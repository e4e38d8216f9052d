/** A stream of random numbers that its seed alone decides. */
export interface Random {
  /** Uniform in [0, 1), a multiple of 2^-32. */
  readonly uniform: () => number;
  /** A whole number from 0 to `below` − 1, each as likely. */
  readonly below: (below: number) => number;
  /** Mean 0, variance 1. */
  readonly normal: () => number;
}

/** Turns one whole number into well-mixed words of state. Source: Steele, Lea & Flood (2014), OOPSLA: SplitMix, with the 32-bit finaliser of MurmurHash3. */
function mixer(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state;
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return word ^ (word >>> 16);
  };
}

/**
 * xoshiro128**, 128 bits of state.
 * @param seed any whole number
 * @param stream streams of one seed are independent for all practical purposes
 * Sources: Blackman & Vigna (2021), ACM TOMS 47(4); normals by the polar method of Marsaglia & Bray (1964), SIAM Review 6:260–264.
 */
export function createRandom(seed: number, stream = 0): Random {
  const words = mixer(seed ^ Math.imul(stream, 0x632be5ab));
  let [a, b, c, d] = [words(), words(), words(), words()];
  let kept: number | null = null;

  const next = (): number => {
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
  const uniform = (): number => next() / 4_294_967_296;

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
