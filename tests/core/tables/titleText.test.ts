import { expect, test } from "vitest";
import { saysPercent, yearHeading, yearsIn, yearsInName } from "#core/tables/titleText.ts";

test.each<readonly [string, readonly number[]]>([
  ["2024年长治市公民科学素质调查", [2024]],
  ["\uFF12\uFF10\uFF12\uFF14\u3000年度", [2024]],
  ["表1 2024年全市", [2024]],
  ["二〇二四年", [2024]],
  ["二○二五年度结果", [2025]],
  ["2021-2025年", [2021, 2025]],
  ["2023年与2024年比较", [2023, 2024]],
  ["2024年调查（样本2000人）", [2024]],
  ["全市2000份问卷", []],
  ["共有 2024 个样本", []],
  ["填报日期：2025年1月10日", []],
  ["制表时间 2025年1月", []],
  ["长治市 140400", []],
  ["Science literacy 2024", [2024]],
  ["Table 2019, n = 2,019", [2019]],
  ["2025年1月10日", []],
  ["（2025年1月）", []],
  ["2024年9月调查结果", [2024]],
  ["没有年份", []],
])("years in %j", (text, years) => {
  expect(yearsIn(text)).toEqual(years);
});

test.each<readonly [string, readonly number[]]>([
  ["分县区2024", [2024]],
  ["survey-2022-2023.csv", [2022, 2023]],
  ["20240110.csv", []],
  ["2024年上报.xlsx", [2024]],
])("years in the name %j", (name, years) => {
  expect(yearsInName(name)).toEqual(years);
});

test.each([
  ["单位：%", true],
  ["（单位:\uFF05）", true],
  ["单位：人、％", true],
  ["单位：百分比", true],
  ["具备科学素质的比例（%）", true],
  ["Unit: %", true],
  ["单位：人", false],
  ["单位：长治市科学技术协会", false],
  ["比上年提高10%", false],
])("%j says per cent: %j", (title, says) => {
  expect(saysPercent(title)).toBe(says);
});

test.each<readonly [string, number | null]>([
  ["2023年", 2023],
  ["二、2023年度", 2023],
  ["表2 2023年分县区结果", 2023],
  ["2021-2025年", null],
  ["注：2023年为初步数", null],
  ["2025年1月", null],
  ["2023年的样本量因抽样方案调整而与其他年度不同", null],
  ["农民", null],
])("%j between rows gives them the year %j", (text, year) => {
  expect(yearHeading(text)).toBe(year);
});
