import { expect, test } from "vitest";
import { formatSize } from "#features/import/files/formatSize.ts";
import { sortFiles } from "#features/import/files/sortFiles.ts";
import { yearRuns } from "#features/import/results/yearRuns.ts";
import { year } from "#core/units.ts";

test("survey files, a mapping and others are told apart by their names", () => {
  const names = ["a.csv", "B.CSV", "mapping.json", "c.txt", "d.tsv", "book.xlsx", "old.XLS", "report.pdf"];
  const { survey, mapping, mappings, others } = sortFiles(names.map((name) => new File([], name)));
  expect(survey.map(({ name }) => name)).toEqual(["a.csv", "B.CSV", "c.txt", "d.tsv", "book.xlsx", "old.XLS"]);
  expect(mapping?.name).toBe("mapping.json");
  expect(mappings).toEqual([]);
  expect(others).toEqual(["report.pdf"]);
});

test("of several mappings none is taken, and all are named", () => {
  const names = ["a.json", "survey.csv", "b.JSON"];
  const { survey, mapping, mappings } = sortFiles(names.map((name) => new File([], name)));
  expect(survey.map(({ name }) => name)).toEqual(["survey.csv"]);
  expect(mapping).toBeNull();
  expect(mappings).toEqual(["a.json", "b.JSON"]);
});

test("what is too large to be read here is named with its limit and left", () => {
  const sized = (name: string, size: number): File =>
    Object.defineProperty(new File([], name), "size", { value: size });
  const large = [sized("a.csv", 2 ** 30 + 1), sized("b.xlsx", 51 * 2 ** 20), sized("c.csv", 2 ** 30)];
  const { survey, tooLarge } = sortFiles(large);
  expect(survey.map(({ name }) => name)).toEqual(["c.csv"]);
  expect(tooLarge.map(({ file, limit }) => [file.name, limit])).toEqual([
    ["a.csv", 1_073_741_824],
    ["b.xlsx", 52_428_800],
  ]);
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
