import { expect, test } from "vitest";
import type { ChosenFile } from "#features/import/files/chosenFiles.ts";
import { commonYear, differInYears, typedYear, withRestoredYear, withYear } from "#features/import/files/fileYear.ts";

const file = (name: string, year = ""): ChosenFile => ({
  name,
  file: new File([name], name),
  choices: {},
  year,
  isPasted: false,
});
const yearsOf = (files: readonly ChosenFile[]): readonly string[] => files.map(({ year }) => year);

test("a year is four digits; an empty field is none, and all else is wrong", () => {
  expect(["2025", " 2025 ", "", " "].map((year) => typedYear({ year }))).toEqual([2025, 2025, null, null]);
  for (const year of ["25", "20255", "二〇二五", "2025年", "0025", "-2025", "2e3"])
    expect(typedYear({ year })).toBe("wrong");
});

test("a year is typed for the inputs that are named, and kept for the others", () => {
  const files = [file("a.csv"), file("b.csv", "2024"), file("c.csv")];
  expect(yearsOf(withYear(files, ["a.csv", "c.csv"], "2025"))).toEqual(["2025", "2024", "2025"]);
});

test("a year of before is given to those of which none was typed", () => {
  const files = [file("a.csv"), file("b.csv", "2024")];
  expect(yearsOf(withRestoredYear(files, "2025"))).toEqual(["2025", "2024"]);
  expect(withRestoredYear(files, "")).toBe(files);
});

test("a year is common where every input was told the same one", () => {
  expect(commonYear([file("a.csv", "2025"), file("b.csv", " 2025")])).toBe("2025");
  expect(commonYear([file("a.csv", "2025"), file("b.csv", "2024")])).toBe("");
  expect(commonYear([file("a.csv", "2025"), file("b.csv")])).toBe("");
  expect(commonYear([])).toBe("");
});

test("typing a year is no other file and no other choice", () => {
  const files = [file("a.csv"), file("b.csv")];
  expect(differInYears(files, withYear(files, ["b.csv"], "2025"))).toBe(true);
  expect(differInYears(files, files.slice(1))).toBe(false);
  expect(differInYears(files, [file("a.csv"), ...files.slice(1)])).toBe(false);
  expect(
    differInYears(
      files,
      files.map((one) => ({ ...one, choices: { headerRow: 2 } })),
    ),
  ).toBe(false);
});
