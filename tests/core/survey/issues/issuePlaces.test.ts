import { expect, test } from "vitest";
import type { IssueCode } from "#core/survey/issues/issue.ts";
import { importText, importTexts, survey } from "#tests/core/survey/importing.ts";

/** Places of the issues of a code. */
function placesOf(text: string, code: IssueCode): readonly unknown[] {
  return importText(text).issues.flatMap((issue) =>
    issue.code === code ? [[issue.row, issue.column, issue.value]] : [],
  );
}

test("titles stand at their rows", () => {
  const table = "地区,样本量,比例\n全市,2000,14.1\n潞州区,800,16.0";
  const titled = `长治市2024年调查结果,,\n单位\uFF1A%,,\n${table}`;
  expect(placesOf(titled, "year-from-title")).toEqual([[1, undefined, "长治市2024年调查结果"]]);
  expect(placesOf(titled, "percent-from-title")).toEqual([[2, undefined, "单位\uFF1A%"]]);
  expect(placesOf(`2024年,,\n单位\uFF1A\u2030,,\n${table}`, "per-mille")).toEqual([[2, undefined, "单位\uFF1A\u2030"]]);
  expect(placesOf(`2024年,,\n临汾市调查结果,,\n比例,样本量\n14.1%,800`, "title-elsewhere")).toEqual([
    [2, undefined, "临汾市调查结果"],
  ]);
});

test("an empty weight is the cell without it", () => {
  expect(
    placesOf(
      survey(100, (row, place) => (place === 3 ? (row["权重"] = " ") : undefined)),
      "missing-weight",
    ),
  ).toEqual([[5, "权重", ""]]);
});

test("a PSU in a second area, at the first row that says so", () => {
  const text = survey(240, (row, place) => {
    row["村居"] = `${row["层"]}${place % 24}`;
    if (place === 100 || place === 124) row["县区"] = "上党区";
  });
  expect(placesOf(text, "psu-spans-areas")).toEqual([[102, "村居", "甲4"]]);
});

test("rules of the design name the column that they are about", () => {
  const few = survey(60, (row) => (row["村居"] = "P1"));
  expect(placesOf(few, "few-psus")).toEqual([[undefined, "村居", undefined]]);
  expect(placesOf(few, "single-psu")).toEqual([
    [undefined, "层", undefined],
    [undefined, "层", undefined],
  ]);
  const contradicted = survey(200, (row, place) => (place % 4 === 0 ? (row["总分"] = "90") : undefined));
  expect(placesOf(contradicted, "scores-often-differ")).toEqual([[undefined, "总分", undefined]]);
});

test("a figure against its respondents, at its cell", () => {
  const respondents = survey(400);
  const { issues } = importTexts({ "a.csv": respondents, "b.csv": "年份,县区,比例\n2024,全市,45.1%" });
  expect(issues).toContainEqual(
    expect.objectContaining({
      code: "figure-against-survey",
      input: "b.csv",
      row: 2,
      column: "比例",
      value: "45.1%",
    }),
  );
});
