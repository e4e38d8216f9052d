import { expect, test } from "vitest";
import { poolPairs, surveyedYears } from "#features/import/review/poolPairs.ts";
import { year } from "#core/units.ts";
import { dataset, measured, published, total, wave } from "#tests/fixtures/dataset.ts";

const years = (...list: readonly number[]) => list.map(year);
const nothing = { ...dataset.manifest, waves: [], breaks: [] };

function publishing(...list: readonly number[]) {
  const entry = dataset.manifest.waves[0];
  if (entry === undefined) throw new Error("the fixture has no waves");
  return { ...nothing, waves: years(...list).map((each) => ({ ...entry, year: each })) };
}

test("each two surveys that follow each other can be pooled, also over years without one", () => {
  expect(poolPairs(years(2022, 2023, 2025), nothing)).toEqual([years(2022, 2023), years(2023, 2025)]);
  expect(poolPairs(years(2025), nothing)).toEqual([]);
  expect(poolPairs([], null)).toEqual([]);
});

test("not over a published year between them", () => {
  expect(poolPairs(years(2022, 2025), publishing(2022, 2023, 2025))).toEqual([]);
  expect(poolPairs(years(2022, 2025), publishing(2020, 2022, 2025))).toEqual([years(2022, 2025)]);
});

test("not over a break that does not join; its year is the first under the new rule", () => {
  const broken = (at: number, joins: boolean) => ({
    ...nothing,
    breaks: [{ year: year(at), text: { zh: "x" }, joins }],
  });
  expect(poolPairs(years(2024, 2025), broken(2025, false))).toEqual([]);
  expect(poolPairs(years(2024, 2025), broken(2024, false))).toEqual([years(2024, 2025)]);
  expect(poolPairs(years(2024, 2025), broken(2025, true))).toEqual([years(2024, 2025)]);
});

test("years of respondents, also one that was only read; not those of figures alone", () => {
  const survey = wave(2025, "final", [measured(total(), 0.14, 0.008, [0.125, 0.157], 2300)]);
  const figures = wave(2020, "published-figure", [published(total(), 0.101)]);
  const onlyRead = { severity: "info", code: "pool-only-read", detail: { year: 2024 } } as const;
  const reading = { kind: "imported", inputs: [], reviews: [] } as const;
  expect(surveyedYears({ ...reading, issues: [onlyRead], waves: [figures, survey] })).toEqual([2024, 2025]);
  expect(surveyedYears({ ...reading, issues: [], waves: [figures] })).toEqual([]);
  expect(surveyedYears({ kind: "rejected", inputs: [], issues: [] })).toEqual([]);
});
