import { expect, test } from "vitest";
import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import { figureMatch } from "#core/survey/figures/sameFigure.ts";
import { share } from "#core/units.ts";

function figure({
  rate = 0.1,
  ...more
}: Partial<Omit<AggregateRow, "rate">> & { readonly rate?: number }): AggregateRow {
  const none = { n: null, se: null, lower: null, upper: null, deff: null };
  return { area: "140400", dimension: "total", category: null, instrument: null, ...none, ...more, rate: share(rate) };
}

test.each([
  ["the same", {}, {}, "same"],
  ["a sample size in the first", { n: 2160 }, {}, "first"],
  ["an interval in the second", { n: 2160 }, { n: 2160, lower: 0.087, upper: 0.114 }, "second"],
  ["computed from 217 of 2160, printed as 10.0 %", { rate: 217 / 2160, n: 2160 }, { rate: 0.1 }, "first"],
  ["rates that no rounding makes one", { rate: 0.102, n: 2160 }, { rate: 0.1 }, "rate"],
  ["two decimals that differ", { rate: 0.1234, n: 2160 }, { rate: 0.1236 }, "rate"],
  ["rates that differ, of one size", { rate: 0.1002, n: 2160 }, { rate: 0.1, n: 2160 }, "rate"],
  ["two sizes", { n: 2160 }, { n: 2016 }, "n"],
  ["a size that the count of the other does not imply", { impliedN: 2160 }, { n: 1200 }, "n"],
  ["a size that it does", { impliedN: 2155 }, { n: 2160 }, "second"],
  ["two errors", { se: 0.01 }, { se: 0.02 }, "error"],
  ["a size here, an error there", { n: 2160 }, { se: 0.01 }, "parts"],
] as const)("%s", (_, a, b, match) => {
  expect(figureMatch(figure(a), figure(b))).toBe(match);
});
