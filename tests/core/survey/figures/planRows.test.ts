import { expect, test } from "vitest";
import { codesOf, importText, rowOf, waveOf } from "#tests/core/survey/importing.ts";

function issuesOf(lines: readonly string[], code: string): readonly unknown[] {
  const { issues } = importText(lines.join("\n"));
  return issues.flatMap((issue) => (issue.code === code ? [[issue.row, issue.column, issue.value]] : []));
}

test.each([
  [["年份,比例%,样本量", "2024,13.1,2000", "2025年（目标）,14.5,"], "年份", "2025年（目标）"],
  [["年份,比例%,样本量", "2024,13.1,2000", "2025年计划,14.5,"], "年份", "2025年计划"],
  [["年份,比例%,样本量,备注", "2024,13.1,2000,", "2025,14.5,,目标值"], "备注", "目标值"],
  [["年份,类别,比例%,样本量", "2024,全市,13.1,2000", "2025,全市（预计）,14.5,"], "类别", "全市（预计）"],
])("a row of a plan is left out with a warning: %j", (lines, column, value) => {
  const outcome = importText(lines.join("\n"));
  const wave = waveOf(outcome);
  expect(wave.year).toBe(2024);
  expect(rowOf(wave, "140400", "total").rate).toBeCloseTo(0.131, 12);
  expect(issuesOf(lines, "row-other-measure")).toEqual([[3, column, value]]);
});

test("remarks that only mention a target are none", () => {
  const lines = ["年份,比例%,样本量,备注", "2024,13.1,2000,低于目标（14.5%）"];
  expect(issuesOf(lines, "row-other-measure")).toEqual([]);
  expect(rowOf(waveOf(importText(lines.join("\n"))), "140400", "total").n).toBe(2000);
});

test("rows below a heading of plans are left out down to the next heading of a year", () => {
  const lines = [
    "县区,比例%,样本量",
    "2023年,,",
    "潞州区,12.1,170",
    "上党区,11.3,160",
    "2025年（计划）,,",
    "潞州区,14.9,",
    "上党区,14.2,",
    "2024年,,",
    "潞州区,13.1,180",
    "上党区,12.3,165",
  ];
  const outcome = importText(lines.join("\n"));
  if (outcome.kind !== "imported") throw new Error(JSON.stringify(outcome.issues));
  expect(outcome.waves.map(({ year }) => year)).toEqual([2023, 2024]);
  expect(issuesOf(lines, "rows-other-measure")).toEqual([[5, undefined, "2025年（计划）"]]);
});

test("a note below the table that names the target is a note", () => {
  const lines = ["年份,比例%,样本量", "2024,13.1,2000", "2025年目标14.5%,,"];
  expect(codesOf(importText(lines.join("\n")))).not.toContain("rows-other-measure");
});

test("a table of nothing but plans gives no figure", () => {
  const outcome = importText("年份,比例%\n2025年（预测）,14.5\n2026年（预测）,15.5");
  expect(outcome.kind).toBe("rejected");
  expect(codesOf(outcome)).toEqual(expect.arrayContaining(["row-other-measure", "nothing-to-estimate"]));
});
