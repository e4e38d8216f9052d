import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kornGraubardInterval } from "#core/statistics/kornGraubardInterval.ts";
import { logitInterval } from "#core/statistics/logitInterval.ts";
import { wilsonInterval } from "#core/statistics/wilsonInterval.ts";
import { share } from "#core/units.ts";

// Newcombe (1998), Statistics in Medicine 17:857–872, table I, methods 3 (score) and 5 (exact).
test.each([
  { events: 81, n: 263, score: [0.2553, 0.3662], exact: [0.2527, 0.3676] },
  { events: 15, n: 148, score: [0.0624, 0.1605], exact: [0.0578, 0.1617] },
  { events: 0, n: 20, score: [0, 0.1611], exact: [0, 0.1684] },
  { events: 1, n: 29, score: [0.0061, 0.1718], exact: [0.0009, 0.1776] },
])("$events of $n as published", ({ events, n, score, exact }) => {
  const rate = share(events / n);
  const wilson = wilsonInterval(rate, n);
  expect(wilson?.lower).toBeCloseTo(score[0] ?? NaN, 4);
  expect(wilson?.upper).toBeCloseTo(score[1] ?? NaN, 4);
  // Without a design the effective sample size is n, and Korn–Graubard is Clopper–Pearson.
  const simple = kornGraubardInterval({ rate, n, effectiveN: n, df: n - 1 });
  expect(simple?.lower).toBeCloseTo(exact[0] ?? NaN, 4);
  expect(simple?.upper).toBeCloseTo(exact[1] ?? NaN, 4);
  expect(kornGraubardInterval({ rate, n, effectiveN: n, df: null })).toEqual(simple);
});

const rates = fc.oneof(
  fc.double({ min: 1e-15, max: 1 - 1e-15, noNaN: true }),
  fc.constantFrom(0, 1),
  fc.integer({ min: 1, max: 15 }).map((k) => 10 ** -k),
  fc.integer({ min: 1, max: 15 }).map((k) => 1 - 10 ** -k),
);

type Rule = (rate: number, level: number) => { readonly lower: number; readonly upper: number } | null;

/** Bounds are shares in order around the rate, and mirrored for 1 − rate. */
function isSound(rate: number, of: Rule): boolean {
  const found = of(rate, 0.95);
  const mirrored = of(1 - rate, 0.95);
  if (found === null || mirrored === null) return found === mirrored;
  const ordered = 0 <= found.lower && found.lower <= rate + 1e-15 && rate - 1e-15 <= found.upper && found.upper <= 1;
  const mirror = Math.abs(1 - mirrored.upper - found.lower) < 1e-9 && Math.abs(1 - mirrored.lower - found.upper) < 1e-9;
  return ordered && mirror;
}

/** A higher level is never narrower. */
function widens(rate: number, of: Rule): boolean {
  const found = of(rate, 0.95);
  const wider = of(rate, 0.99);
  if (found === null || wider === null) return found === wider;
  return wider.lower <= found.lower + 1e-15 && found.upper <= wider.upper + 1e-15;
}

function isSoundAndWidens(rate: number, of: Rule): boolean {
  return isSound(rate, of) && widens(rate, of);
}

describe("laws, also next to 0 and 1", () => {
  test("Wilson", () => {
    fc.assert(
      fc.property(rates, fc.double({ min: 1, max: 1e6, noNaN: true }), (rate, n) =>
        isSoundAndWidens(rate, (p, level) => wilsonInterval(share(p), n, level)),
      ),
    );
  });
  test("logit", () => {
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 1e-4, max: 0.1, noNaN: true }),
        (rate, df, relative) =>
          isSoundAndWidens(rate, (p, level) => logitInterval(share(p), relative * p * (1 - p), df, level)),
      ),
    );
  });
  // At a higher level (t_{n−1}/t_df)² grows too, so that with few degrees of freedom the interval may even narrow.
  test("Korn–Graubard", () => {
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 2, max: 100_000 }),
        fc.double({ min: 0.1, max: 1.5, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (rate, n, worth, df) =>
          isSound(rate, (p, level) => kornGraubardInterval({ rate: share(p), n, effectiveN: n * worth, df, level })) &&
          widens(rate, (p, level) =>
            kornGraubardInterval({ rate: share(p), n, effectiveN: n * worth, df: null, level }),
          ),
      ),
    );
  });
});

describe("no interval", () => {
  test("without degrees of freedom", () => {
    expect(logitInterval(share(0.1), 0.01, 0)).toBeNull();
    expect(kornGraubardInterval({ rate: share(0.1), n: 50, effectiveN: 50, df: 0 })).toBeNull();
    expect(kornGraubardInterval({ rate: share(0), n: 50, effectiveN: 50, df: 0 })).toBeNull();
  });
  test("never ±0: logit of a rate of 0 or 1, or with standard error 0", () => {
    expect(logitInterval(share(0), 0, 10)).toBeNull();
    expect(logitInterval(share(1), 0, 10)).toBeNull();
    expect(logitInterval(share(0.3), 0, 10)).toBeNull();
  });
  test("without an effective sample size", () => {
    expect(wilsonInterval(share(0.1), 0)).toBeNull();
    expect(wilsonInterval(share(0.1), Infinity)).toBeNull();
  });
});
