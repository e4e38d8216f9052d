import { expect, test } from "vitest";
import { measureApart } from "#scripts/bench/benchRows.ts";
import { measureRows } from "#scripts/bench/measureRows.ts";
import { respondentRows } from "#scripts/bench/respondentRows.ts";

const noClock = () => 0;
const noMemory = () => ({ kept: 0, peak: 0 });

test("accumulator and loop see the same rows", () => {
  const [accumulated, looped] = (["accumulator", "loop"] as const).map((work) =>
    measureRows(work, respondentRows(4, { clustered: true }), 25_000, noClock, noMemory),
  );
  expect(accumulated?.rows).toBe(25_000);
  expect(accumulated?.rate).toBeCloseTo(looped?.rate ?? Number.NaN, 12);
});

test.each(["clustered", "respondents"] as const)(
  "memory does not grow with respondents: %s",
  { timeout: 120_000 },
  (design) => {
    const few = measureApart("accumulator", 100_000, design);
    const many = measureApart("accumulator", 1_000_000, design);
    expect(few.kept).toBeGreaterThan(0);
    expect(many.kept / few.kept).toBeLessThan(1.05);
  },
);
