import { describe, expect, test } from "vitest";
import { year as yearOf } from "#core/units.ts";
import { codesOf, importText, importTexts } from "#tests/core/survey/importing.ts";

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
  ["2024年长治市18-39岁公民科学素质", counties],
  ["2024年长治市公民科学素质\uFF08年龄\uFF1A60岁及以上\uFF09", counties],
  ["2024年全市35周岁以下公民科学素质", sexes],
  ["调查对象\uFF1A18至45周岁居民", counties],
  ["2024年长治市公民科学素质\uFF08不含60岁以上\uFF09", counties],
  ["2024年长治市高中及以上学历公民科学素质", counties],
  ["2024年长治市初中文化程度公民科学素质", counties],
  ["2024年长治市高中/中专学历公民科学素质", sexes],
  ["2024年长治市农村常住人口科学素质", counties],
  ["2024年长治市农村地区公民科学素质", sexes],
  ["2024年长治市城镇户籍公民科学素质", counties],
  ["2024年长治市农村公民科学素质\uFF08农民\uFF09", groups],
  ["2024年长治市社区居民科学素质", counties],
  ["2024年长治市教师具备科学素质的比例", counties],
  ["二、农村", counties],
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
  ["2024年长治市公民科学素质\uFF0818-69岁\uFF09", counties],
  ["2024年长治市18岁及以上公民科学素质", counties],
  ["2024年长治市公民科学素质\uFF08含60岁以上\uFF09", groups],
  ["按18-39岁、40-69岁分的公民科学素质", counties],
  ["2024年分年龄、按文化程度的公民科学素质", counties],
  ["2024年不同学历公民科学素质", counties],
  ["初中及以下、高中及以上学历公民科学素质", counties],
  ["小学、初中、高中、大专、本科及以上学历公民科学素质", counties],
  ["长治市大学生科技园 2024年公民科学素质", counties],
  ["长治市农村社会经济调查队 2024年公民科学素质", counties],
  ["2024年城镇和农村公民科学素质", counties],
  ["注\uFF1A高中学历含中专、技校", counties],
  ["注\uFF1A老年人指60-69岁公民", groups],
  ["2024年长治市公民科学素质\uFF08样本中60岁以上占20%\uFF0C农村居民占45%\uFF09", counties],
])("a title of the region, or of what the table names itself: %s", (title, table) => {
  expect(codes(title, table)).not.toContain("title-elsewhere");
});

describe("a title of a group that the table names itself", () => {
  test.each([
    ["2024年长治市18-29岁公民科学素质", "18-29岁"],
    ["2024年长治市老年人\uFF0860-69岁\uFF09科学素质", "老年人"],
    ["2024年长治市青少年\uFF0814-17岁\uFF09科学素质", "青少年"],
    ["2024年长治市本科及以上学历公民科学素质", "本科及以上"],
    ["2024年长治市农村人口科学素质", "农村"],
    ["2024年长治市公务员和领导干部科学素质", "领导干部和公务员"],
    ["2024年长治市青少年学生科学素质", "青少年"],
  ])("%s", (title, group) => {
    expect(codes(title, ["类别,比例%,样本量", `${group},7.1,800`])).not.toContain("title-elsewhere");
  });
});

describe("the name of a file", () => {
  const named = (name: string, table: readonly string[]): readonly string[] =>
    codesOf(importTexts({ [name]: table.join("\n") }, { year }));

  test.each([
    "2024年农村居民科学素质.csv",
    "18-39岁.csv",
    "高中及以上学历.csv",
    "D:\\数据\\老年人科学素质.csv",
    "城镇.csv",
  ])("that says of whom its table is: %s", (name) => {
    expect(named(name, counties)).toContain("title-elsewhere");
  });

  test.each([
    "农民科学素质提升行动.csv",
    "老年大学报送.csv",
    "城镇居民和农村居民.csv",
    "18-69岁公民.csv",
    "农村工作部2024.csv",
  ])("that is one of an office or of everybody: %s", (name) => {
    expect(named(name, counties)).not.toContain("title-elsewhere");
  });

  test("a title that says whose figures they are goes before it", () => {
    expect(named("农村居民.csv", ["2024年长治市公民科学素质", ...counties])).not.toContain("title-elsewhere");
  });
});

test("a table with an outcome and a figure on every row is one of figures, or asks", () => {
  const table = ["县区,人群,是否具备,比例%,样本量", "潞州区,农民,是,8.1,400", "潞州区,农民,否,91.9,400"];
  const outcome = importText(table.join("\n"), null, { year });
  expect(outcome.inputs[0]?.shape).toBe("aggregate");
  expect(codesOf(outcome)).toContain("labels-unread");
  const persons = ["县区,权重,是否具备,比例%,样本量", "潞州区,1.1,是,8.1,400", "潞州区,1.2,否,91.9,400"];
  expect(codesOf(importText(persons.join("\n"), null, { year }))).toEqual(["shape-unclear"]);
});
