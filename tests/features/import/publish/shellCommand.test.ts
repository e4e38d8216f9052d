import { execFileSync } from "node:child_process";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { commandOfImport, type CommandParts } from "#features/import/publish/commandOfImport.ts";
import { shellCommand } from "#features/import/publish/shellCommand.ts";
import { importArguments } from "#cli/importArguments.ts";

/** What a real shell makes of the words. */
function wordsIn(command: string): readonly string[] {
  const printed = execFileSync("sh", ["-c", `printf '%s\\0' ${command}`], { encoding: "utf8" });
  return printed.split("\0").slice(0, -1);
}

test("sh reads back exactly the words, whatever they hold", () => {
  const hostile = [
    "$(touch x)",
    "`id`",
    "a b",
    "'",
    "''",
    '"',
    "\\",
    "*",
    "!",
    "~",
    "#",
    "&&",
    "-x",
    "更正：第 12 页（复核）",
    "a\nb",
  ];
  expect(wordsIn(shellCommand(hostile, "posix"))).toEqual(hostile);
  const word = fc.string({ unit: "binary" }).filter((text) => text !== "" && !text.includes("\0"));
  // One shell for all: starting one takes longer than everything else.
  const words = fc.sample(word, { numRuns: 500, seed: 7 });
  expect(wordsIn(shellCommand(words, "posix"))).toEqual(words);
});

test("PowerShell: single quotes are doubled, the typographic ones too, and a list of years stays one word", () => {
  expect(shellCommand(["--reason", "it's", "‘a’", "2024,2025", "plain"], "powershell")).toBe(
    "--reason 'it''s' '‘‘a’’' '2024,2025' plain",
  );
});

const parts: CommandParts = {
  inputs: ["调查 2025.csv", "表.xlsx#分县区"],
  status: "final",
  year: 2025,
  pool: [2024, 2025],
  model: true,
  accepted: [{ year: 2025, area: "140404", dimension: "total", note: "复核" }],
  hasMapping: true,
  publish: { at: "2026-03-01T09:00:00+08:00", reason: "更正“农民”一格", merge: true, replaceDemo: true },
  names: { mapping: "mapping.json", reviews: "reviews.json" },
};

test("the command line understands the command as it was meant", () => {
  const words = commandOfImport(parts);
  expect(words.slice(0, 6)).toEqual(["npm", "run", "--silent", "survey", "--", "import"]);
  expect(importArguments(words.slice(6), "zh")).toMatchObject({
    inputs: ["调查 2025.csv", "表.xlsx#分县区"],
    data: "data",
    status: "final",
    year: 2025,
    pool: [2024, 2025],
    model: true,
    mapping: "mapping.json",
    acceptReview: "reviews.json",
    at: "2026-03-01T09:00:00+08:00",
    reason: "更正“农民”一格",
    merge: true,
    replaceDemo: true,
    dryRun: false,
  });
});

test("what was not asked for is left out", () => {
  const plain = commandOfImport({
    ...parts,
    year: null,
    pool: null,
    model: false,
    accepted: [],
    hasMapping: false,
    publish: { at: "2026-03-01T09:00:00Z", reason: "", merge: false, replaceDemo: false },
  });
  expect(plain.slice(8)).toEqual(["--data", "data", "--status", "final", "--at", "2026-03-01T09:00:00Z"]);
});
