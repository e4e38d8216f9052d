import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headerKey } from "#core/survey/names/headerKey.ts";
import { isIdentifying, meaningOf } from "#core/survey/names/headerNames.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";

/** Names seen in survey files, exports of survey platforms and statistical tables, by what they mean. */
const roles: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  area: [
    "地区",
    "县区",
    "县市区",
    "区县",
    "县（市、区）",
    "所在县区",
    "行政区划代码",
    "A1.县区",
    "2、您所在的县区：",
    "1、您所在的县（市、区）",
    "区（县）",
    "county_code",
    "Area Code",
  ],
  year: ["年份", "年度", "调查年度", "Survey Year", "survey_year"],
  weight: ["权重", "权数", "加权系数", "最终权重*", "抽样权重", "final_weight", "WGT"],
  stratum: ["层", "抽样层", "层号", "stratum_id"],
  psu: ["村居", "社区", "村/社区", "村（居）委会", "PSU", "PSU编号", "初级抽样单元", "cluster.id"],
  residence: [
    "城乡",
    "城乡分类",
    "居住地类型",
    "城乡（1=城镇，2=乡村）",
    "5、您的居住地属于",
    "urban_rural",
    "Urban/Rural",
  ],
  sex: [
    "性别",
    "Q2、性别",
    "Q2 性别",
    "（3）性别",
    "1.您的性别：",
    "性别（1男2女）",
    "第2题 您的性别是？",
    "请选择您的性别 [单选题]",
    "受访者性别",
    "Gender",
    "S1_sex",
  ],
  age: ["年龄", "年龄（周岁）", "3.您的年龄", "您的年龄是多少周岁", "请问您的年龄", "实足年龄", "周岁"],
  birthYear: [
    "出生年份",
    "birth_year",
    "5. 出生年",
    "出生年月",
    "出生日期",
    "您的出生年月日是？",
    "生日",
    "Date of Birth",
    "DOB",
  ],
  education: [
    "文化程度",
    "学历",
    "Q3、您的文化程度是（单选）",
    "您的最高学历是什么",
    "受教育程度",
    "education_level",
    "一、文化程度",
  ],
  qualified: ["是否具备", "是否具备科学素质", "是否达标", "您是否具备科学素质", "qualified"],
  score: ["总分", "得分", "总分（分）", "科学素质得分", "测评总分", "Total Score", "成绩"],
  rate: [
    "比例",
    "比例（％）",
    "达标率",
    "具备科学素质比例",
    "公民具备科学素质的比例（%）",
    "具备基本科学素质的比例",
    "百分比",
    "rate_pct",
    "比例±标准误",
    "比例（95%置信区间）",
    "比例及95%置信区间",
  ],
  count: ["具备人数", "达标人数（人）", "具备科学素质人数"],
  n: ["样本量", "有效样本", "调查人数", "样本数（份）", "有效问卷数", "N", "sample size", "未加权样本量"],
  se: ["标准误", "标准误（%）", "标准误差", "SE", "Std. Error", "std_err", "S.E."],
  lower: ["置信区间下限", "95%置信区间下限", "下限", "下限（95%CI）", "CI_lower", "Lower 95% CI", "ci95_lower", "LCL"],
  upper: ["置信区间上限", "95%CI上限", "上限", "upper_bound", "95% CI Upper", "UCL"],
  deff: ["设计效应", "设计效应（deff）", "DEFF", "design_effect"],
  dimension: ["分组", "分组维度", "dimension"],
  category: ["人群", "重点人群", "群体", "类别", "人群类别", "category"],
};

describe.each(Object.entries(roles))("%s", (role, names) => {
  test.each(names)("%s", (name) => {
    expect(meaningOf(name)).toEqual({ kind: "role", role });
  });
});

test.each([
  "置信区间",
  "95%置信区间",
  "置信区间（90%）",
  "95%CI",
  "95% CI (%)",
  "Confidence Interval",
  "[95% conf. interval]",
])("%s holds both bounds", (name) => {
  expect(meaningOf(name)).toEqual({ kind: "interval" });
});

