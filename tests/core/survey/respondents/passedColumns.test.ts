import { describe, expect, test } from "vitest";
import { codesOf, importText, rowOf, survey, waveOf } from "#tests/core/survey/importing.ts";

/** A survey with some columns called otherwise. */
function renamed(names: Readonly<Record<string, string>>, edit?: (row: Record<string, string>) => void): string {
  const [header = "", ...rows] = survey(200, edit).split("\n");
  const turned = header.split(",").map((name) => names[name] ?? name);
  return [turned.join(","), ...rows].join("\n");
}

describe("a column that nobody reads", () => {
  test("whose name is nearly that of something that no column tells is proposed", () => {
    const outcome = importText(renamed({ 年龄: "被访者年龄情况记录", 权重: "入户权重" }));
    expect(outcome.issues.filter(({ code }) => code === "column-proposed")).toEqual([
      {
        severity: "info",
        code: "column-proposed",
        input: "file.csv",
        row: 1,
        line: 1,
        column: "被访者年龄情况记录",
        detail: { role: "age" },
      },
      {
        severity: "info",
        code: "column-proposed",
        input: "file.csv",
        row: 1,
        line: 1,
        column: "入户权重",
        detail: { role: "weight" },
      },
    ]);
    expect(codesOf(outcome)).not.toContain("columns-unread");
    // Proposed, not applied.
    expect(waveOf(outcome).estimates.some(({ dimension }) => dimension === "age")).toBe(false);
  });

  test("not where another column tells it, or the mapping says that none does", () => {
    const beside = importText(survey(200, (row) => (row["设计权重"] = "1")));
    expect(beside.issues).toMatchObject([{ code: "columns-unread", detail: { unread: ["设计权重"], count: 1 } }]);
    const barred = importText(renamed({ 权重: "入户权重" }), { columns: { weight: null } });
    expect(codesOf(barred)).toEqual(["unweighted", "columns-unread"]);
  });

  test("is told with the others, at the header", () => {
    const text = survey(200, (row) => Object.assign(row, { 来源: "链接", 所用时间: "300秒", 民族: "汉族" }));
    expect(importText(text).issues).toEqual([
      {
        severity: "info",
        code: "columns-unread",
        input: "file.csv",
        row: 1,
        line: 1,
        detail: { unread: ["来源", "所用时间", "民族"], count: 3 },
      },
    ]);
  });

  test("an id is read, and many questions are eight names and their number", () => {
    const text = survey(200, (row, place) => {
      row["问卷编号"] = String(place);
      for (let question = 1; question <= 20; question += 1) row[`题${question}`] = "A";
    });
    const [issue, ...more] = importText(text).issues;
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ code: "columns-unread", detail: { count: 20 } });
    expect(issue?.detail).toHaveProperty("unread.length", 8);
  });
});

test("names with their translation, and with a gap for the answer, are read without a word", () => {
  const text = renamed({
    县区: "县区 County",
    城乡: "城乡/Residence",
    性别: "性别 Sex",
    年龄: "4\uFF0E年龄\uFF08周岁\uFF09____",
    文化程度: "文化程度 Education",
    层: "层 Stratum",
    权重: "权重 Weight",
    总分: "总分 Score",
    是否具备: "是否具备 Qualified",
  });
  const outcome = importText(text);
  expect(codesOf(outcome)).toEqual([]);
  expect(waveOf(outcome)).toEqual(waveOf(importText(survey(200))));
  expect(rowOf(waveOf(outcome), "140400", "total").n).toBe(200);
});
