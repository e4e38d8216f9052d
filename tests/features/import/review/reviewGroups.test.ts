import { expect, test } from "vitest";
import { reviewGroups } from "#features/import/review/reviewGroups.ts";
import { year } from "#core/units.ts";
import { dataset } from "#tests/fixtures/dataset.ts";

const { region } = dataset.manifest;
const cell = (each: number, area: string, n: number) => ({
  year: year(each),
  area,
  dimension: "total" as const,
  category: null,
  rate: 0.1,
  lower: null,
  upper: null,
  n,
  df: 3,
  note: null,
});

test("by year, and within a year the region before its units, in their own order", () => {
  const codes = region.areas.map(({ code }) => code);
  const [first = "", second = ""] = codes;
  const groups = reviewGroups(
    [
      cell(2025, second, 1),
      cell(2025, first, 2),
      cell(2024, second, 3),
      cell(2025, region.code, 4),
      cell(2025, second, 5),
    ],
    region,
  );
  expect(groups.map((each) => each.year)).toEqual([2024, 2025]);
  expect(groups[1]?.areas.map(({ area, cells }) => [area, cells.map(({ n }) => n)])).toEqual([
    [region.code, [4]],
    [first, [2]],
    [second, [1, 5]],
  ]);
});
