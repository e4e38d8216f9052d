import { expect, test } from "vitest";
import { changeWords, isPlanOnly, planWords } from "#core/tables/measureWords.ts";
import { yearHeading } from "#core/tables/titleText.ts";

test.each([
  ["2025年（计划）", "计划"],
  ["2025年规划目标", "规划"],
  ["“十四五”规划", "规划"],
  ["力争达到的比例", "力争"],
  ["2025 (Planned)", "planned"],
  ["Target 2025", "target"],
])("%j is of plans", (text, words) => {
  expect(planWords(text)).toBe(words);
});

test.each([
  "目标人群",
  "全民科学素质行动规划纲要",
  "计划生育家庭",
  "重点任务监测结果",
  "长治 Changzhi",
  "explanation",
  "2025年",
  "实际",
])("%j is not of plans", (text) => {
  expect(planWords(text)).toBeNull();
});

test.each([
  ["比2022年提高", "比2022年"],
  ["与2022年的差值", "与2022年的差值"],
  ["与上年比较", "与上年比较"],
  ["较全国", "较全国"],
  ["同比", "同比"],
])("%j is of changes", (text, words) => {
  expect(changeWords(text)).toBe(words);
});

test.each(["2023年与2024年分县区比例", "2023年与2024年比较", "城区与郊区", "具备科学素质的比例"])(
  "%j is not of changes",
  (text) => {
    expect(changeWords(text)).toBeNull();
  },
);

test.each([
  ["计划", true],
  ["计划数", true],
  ["2025年（目标）", true],
  ["2025年目标值", true],
  ["target", true],
  ["低于目标值", false],
  ["目标人群", false],
  ["2025年", false],
])("%j says nothing but that it is planned: %j", (text, is) => {
  expect(isPlanOnly(text)).toBe(is);
});

test.each(["2025年（计划）", "2025年规划目标", "2025年任务", "2025年较上年提高", "与2024年"])(
  "%j between rows gives them no year",
  (text) => {
    expect(yearHeading(text)).toBeNull();
  },
);
