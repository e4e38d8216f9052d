import { expect, test } from "vitest";
import {
  acceptedOf,
  lacksNote,
  sortAcceptances,
  withAcceptance,
  type ReviewRef,
} from "#features/import/review/acceptances.ts";
import { year } from "#core/units.ts";

const county: ReviewRef = { year: year(2025), area: "140404", dimension: "total", category: null };
const farmers: ReviewRef = { ...county, dimension: "population", category: "farmers" };
const values = { rate: 0.1, lower: 0.05, upper: 0.2, n: 90, df: 4, note: null };

test("only cells with a tick and a note are asked for", () => {
  let all = withAcceptance([], county, { ticked: true });
  expect(acceptedOf(all)).toEqual([]);
  expect(all.map(lacksNote)).toEqual([true]);
  all = withAcceptance(all, county, { note: "  已复核 " });
  all = withAcceptance(all, farmers, { note: "没有勾选" });
  expect(acceptedOf(all)).toEqual([{ year: 2025, area: "140404", dimension: "total", note: "已复核" }]);
  all = withAcceptance(all, farmers, { ticked: true });
  expect(acceptedOf(all)).toContainEqual({
    year: 2025,
    area: "140404",
    dimension: "population",
    category: "farmers",
    note: "没有勾选",
  });
  expect(all.some(lacksNote)).toBe(false);
});

test("a tick taken away and set again has its note still", () => {
  const written = withAcceptance(withAcceptance([], county, { ticked: true }), county, { note: "已复核" });
  const without = withAcceptance(written, county, { ticked: false });
  expect(acceptedOf(without)).toEqual([]);
  expect(withAcceptance(without, county, { ticked: true })).toEqual(written);
});

test("a tick for a pooled value is not one for the year's own, which the import could not tell apart", () => {
  const pooledYears = [year(2024), year(2025)];
  const all = withAcceptance([], { ...county, pooledYears }, { ticked: true, note: "a" });
  expect(acceptedOf(all)).toEqual([{ year: 2025, area: "140404", dimension: "total", note: "a" }]);
  expect(sortAcceptances(all, [{ ...county, ...values, pooledYears }])).toEqual({ kept: all, dropped: [] });
  expect(sortAcceptances(all, [{ ...county, ...values }])).toEqual({ kept: [], dropped: all });
});

test("a note of spaces alone is none, and one with characters that nobody sees has spaces in their place", () => {
  const [first] = withAcceptance([], county, { ticked: true, note: "\u3000 \t" });
  expect(first === undefined ? false : lacksNote(first)).toBe(true);
  // A tab and a mark that turns the direction of writing: the command line refuses both.
  expect(withAcceptance([], county, { note: "a\tb\u202Ec" })).toMatchObject([{ note: "a b c" }]);
});

test("cells that are no longer up for review are dropped; of the dropped, ticks are told", () => {
  const all = withAcceptance(withAcceptance([], county, { ticked: true, note: "a" }), farmers, { note: "b" });
  expect(sortAcceptances(all, [{ ...county, ...values }])).toEqual({ kept: all.slice(0, 1), dropped: [] });
  expect(sortAcceptances(all, [{ ...farmers, ...values }])).toEqual({ kept: all.slice(1), dropped: all.slice(0, 1) });
  const otherYear = { ...county, ...values, year: year(2024) };
  expect(sortAcceptances(all, [otherYear]).kept).toEqual([]);
});
