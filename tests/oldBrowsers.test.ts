import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { trackedFiles } from "./support/trackedFiles.ts";

const root = join(import.meta.dirname, "..");
const sources = trackedFiles("src").filter((path) => /\.tsx?$/.test(path));

/** No tool can rewrite these, and Safari before 16.4 reads no script that has one. */
const lookBehind = /\(\?<[=!]/;

test("the search would find one", () => {
  expect(lookBehind.test("/(?<!\\d)20\\d{2}/")).toBe(true);
  expect(sources.length).toBeGreaterThan(100);
});

test.each(sources)("%s has no regular expression that looks behind", (path) => {
  expect(readFileSync(join(root, path), "utf8")).not.toMatch(lookBehind);
});
