import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { inputParts } from "#cli/inputSource.ts";

const folder = mkdtempSync(join(tmpdir(), "inputs-"));
for (const name of ["book.xlsx", "a#b.xlsx"]) writeFileSync(join(folder, name), "");
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["book.xlsx", "book.xlsx", null],
  ["book.xlsx#one", "book.xlsx", "one"],
  ["book.xlsx#a#b", "book.xlsx", "a#b"],
  ["a#b.xlsx", "a#b.xlsx", null],
  ["a#b.xlsx#c#d", "a#b.xlsx", "c#d"],
  ["gone.xlsx#c", "gone.xlsx", "c"],
  ["-#a#b", "-", "a#b"],
  ["-", "-", null],
])("%s", (input, file, sheet) => {
  expect(inputParts(input, { folder })).toEqual({ file, sheet });
});
