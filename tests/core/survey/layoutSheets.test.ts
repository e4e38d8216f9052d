import { describe, expect, test } from "vitest";
import type { ImportContext } from "#core/survey/importContext.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { rowOf, survey, surveyImport, waveOf } from "./importing.ts";

interface Given {
  readonly name: string;
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

function importSheets(sheets: readonly Given[], more: Partial<ImportContext> = {}): ImportOutcome {
  const session = surveyImport({ reveal: true, ...more });
  for (const { name, sheet, rows } of sheets) {
    const input = session.input(name, { sheet });
    const shown = rows.map((cells, place) => ({ row: place + 1, cells, hidden: false }));
    input.take({ sheet, sheets: [], rows: shown });
    input.end(null);
  }
  return session.finish();
}

const city: Given = {
  name: "a.xlsx",
  sheet: "表1 全市2024",
  rows: [
    ["表1", "表1", "表1"],
    ["地区", "比例", "样本量"],
    ["全市", "14.1%", "2400"],
  ],
};
const counties: Given = {
  name: "a.xlsx",
  sheet: "表2 分县区",
  rows: [
    ["2024年分县区结果", "2024年分县区结果", "2024年分县区结果"],
    ["地区", "比例", "样本量"],
    ["潞州区", "17.8%", "410"],
    ["上党区", "12%", "200"],
  ],
};
const groups: Given = {
  name: "b.xlsx",
  sheet: "分人群",
  rows: [
    ["年份", "人群", "比例", "样本量"],
    ["2024", "农民", "7.2%", "812"],
    ["2024", "青少年", "68%", "640"],
  ],
};

describe("several sheets and files of one wave", () => {
  test("merge", () => {
    const wave = waveOf(importSheets([city, counties, groups]));
    expect(rowOf(wave, "140400", "total")).toMatchObject({ rate: 0.141, n: 2400 });
    expect(rowOf(wave, "140404", "total")).toMatchObject({ rate: 0.12, n: 200 });
    expect(rowOf(wave, "140400", "population", "farmers").n).toBe(812);
    expect(rowOf(wave, "140400", "population", "youth")).toMatchObject({ rate: 0.68, instrument: "youth" });
  });

  test("the year of each from its title, its name or its column", () => {
    const { issues } = importSheets([city, counties, groups]);
    const years = issues.filter(({ code }) => code.startsWith("year-")).map(({ code, sheet }) => `${code} ${sheet}`);
    expect(years).toEqual(["year-from-sheet 表1 全市2024", "year-from-title 表2 分县区"]);
    const other = importSheets([{ ...counties, sheet: "2023" }]);
    expect(other.issues[0]).toMatchObject({ code: "years-differ", sheet: "2023", detail: { year: 2024, found: 2023 } });
  });

  test("one cell with two values is told with both places", () => {
    const again = { ...counties, rows: [...counties.rows, ["长治市", "14.2%", "2400"]] };
    const outcome = importSheets([city, again]);
    expect(outcome.kind).toBe("rejected");
    expect(outcome.issues[0]).toMatchObject({
      code: "cell-twice",
      input: "a.xlsx",
      sheet: "表2 分县区",
      row: 5,
      column: "比例",
      value: "14.2%",
      detail: { first: 3, otherInput: "a.xlsx", otherSheet: "表1 全市2024" },
    });
  });

  test("the same value is an info with both, and counts once", () => {
    const again = { ...groups, rows: [...groups.rows, ["2024", "合计", "14.1%", "2400"]] };
    const outcome = importSheets([city, again]);
    expect(outcome.issues.find(({ code }) => code === "row-twice")).toMatchObject({
      severity: "info",
      input: "b.xlsx",
      sheet: "分人群",
      row: 4,
      detail: { first: 3, otherInput: "a.xlsx", otherSheet: "表1 全市2024" },
    });
    expect(
      waveOf(outcome).estimates.filter(({ area, dimension }) => area === "140400" && dimension === "total"),
    ).toHaveLength(1);
  });

  test("老年人 of one and 60–69 of another are one cell", () => {
    const ages = (rate: string): Given => ({
      name: "c.xlsx",
      sheet: "分年龄",
      rows: [
        ["年份", "年龄", "比例", "样本量"],
        ["2024", "60-69", rate, "340"],
      ],
    });
    const elderly = { ...groups, rows: [...groups.rows, ["2024", "老年人", "5%", "340"]] };
    expect(importSheets([elderly, ages("5%")]).kind).toBe("imported");
    expect(importSheets([elderly, ages("6%")]).issues[0]).toMatchObject({ code: "cell-twice", sheet: "分年龄" });
  });
});

test("a sheet of respondents whose rows end where their cells do", () => {
  const rows = survey(200)
    .split("\n")
    .map((line) => line.split(","));
  const [header = [], ...data] = rows;
  const noted = [[...header, "备注", ""], ...data.map((cells, place) => (place === 5 ? [...cells, "补"] : cells))];
  const outcome = importSheets([{ name: "s.xlsx", sheet: "Sheet1", rows: noted }]);
  expect(outcome).toMatchObject({ kind: "imported", rows: 200, encoding: null, issues: [{ code: "columns-unread" }] });
  expect(outcome.inputs[0]).toMatchObject({ sheet: "Sheet1", delimiter: null });
});

test("values that are not understood are listed with what they are nearly", () => {
  const flawed = { ...counties, rows: [...counties.rows, ["屯留曲", "10%", "150"], ["屯留曲", "11%", "150"]] };
  expect(importSheets([flawed]).inputs[0]?.unknownValues).toEqual([
    { role: "area", column: "地区", value: "屯留曲", rows: 2, near: "140405" },
  ]);
});

test("a number that several rows have only because their cells were merged is a warning; a name is none", () => {
  const session = surveyImport({ reveal: true });
  const input = session.input("a.xlsx", { sheet: "2024" });
  const rows = [
    ["年份", "县区", "比例（%）", "样本量"],
    ["2024", "沁县", "9.8", "400"],
    ["2024", "沁源县", "8.8", "400"],
  ].map((cells, place) => ({ row: place + 1, cells, hidden: false }));
  const shared = [1, 4].map((column) => ({ row: 2, column }));
  input.take({ sheet: "2024", sheets: [], rows, shared });
  input.end(null);
  const issues = session.finish().issues.filter(({ code }) => code === "number-shared");
  expect(issues).toMatchObject([{ severity: "warning", row: 2, column: "样本量" }]);
});
