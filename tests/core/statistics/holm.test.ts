import { expect, test } from "vitest";
import { holm } from "#core/statistics/holm.ts";

test("R: p.adjust(c(0.01, 0.04, 0.03, 0.005), 'holm') is 0.03 0.06 0.06 0.02", () => {
  expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p?.toFixed(12)))).toEqual([0.03, 0.06, 0.06, 0.02]);
});

test("R: p.adjust(c(0.9, 0.5, 0.4), 'holm') is 1 1 1", () => {
  expect(holm([0.9, 0.5, 0.4])).toEqual([1, 1, 1]);
});

test("tests that could not be made stay null and do not count: 0.02·2 and 0.03·1, raised to 0.04", () => {
  expect(holm([null, 0.02, null, 0.03])).toEqual([null, 0.04, null, 0.04]);
});

test("an empty family", () => {
  expect(holm([])).toEqual([]);
});
