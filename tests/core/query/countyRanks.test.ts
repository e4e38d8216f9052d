import fc from "fast-check";
import { expect, test } from "vitest";
import type { Contrast } from "#core/dataset/schema.ts";
import { countyRanks } from "#core/query/countyRanks.ts";
import { findRanking } from "#core/query/findRanking.ts";
import { contrast, datasetOf, measured, suppressed, total, wave } from "#tests/fixtures/dataset.ts";

const codes = ["140403", "140404", "140405", "140406", "140423", "140425", "140426", "140427"];

function pairsOf(
  rates: readonly number[],
  isCertain: (a: number, b: number) => boolean,
  among: readonly string[] = codes,
): readonly Contrast[] {
  return among.flatMap((a, place) =>
    among.slice(place + 1).map((b, after) => {
      const other = place + 1 + after;
      const diff = (rates[other] ?? 0) - (rates[place] ?? 0);
      // The single p is always below 0.05: only what Holm leaves may count.
      return contrast(total(a), total(b), diff, 0.01, 0.001, {
        name: "county-pairs",
        pHolm: isCertain(place, other) ? 0.03 : 0.2,
      });
    }),
  );
}

function waveOf(rates: readonly number[], contrasts: readonly Contrast[], among: readonly string[] = codes) {
  return wave(
    2025,
    "final",
    [
      measured(total(), 0.14, 0.007, [0.127, 0.154], 2400),
      ...among.map((code, place) => {
        const rate = rates[place] ?? 0;
        return measured(total(code), rate, 0.02, [rate / 2, rate * 1.5], 400);
      }),
    ],
    contrasts,
  );
}

// From high to low; told apart only where two are at least 8 points from each other.
const rates = [0.2, 0.18, 0.16, 0.14, 0.12, 0.11, 0.1, 0.09];
const apart = (a: number, b: number): boolean => Math.abs((rates[a] ?? 0) - (rates[b] ?? 0)) >= 0.0799;

test("eight counties, by hand: from 1 + certainly higher to 8 − certainly lower", () => {
  const ranks = countyRanks(waveOf(rates, pairsOf(rates, apart)), codes);
  // 20 is told from 12, 11, 10, 9; 18 from 10, 9; 16 from none of 9 (7 points); so 12 and 11 have one above, 10 and 9 two.
  expect(codes.map((code) => ranks.get(code))).toEqual([
    { from: 1, to: 4, of: 8 },
    { from: 1, to: 6, of: 8 },
    { from: 1, to: 8, of: 8 },
    { from: 1, to: 8, of: 8 },
    { from: 2, to: 8, of: 8 },
    { from: 2, to: 8, of: 8 },
    { from: 3, to: 8, of: 8 },
    { from: 3, to: 8, of: 8 },
  ]);
});

test("seven counties have no ranks, nor have eight without a stored pair", () => {
  const seven = codes.slice(0, 7);
  expect(countyRanks(waveOf(rates, pairsOf(rates, apart, seven), seven), seven).size).toBe(0);
  expect(countyRanks(waveOf(rates, []), codes).size).toBe(0);
});

test("a pair that is not stored is not certain", () => {
  const stored = pairsOf(rates, () => true).filter(({ a }) => a.area === "140403");
  const ranks = countyRanks(waveOf(rates, stored), codes);
  expect([ranks.get("140403"), ranks.get("140427")]).toEqual([
    { from: 1, to: 1, of: 8 },
    { from: 2, to: 8, of: 8 },
  ]);
});

test("every interval holds the place by value, whatever is certain", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 10, max: 400 }), { minLength: 8, maxLength: 8 }),
      fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }),
      (thousandths, told) => {
        const values = thousandths.map((one) => one / 1000);
        const contrasts = pairsOf(values, (a, b) => told[a * 8 + b] ?? false);
        const ranks = countyRanks(waveOf(values, contrasts), codes);
        for (const [place, code] of codes.entries()) {
          const rank = ranks.get(code);
          const own = 1 + values.filter((value) => value > (values[place] ?? 0)).length;
          expect(rank?.from).toBeLessThanOrEqual(own);
          expect(rank?.to).toBeGreaterThanOrEqual(own);
        }
      },
    ),
  );
});

test("the ranking counts counties with a value of their own wave only; zones and groups have no rank", () => {
  const zone = measured(total("140471"), 0.3, 0.03, [0.24, 0.36], 300);
  const given = waveOf(rates, pairsOf(rates, apart));
  const { units, groups } = findRanking(
    datasetOf([{ ...given, estimates: [...given.estimates, zone, suppressed(total("140428"), "sample")] }]),
    null,
  );
  const rankOf = (code: string) => units.find(({ area }) => area === code)?.rank;
  expect([rankOf("140403"), rankOf("140471"), rankOf("140428")]).toEqual([{ from: 1, to: 4, of: 8 }, null, null]);
  expect(groups.every(({ rank }) => rank === null)).toBe(true);
});
