import { copyFileSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { survey } from "#tests/core/survey/importing.ts";
import { put, run, temporaryFolder } from "./running.ts";

const workbook = join(import.meta.dirname, "../fixtures/awkward/files/three-tables.xlsx");
let folder = "";

beforeEach(() => {
  folder = temporaryFolder();
  put(folder, "survey.csv", survey(400));
  copyFileSync(workbook, join(folder, "book.xlsx"));
});

test.each([
  [
    "another name of it",
    () => symlinkSync(join(folder, "survey.csv"), join(folder, "link.csv")),
    "survey.csv",
    "link.csv",
  ],
  ["another way to it", () => mkdirSync(join(folder, "sub")), "survey.csv", "sub/../survey.csv"],
  ["its first sheet, and that sheet by name", () => undefined, "book.xlsx", "book.xlsx#表1 全市"],
])("a file twice, by %s: nobody is counted twice", async (_, prepare, first, second) => {
  prepare();
  const { exitCode, result } = await run(folder, ["import", first, second, "--dry-run", "--year", "2024"]);
  expect(exitCode).toBe(2);
  expect(result.issues[0]?.message).toBe(`${second} is given twice: everybody in it would count twice.`);
});

test("two sheets of one workbook are two inputs, and their issues tell the sheet", async () => {
  const { exitCode, result } = await run(folder, [
    "import",
    "book.xlsx",
    "book.xlsx#表2 分县区",
    "--dry-run",
    "--year",
    "2024",
  ]);
  expect(exitCode).toBe(0);
  expect(result["inputs"]).toMatchObject([{ sheet: "表1 全市" }, { sheet: "表2 分县区" }]);
  expect(JSON.stringify(result["inputs"])).not.toContain('"preview"');
});
