import { expect, test } from "vitest";
import { year as yearOf } from "#core/units.ts";
import { codesOf, importText } from "#tests/core/survey/importing.ts";

const year = yearOf(2024);

const groups = ["类别,比例%,样本量", "总体,14.1,2800", "农民,7.1,800"];
const counties = ["县区,比例%,样本量", "潞州区,18.1,400", "合计,15,1000"];
const sexes = ["性别,比例%,样本量", "男,15.1,400", "女,13.1,400"];

function codes(title: string, table: readonly string[]): readonly string[] {
  return codesOf(importText([`${title},,`, ...table].join("\n"), null, { year }));
}

test.each([
  ["2024年全国公民科学素质抽样调查结果", groups],
  ["2024年山西省公民科学素质抽样调查结果", groups],
  ["2024年晋城市公民科学素质", groups],
  ["附件2：2024年太原市公民科学素质", groups],
  ["2024年长治市潞州区科学素质监测结果", groups],
  ["2024年沁县科学素质监测结果", groups],
  ["2024年长治市青少年科学素质监测结果", counties],
  ["2024年长治市农民科学素质监测结果", counties],
  ["2024年长治市农村居民科学素质监测结果", sexes],
])("a title that names another place or group: %s", (title, table) => {
  expect(codes(title, table)).toContain("title-elsewhere");
});

test.each([
  ["2024年山西省长治市公民科学素质", groups],
  ["2024年长治公民科学素质", groups],
  ["第十三次全国公民科学素质抽样调查长治市结果", groups],
  ["2024年全市城乡居民科学素质", groups],
  ["2024年城市居民和农村居民科学素质", groups],
  ["2024年各县区公民科学素质", counties],
  ["2024年长治市潞州区等县区公民科学素质", counties],
  ["2024年全国科学素质调查各县区结果", counties],
  ["2024年长治市农民等重点人群科学素质", groups],
  ["2024年长治市农民、产业工人科学素质", sexes],
])("a title of the region, or of what the table names itself: %s", (title, table) => {
  expect(codes(title, table)).not.toContain("title-elsewhere");
});

test("a table with an outcome and a figure on every row is one of figures, or asks", () => {
  const table = ["县区,人群,是否具备,比例%,样本量", "潞州区,农民,是,8.1,400", "潞州区,农民,否,91.9,400"];
  const outcome = importText(table.join("\n"), null, { year });
  expect(outcome.inputs[0]?.shape).toBe("aggregate");
  expect(codesOf(outcome)).toContain("labels-unread");
  const persons = ["县区,权重,是否具备,比例%,样本量", "潞州区,1.1,是,8.1,400", "潞州区,1.2,否,91.9,400"];
  expect(codesOf(importText(persons.join("\n"), null, { year }))).toEqual(["shape-unclear"]);
});
