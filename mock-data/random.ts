/** A stream of random numbers that any engine repeats to the last bit: integer steps, sums and products only. */
export interface Random {
  /** Uniform in [0, 1), a multiple of 2^-32. */
  readonly uniform: () => number;
  /** Mean 0, variance 1: the sum of twelve uniforms less six. Unlike Box–Muller it needs no logarithm or cosine. */
  readonly normal: () => number;
  /** The index drawn with chances proportional to `chances`. */
  readonly index: (chances: readonly number[]) => number;
  /** True with chance `chance`. */
  readonly happens: (chance: number) => boolean;
}

/**
 * The small fast counting generator (sfc32), 128 bits of state.
 * @param seed any whole number; the first twelve draws are dropped so that near seeds part
 * Source: C. Doty-Humphrey, PractRand, sfc32.
 */
export function createRandom(seed: number): Random {
  let a = 0;
  let b = seed | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;

  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let dropped = 0; dropped < 12; dropped += 1) next();

  const uniform = (): number => next() / 4_294_967_296;

  const normal = (): number => {
    let sum = -6;
    for (let drawn = 0; drawn < 12; drawn += 1) sum += uniform();
    return sum;
  };

  const index = (chances: readonly number[]): number => {
    let rest = uniform() * chances.reduce((sum, chance) => sum + chance, 0);
    for (const [position, chance] of chances.entries()) {
      rest -= chance;
      if (rest < 0) return position;
    }
    return chances.length - 1;
  };

  return { uniform, normal, index, happens: (chance) => uniform() < chance };
}
