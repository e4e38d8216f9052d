import { describe, expect, test } from "vitest";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { year as yearOf } from "#core/units.ts";
import { codesOf, importText, importTexts, rowOf, waveOf } from "#tests/core/survey/importing.ts";

const year = yearOf(2024);
const withSize = "地区,样本量,比例\n全市,2160,10.0%";
const bare = "地区,比例\n全市,10.00%\n潞州区,14.1%";

function ofCode({ issues }: ImportOutcome, code: string): readonly unknown[] {
  return issues.flatMap((issue) =>
    issue.code === code ? [{ input: issue.input, row: issue.row, detail: issue.detail }] : [],
  );
}

describe("the city in two tables, once with its sample size and once as the bare rate", () => {
  test.each([
    [
      { "1.csv": withSize, "3.csv": bare },
      { input: "3.csv", row: 2, detail: { first: 2, otherInput: "1.csv" } },
    ],
    [
      { "3.csv": bare, "1.csv": withSize },
      { input: "1.csv", row: 2, detail: { first: 2, otherInput: "3.csv" } },
    ],
  ])("the fuller one is used, and that is said: %j", (files, said) => {
    const outcome = importTexts(files, { year });
    expect(rowOf(waveOf(outcome), "140400", "total")).toMatchObject({ rate: 0.1, n: 2160 });
    expect(ofCode(outcome, "row-fuller")).toEqual([said]);
    // Only the county has no sample size.
    expect(ofCode(outcome, "missing-n")).toMatchObject([{ input: "3.csv", row: 3 }]);
  });

  test("in one table", () => {
    const outcome = importText("地区,样本量,比例\n全市,,10.0%\n潞州区,180,14.1%\n全市,2160,10.0%", null, { year });
    expect(rowOf(waveOf(outcome), "140400", "total").n).toBe(2160);
    expect(ofCode(outcome, "row-fuller")).toMatchObject([{ row: 4, detail: { first: 2 } }]);
    expect(codesOf(outcome)).not.toContain("missing-n");
  });

  test("a rate that differs is refused, whatever else is there", () => {
    const outcome = importTexts({ "1.csv": withSize, "3.csv": bare.replace("10.00%", "10.3%") }, { year });
    expect(outcome.kind).toBe("rejected");
    expect(ofCode(outcome, "cell-twice")).toMatchObject([{ input: "3.csv", row: 2, detail: { differ: "rate" } }]);
  });

  test("two sample sizes are refused as such", () => {
    const outcome = importTexts({ "1.csv": withSize, "3.csv": withSize.replace("2160", "2100") }, { year });
    expect(ofCode(outcome, "cell-twice")).toMatchObject([{ detail: { differ: "n" } }]);
  });
});

test("老年人 without a sample size beside 60–69 with one: both names have it", () => {
  const lines = ["分组,类别,样本量,比例", "人群,老年人,,5.0%", "年龄,60-69,400,5.0%"];
  for (const rows of [lines, [lines[0] ?? "", lines[2] ?? "", lines[1] ?? ""]]) {
    const outcome = importText(rows.join("\n"), null, { year });
    const wave = waveOf(outcome);
    expect(rowOf(wave, "140400", "population", "elderly").n).toBe(400);
    expect(rowOf(wave, "140400", "age", "60-69").n).toBe(400);
    expect(codesOf(outcome)).toContain("row-fuller");
    expect(codesOf(outcome)).not.toContain("missing-n");
  }
});

test("the same in two files", () => {
  const files = { "a.csv": "类别,比例\n老年人,5.0%", "b.csv": "类别,样本量,比例\n60-69岁,400,5.0%" };
  const wave = waveOf(importTexts(files, { year }));
  expect(rowOf(wave, "140400", "population", "elderly").n).toBe(400);
  expect(rowOf(wave, "140400", "age", "60-69").n).toBe(400);
});
