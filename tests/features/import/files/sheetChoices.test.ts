import { expect, test } from "vitest";
import type { ChosenFile } from "#features/import/files/chosenFiles.ts";
import { hasSheet, withSheet } from "#features/import/files/sheetChoices.ts";
import { inputSummary } from "#tests/fixtures/inputSummary.ts";

const file = new File(["x"], "book.xlsx");
const book: ChosenFile = { name: "book.xlsx", file, choices: {}, year: "", isPasted: false };
const other: ChosenFile = { name: "a.csv", file: new File(["y"], "a.csv"), choices: {}, year: "", isPasted: false };
const inputs = [inputSummary({ name: "book.xlsx", sheet: "表1" })];

test("the sheet that the program took counts as read without having been chosen", () => {
  expect(hasSheet([book, other], inputs, file, "表1")).toBe(true);
  expect(hasSheet([book, other], inputs, file, "表2")).toBe(false);
});

test("one more sheet is an input of its own, beside its workbook, once", () => {
  const files = withSheet([book, other], inputs, book, "表2", true);
  expect(files.map(({ name, choices }) => [name, choices])).toEqual([
    ["book.xlsx", { sheet: "表1" }],
    ["book.xlsx#表2", { sheet: "表2" }],
    ["a.csv", {}],
  ]);
  expect(withSheet(files, inputs, book, "表2", true)).toEqual(files);
});

test("without the sheet that the program took, what is left is named; the last one stays", () => {
  const files = withSheet(withSheet([book], inputs, book, "表2", true), inputs, book, "表1", false);
  expect(files.map(({ choices }) => choices)).toEqual([{ sheet: "表2" }]);
  expect(withSheet(files, inputs, book, "表2", false)).toEqual(files);
});
