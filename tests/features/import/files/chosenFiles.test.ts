import { expect, test } from "vitest";
import { withChoices, withFiles, withPasted, withoutFile } from "#features/import/files/chosenFiles.ts";

const file = (name: string): File => new File([name], name);
const names = (files: readonly { readonly name: string }[]): readonly string[] => files.map(({ name }) => name);
const clipboard = (number: number): string => `clipboard ${number}`;

test("files that are chosen take the place of those before, and tables that were pasted stay", () => {
  const pasted = withPasted(withFiles([], [file("a.csv")]), [file("x"), file("y")], clipboard);
  expect(names(pasted)).toEqual(["a.csv", "clipboard 1", "clipboard 2"]);
  expect(names(withFiles(pasted, [file("b.csv")]))).toEqual(["b.csv", "clipboard 1", "clipboard 2"]);
});

test("a file that is chosen again, corrected, keeps what was chosen for it, its sheets too", () => {
  const sheets = withFiles([], [file("a.xlsx"), file("b.csv")]).flatMap((one) =>
    one.name === "b.csv" ? [one] : [one, { ...one, name: "a.xlsx#2", choices: { sheet: "2" } }],
  );
  const corrected = file("a.xlsx");
  const again = withFiles(withChoices(sheets, "a.xlsx", { headerRow: 3 }), [corrected, file("c.csv")]);
  expect(again.map(({ name, choices }) => [name, choices])).toEqual([
    ["a.xlsx", { headerRow: 3 }],
    ["a.xlsx#2", { sheet: "2" }],
    ["c.csv", {}],
  ]);
  expect(again[1]?.file).toBe(corrected);
});

test("inputs of one name are told apart, and a number that is free is taken", () => {
  expect(names(withFiles([], [file("a.csv"), file("a.csv")]))).toEqual(["a.csv", "a.csv (2)"]);
  const three = withPasted([], [file("x"), file("y"), file("z")], clipboard);
  expect(names(withPasted(withoutFile(three, "clipboard 2"), [file("w")], clipboard))).toEqual([
    "clipboard 1",
    "clipboard 3",
    "clipboard 2",
  ]);
});

test("a choice belongs to one input, and is taken back by choosing nothing", () => {
  const files = withFiles([], [file("a.csv"), file("b.csv")]);
  const chosen = withChoices(withChoices(files, "b.csv", { encoding: "gb18030", headerRow: 3 }), "b.csv", {
    encoding: undefined,
  });
  expect(chosen.map(({ choices }) => choices)).toEqual([{}, { headerRow: 3 }]);
});
