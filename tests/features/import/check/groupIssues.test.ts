import { expect, test } from "vitest";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { groupIssues } from "#features/import/check/groupIssues.ts";

const areas = [2, 9].map((row) => issueOf("unknown-area", {}, { input: "a.csv", row, column: "县区", value: "x" }));
const [first, ...others] = areas;
const counted = first === undefined ? [] : [{ ...first, total: 480 }, ...others];

test("issues of one code are one kind, counted exactly over files and columns", () => {
  const elsewhere = issueOf("unknown-area", {}, { input: "b.csv", row: 4, column: "县区" });
  const groups = groupIssues({
    kind: "imported",
    issues: [...counted, elsewhere, issueOf("unweighted", {}, { input: "a.csv" })],
  });
  expect(groups.map(({ code, total }) => [code, total])).toEqual([
    ["unknown-area", 481],
    ["unweighted", 1],
  ]);
});

test("errors of rows in an imported file are rows left out, each kind to be ticked; notes are not", () => {
  const issues = [...areas, issueOf("unweighted", {}), issueOf("column-withheld", {}, { column: "姓名" })];
  expect(groupIssues({ kind: "imported", issues }).map(({ level, mustAgree }) => [level, mustAgree])).toEqual([
    ["aside", true],
    ["warning", true],
    ["info", false],
  ]);
});

test("in a refused file errors are errors, and nothing is ticked", () => {
  expect(groupIssues({ kind: "rejected", issues: areas }).map(({ level, mustAgree }) => [level, mustAgree])).toEqual([
    ["error", false],
  ]);
});

test("a tick does not outlive the number that it was given for", () => {
  const keys = [areas, areas.slice(1)].map((issues) => groupIssues({ kind: "imported", issues })[0]?.key);
  expect(new Set(keys).size).toBe(2);
});
