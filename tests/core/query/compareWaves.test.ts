import { expect, test } from "vitest";
import type { Change } from "#core/query/comparison.ts";
import { withHolm } from "#core/query/compareWaves.ts";
import { points, share, year } from "#core/units.ts";

function change(p: number | null, corrected = false): Change {
  const outcome = p === null ? "cannot-test" : p < 0.05 ? "higher" : "no-difference";
  const errors = { se: 0.01, lower: 0, upper: 0.04, p, outcome, corrected } as const;
  return { since: year(2022), from: share(0.1), diff: points(0.02), ...errors };
}

/** Holm (1979) by hand: 0.01 · 3 = 0.03; 0.02 · 2 = 0.04; 0.03 · 1, but not below 0.04. */
test("changes of one family are corrected together, without those that cannot be tested", () => {
  const found = withHolm([change(0.02), change(null), change(0.01), null, change(0.03)]);
  expect(found.map((one) => one?.p ?? null)).toEqual([0.04, null, 0.03, null, 0.04]);
  expect(found[0]?.corrected).toBe(true);
});

test("what a wave stored is corrected already, and stays as it was published", () => {
  const stored = [change(0.04, true), change(0.03, true)];
  expect(withHolm(stored)).toEqual(stored);
});
