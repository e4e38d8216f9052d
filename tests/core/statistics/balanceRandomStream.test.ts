import { expect, it } from "vitest";
import { createRandomStream } from "#core/statistics/randomStream.ts";

/** R 4.2.2: RNGkind("L'Ecuyer-CMRG"); .Random.seed <- c(.Random.seed[1], rep(12345L, 6)); runif(10000) */
const first = [
  0.1270111220465771, 0.3185275653967945, 0.3091860155832701, 0.8258468629271136, 0.2216299157820229,
  0.5333953879182788,
];
const tenThousandth = 0.2044975435211065;

it("gives the numbers of L'Ecuyer's MRG32k3a as R has them", () => {
  const stream = createRandomStream(12345);
  const numbers = Array.from({ length: 10000 }, () => stream.next());
  for (const [place, expected] of first.entries()) expect(numbers[place]).toBeCloseTo(expected, 15);
  expect(numbers.at(-1)).toBeCloseTo(tenThousandth, 15);
  expect(numbers.every((number) => number > 0 && number < 1)).toBe(true);
});

it("refuses what is no seed", () => {
  for (const seed of [0, -1, 1.5, 4294944443, Number.NaN]) expect(() => createRandomStream(seed)).toThrow(RangeError);
});
