/** Numbers strictly between 0 and 1 that a seed decides, the same in every engine. */
export interface RandomStream {
  next(): number;
}

const modulus1 = 4294967087;
const modulus2 = 4294944443;

/** Of a whole number below 2^53: exact, and in a fraction of the time of %. The quotient is rounded, and may be one too many. */
function modulo(value: number, modulus: number): number {
  const rest = value - Math.floor(value / modulus) * modulus;
  return rest < 0 ? rest + modulus : rest < modulus ? rest : rest - modulus;
}

/**
 * MRG32k3a, the combined multiple recursive generator that R calls L'Ecuyer-CMRG: period 2^191.
 * All products stay below 2^53, so that doubles hold them exactly.
 * @param seed each of the six starting values: a whole number from 1 to 4294944442
 * Source: L'Ecuyer (1999), Operations Research 47:159–164.
 */
export function createRandomStream(seed: number): RandomStream {
  if (!Number.isInteger(seed) || seed < 1 || seed >= modulus2) throw new RangeError(`not a seed: ${seed}`);
  let x0 = seed;
  let x1 = seed;
  let x2 = seed;
  let y0 = seed;
  let y1 = seed;
  let y2 = seed;
  return {
    next: () => {
      const x = modulo(1403580 * x1 - 810728 * x0, modulus1);
      x0 = x1;
      x1 = x2;
      x2 = x;
      const y = modulo(527612 * y2 - 1370589 * y0, modulus2);
      y0 = y1;
      y1 = y2;
      y2 = y;
      return (x > y ? x - y : x - y + modulus1) / (modulus1 + 1);
    },
  };
}
