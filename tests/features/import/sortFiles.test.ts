import { expect, test } from "vitest";
import { formatSize } from "#features/import/formatSize.ts";
import { sortFiles } from "#features/import/sortFiles.ts";
import { yearRuns } from "#features/import/yearRuns.ts";
import { year } from "#core/units.ts";

test("survey files, a mapping and others are told apart by their names", () => {
  const names = ["a.csv", "B.CSV", "mapping.json", "c.txt", "book.xlsx", "mapping2.json"];
  const { survey, mapping, others } = sortFiles(names.map((name) => new File([], name)));
  expect(survey.map(({ name }) => name)).toEqual(["a.csv", "B.CSV", "c.txt"]);
  expect(mapping?.name).toBe("mapping2.json");
  expect(others).toEqual(["book.xlsx"]);
});

test("years are gathered into runs", () => {
  expect(yearRuns([2023, 2020, 2022, 2025, 2024].map(year))).toEqual([
    [2020, 2020],
    [2022, 2025],
  ]);
  expect(yearRuns([])).toEqual([]);
});

test.each([
  [812, "812 B"],
  [2048, "2 KB"],
  [1_572_864, "1.5 MB"],
])("%d bytes are %s", (bytes, text) => {
  expect(formatSize(bytes, "zh")).toBe(text);
});