test.each(["职业", "您的职业是", "Q7.职业类别", "身份", "occupation"])("%s is the column of occupations", (name) => {
  expect(meaningOf(name)).toEqual({ kind: "occupation" });
});

test.each([
  ["农民", "farmers"],
  ["是否农民", "farmers"],
  ["是否为产业工人", "workers"],
  ["领导干部、公务员", "officials"],
  ["老年人（60～69岁）", "elderly"],
  ["6、您的身份（农民）", "farmers"],
  ["重点人群:产业工人", "workers"],
  ["人群_青少年", "youth"],
  ["pop_elderly", "elderly"],
])("%s marks %s", (name, population) => {
  expect(meaningOf(name)).toEqual({ kind: "flag", population });
});

test.each([
  "",
  "结论",
  "得份",
  "备注",
  "序号",
  "问卷编号",
  // What is left without its number must be a word.
  "a1_n",
  // The score of a section.
  "B1得分",
  "3年",
  "近3年",
  "2024年",
  "60岁以上",
  "18-29岁",
  "平均分",
  "加权样本量",
  "年龄段",
  "户籍",
  "A1",
  "x".repeat(1000),
])("%j is none of ours", (name) => {
  expect(meaningOf(name)).toBeNull();
});

describe("units and levels", () => {
  test.each([
    ["比例（％）", "percent", null],
    ["比例（单位：%）", "percent", null],
    ["rate_pct", "percent", null],
    ["百分比", "percent", null],
    ["标准误（百分点）", "percent", null],
    ["比例（小数）", "share", null],
    ["比例（0～1）", "share", null],
    ["比例（‰）", "per-mille", null],
    ["比例（千分比）", "per-mille", null],
    ["比例", null, null],
    // A level is no unit.
    ["95%置信区间", null, 0.95],
    ["95%CI(%)", "percent", 0.95],
    ["置信区间下限（90%）", null, 0.9],
    ["99%CI下限", null, 0.99],
    ["ci95_lower", null, 0.95],
    ["比例（±95%误差）", null, 0.95],
    ["置信水平97.5%的上限", null, 0.975],
    // And a number beside other words is no level.
    ["前95%的比例", "percent", null],
    ["60-69岁置信区间", null, null],
  ])("%s: %s, %s", (name, unit, level) => {
    expect(headerKey(name)).toMatchObject({ unit, level, percent: unit === "percent" });
  });
});

test("numbers of questions, stars and colons make no difference", () => {
  const names = fc.constantFrom("性别", "文化程度", "权重", "县区", "是否具备科学素质", "样本量");
  const before = fc.constantFrom("", "*", "Q1、", "A12.", "3.", "（4）", "第5题 ", "B2_", "二、", "12-1.");
  const after = fc.constantFrom("", "*", "：", "？", "（单选）", "【必填】", " ", "[单选题]*");
  fc.assert(
    fc.property(names, before, after, (name, number, mark) => {
      expect(meaningOf(`${number}${name}${mark}`)).toEqual(meaningOf(name));
    }),
  );
});

test("no text whatever throws", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from("aq1290%()[]【】:_-.、性别比例是否农民置信区间±/ ")) }),
      (text) => {
        expect([null, "role", "interval", "flag", "occupation"]).toContain(meaningOf(text)?.kind ?? null);
        expect(headerKey(text).level ?? 0.95).toBeGreaterThanOrEqual(0.5);
      },
    ),
  );
});

test.each(["姓名", "身份证号", "联系电话", "手机号码", "家庭住址", "微信昵称", "来自IP", "经度", "openid", "E-mail"])(
  "%s identifies persons",
  (name) => {
    expect(isIdentifying(name)).toBe(true);
  },
);

test.each(["身份", "县区名称", "职业名称", "村居名称", "description", "ship"])("%s does not", (name) => {
  expect(isIdentifying(name)).toBe(false);
});
