import { expect, test } from "vitest";
import type { IssueCode } from "#core/survey/issues/issue.ts";
import { year } from "#core/units.ts";
import { importText } from "#tests/core/survey/importing.ts";

/** Where the issues of a code are: row, column, value. */
function placesOf(lines: readonly string[], code: IssueCode): readonly unknown[] {
  const { issues } = importText(lines.join("\n"), null, { year: year(2024) });
  return issues.flatMap((issue) => (issue.code === code ? [[issue.row, issue.column, issue.value]] : []));
}

test("figures of one row are told apart by their columns", () => {
  expect(placesOf(["地区,农民,产业工人", "全市,7.1%,13.9%", "潞州区,7.3%,14.2%"], "missing-n")).toEqual([
    [2, "农民", "7.1%"],
    [3, "农民", "7.3%"],
    [2, "产业工人", "13.9%"],
    [3, "产业工人", "14.2%"],
  ]);
});

test("where there is a column of sample sizes, its empty cell is what is missing", () => {
  expect(placesOf(["县区,比例,样本量", "潞州区,14.1%,800", "上党区,13%,—"], "missing-n")).toEqual([[3, "样本量", "—"]]);
  expect(placesOf(["县区,比例,样本量", "潞州区,14.1%,800", "上党区,0%,"], "extreme-needs-n")).toEqual([
    [3, "样本量", ""],
  ]);
});

test("a cell that is given twice, at the second of its figures", () => {
  const wide = ["县区,2023年,2024年", "潞州区,15%,16%", "潞州区,15%,17%"];
  expect(placesOf(wide, "cell-twice")).toEqual([[3, "2024年", "17%"]]);
  expect(placesOf(wide, "row-twice")).toEqual([[3, "2023年", "15%"]]);
});

test("老年人 and 60–69 that differ, at the population, with the row of the other", () => {
  const { issues } = importText("年份,分组,类别,比例,样本量\n2024,人群,老年人,5%,400\n2024,年龄,60-69,6%,400");
  expect(issues.filter(({ code }) => code === "cell-twice")).toMatchObject([
    { row: 2, column: "比例", value: "5%", detail: { first: 3 } },
  ]);
});

test("a whole that its parts do not make up, at the number that does not fit", () => {
  const header = "地区,城乡,比例,样本量,具备人数";
  const whole = "全市,合计,14%,1000,141";
  expect(placesOf([header, whole, "全市,城镇,15%,600,90", "全市,农村,12.5%,500,50"], "parts-n-differ")).toEqual([
    [2, "样本量", "1000"],
  ]);
  expect(placesOf([header, whole, "全市,城镇,15%,600,90", "全市,农村,12.5%,400,60"], "parts-count-differ")).toEqual([
    [2, "具备人数", "141"],
  ]);
  const outside = placesOf(
    [header, whole, "全市,城镇,15%,600,90", "全市,农村,14.5%,400,51"],
    "breakdown-outside-total",
  );
  expect(outside).toEqual([[2, "比例", "14%"]]);
});

test("former units, at the name of their area", () => {
  expect(placesOf(["县区,比例,样本量", "城区,15%,500", "郊区,14%,300"], "units-pooled")).toEqual([[2, "县区", "城区"]]);
  expect(placesOf(["县区,比例,样本量", "城区,15%,500", "郊区,14%,"], "units-not-pooled")).toEqual([
    [2, "县区", "城区"],
  ]);
});

test("numbers as they are written, not as they are read", () => {
  expect(placesOf(["县区,比例（%）,样本量", "潞州区,１４.０,1.5"], "bad-count")).toEqual([[2, "样本量", "1.5"]]);
  expect(placesOf(["县区,比例（%）,置信区间", "潞州区,14.0,(15.0\uFF5E17.0)"], "interval-without-rate")).toEqual([
    [2, "置信区间", "(15.0\uFF5E17.0)"],
  ]);
});
