import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combineSums } from "#core/dataset/combineSums.ts";
import { hiddenRanges, type LinearSum } from "#core/dataset/hiddenRanges.ts";

function sum(weights: Readonly<Record<string, number>>, constant: number): LinearSum {
  return { terms: Object.entries(weights).map(([key, weight]) => ({ key, weight })), constant };
}

describe("ranges by hand", () => {
  /** 9a + 100b = 5: a ≤ 5/9, b ≤ 5/100; b ≥ 0 and a ≤ 1 leave the lower ends at 0, as 5 − 9 < 0. */
  test("two unknowns of one sum", () => {
    const ranges = hiddenRanges([sum({ a: 9, b: 100 }, 5)]);
    expect(ranges.get("a")).toMatchObject({ lower: 0, lowerBy: null, upperBy: 0 });
    expect(ranges.get("a")?.upper).toBeCloseTo(5 / 9, 12);
    expect(ranges.get("b")?.upper).toBeCloseTo(0.05, 12);
  });

  /** 9a + 100b = 104: b ≥ 0.95, a ≥ 4/9. */
  test("nearly all of them literate", () => {
    const ranges = hiddenRanges([sum({ a: 9, b: 100 }, 104)]);
    expect(ranges.get("a")?.lower).toBeCloseTo(4 / 9, 12);
    expect(ranges.get("b")?.lower).toBeCloseTo(0.95, 12);
  });

  /** An unknown whole: 9a + 100b − 109w = 0, and b = 0.5 by the second: w = (50 + 9a)/109, 0.4587–0.5413. */
  test("one sum after another", () => {
    const ranges = hiddenRanges([sum({ a: 9, b: 100, w: -109 }, 0), sum({ b: 100 }, 50)]);
    expect(ranges.get("b")).toMatchObject({ lower: 0.5, upper: 0.5, lowerBy: 1, upperBy: 1 });
    expect(ranges.get("w")?.lower).toBeCloseTo(50 / 109, 12);
    expect(ranges.get("w")?.upper).toBeCloseTo(59 / 109, 12);
    expect(ranges.get("a")).toMatchObject({ lower: 0, upper: 1 });
  });
});

describe("combinations by hand", () => {
  /** a + b = 1, b + c = 0.7 and a + c = 0.5: a = 0.4, b = 0.6, c = 0.1. No single one tells any of them. */
  test("three sums of three unknowns determine them", () => {
    const told = combineSums([sum({ a: 1, b: 1 }, 1), sum({ b: 1, c: 1 }, 0.7), sum({ a: 1, c: 1 }, 0.5)]);
    const values = told.map(({ terms, constant }) => [terms.length, terms[0]?.key, constant / (terms[0]?.weight ?? 0)]);
    expect(values).toHaveLength(3);
    for (const [key, value] of Object.entries({ a: 0.4, b: 0.6, c: 0.1 })) {
      expect(values).toContainEqual([1, key, expect.closeTo(value, 12)]);
    }
  });

  test("a sum that follows from the others tells nothing more", () => {
    expect(combineSums([sum({ a: 1, b: 1 }, 1), sum({ a: 2, b: 2 }, 2)])).toHaveLength(1);
  });
});

/** Rates of five unknowns, and sums of them that are true. */
const system = fc
  .record({
    rates: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
    weights: fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ rates, weights }) => {
    const names = ["a", "b", "c", "d", "e"];
    const rateOf = (key: string): number => rates[names.indexOf(key)] ?? 0;
    const sums = weights.flatMap((row): readonly LinearSum[] => {
      const terms = names.flatMap((key, place) => (row[place] === 0 ? [] : { key, weight: row[place] ?? 0 }));
      const constant = terms.reduce((total, { key, weight }) => total + weight * rateOf(key), 0);
      return terms.length === 0 ? [] : [{ terms, constant }];
    });
    return { rateOf, sums };
  });

test("the truth always lies within the range", () => {
  fc.assert(
    fc.property(system, ({ rateOf, sums }) => {
      for (const [key, { lower, upper }] of hiddenRanges(sums)) {
        expect(rateOf(key)).toBeGreaterThanOrEqual(lower - 1e-9);
        expect(rateOf(key)).toBeLessThanOrEqual(upper + 1e-9);
      }
    }),
  );
});

test("what follows from true sums is true, and comes from the sums that it names", () => {
  fc.assert(
    fc.property(system, ({ rateOf, sums }) => {
      for (const { terms, constant, from } of combineSums(sums)) {
        const greatest = Math.max(...terms.map(({ weight }) => Math.abs(weight)));
        const total = terms.reduce((value, { key, weight }) => value + weight * rateOf(key), 0);
        expect(Math.abs(total - constant) / greatest).toBeLessThan(1e-6);
        const known = new Set(from.flatMap((place) => sums[place]?.terms.map(({ key }) => key) ?? []));
        expect(terms.filter(({ key }) => !known.has(key))).toEqual([]);
      }
    }),
  );
});
