import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { issueSeverity } from "#core/survey/issues/issueSeverity.ts";
import { codesOf, importText } from "#tests/core/survey/importing.ts";
import { trackedFiles } from "#tests/support/trackedFiles.ts";

const root = join(import.meta.dirname, "../../../..");

test("every rule has a test beside that of its words", () => {
  const tests = trackedFiles("tests")
    .filter((file) => /\.(?:ts|tsx|json)$/.test(file) && !file.startsWith("tests/i18n/"))
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
  const codes = Object.keys(issueSeverity);
  expect(codes.length).toBeGreaterThan(150);
  expect(codes.filter((code) => !tests.includes(code))).toEqual([]);
});

test("more rows than any table of figures has are refused", { timeout: 60_000 }, () => {
  const table = (rows: number): string =>
    ["年份,地区,比例（%）,样本量", ...Array.from({ length: rows }, () => "2024,全市,10.1,2400")].join("\n");
  expect(codesOf(importText(table(50_001)))).toContain("table-too-long");
  expect(codesOf(importText(table(50_000)))).not.toContain("table-too-long");
});
