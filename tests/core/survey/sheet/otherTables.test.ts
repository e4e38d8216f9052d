import { describe, expect, test } from "vitest";
import { codesOf, importText } from "#tests/core/survey/importing.ts";

/** Codes and, where it is imported, years, rates in per cent and cells. */
function read(text: string): readonly string[] {
  const outcome = importText(text);
  if (outcome.kind === "rejected")
    return codesOf(outcome).filter((code) =>
      outcome.issues.some((one) => one.code === code && one.severity === "error"),
    );
  return outcome.waves.flatMap(({ year, estimates }) =>
    estimates.flatMap(({ area, category, rate }) =>
      rate === undefined || rate === null ? [] : [`${year} ${category ?? area} ${(rate * 100).toFixed(1)}`],
    ),
  );
}

const first = "表1 2024年分县区\n县区,样本量,比例(%)\n潞州区,500,12.1\n上党区,300,10.4\n";
const again = "县区,样本量,比例(%)\n潞州区,500,3.1\n上党区,300,2.4\n";

describe("a table of something else is not the share of a year", () => {
  test.each([
    "表2 比2022年提高（百分点）",
    "表2 与2022年相比",
    "2022年对比",
    "表2 2025年目标",
    "表2 科学素质比例增长率",
    "表2 每百户有科普读物比例",
  ])("below another: %s", (title) => {
    expect(read(`${first}\n${title}\n${again}`)).toContain("title-other-measure");
    expect(read(`${first}${title}\n${again}`)).toContain("title-other-measure");
  });

  test.each(["2025年目标值分县区", "2024年具备科学素质比例的标准误"])("alone: %s", (title) => {
    expect(read(`${title}\n${again}`)).toEqual(["title-other-measure"]);
  });

  test.each([
    "2024年长治市公民具备科学素质的比例",
    "2024年公民科学素质比例及比上年提高情况",
    "2024年全民科学素质提升行动监测结果",
  ])("but this is one of shares: %s", (title) => {
    expect(read(`${title}\n${again}`)).toEqual(["2024 140403 3.1", "2024 140404 2.4"]);
  });
});

test.each(["表2 第十三次调查（2024）", "表2 24年分县区", "表2 上年", "表2 本次调查"])(
  "a title that may mean another year does not take that of the table before: %s",
  (title) => {
    const groups = "人群,样本量,比例(%)\n农民,500,9.1\n";
    expect(read(`表1 2023年\n县区,样本量,比例(%)\n潞州区,500,12.1\n\n${title}\n${groups}`)).toContain("no-year");
  },
);

test("a unit that a title tells holds for the tables below it, too, unless they have one of their own", () => {
  const counties = "2024年 单位：%\n县区,样本量,比例\n潞州区,500,0.9\n上党区,300,0.8\n";
  expect(read(`${counties}\n人群,样本量,比例\n农民,500,0.7\n产业工人,500,0.6\n`)).toEqual([
    "2024 farmers 0.7",
    "2024 workers 0.6",
    "2024 140403 0.9",
    "2024 140404 0.8",
  ]);
});

test("per mille in a note below refuses the table as it does above", () => {
  for (const note of ["注：比例单位为\u2030。", "注：表中比例为千分比"])
    expect(read(`2024年\n县区,样本量,比例\n潞州区,500,90\n上党区,300,80\n${note}\n`)).toEqual(["per-mille"]);
});

test.each(["2024年女性公民科学素质", "2024年 女性"])("a title of one sex: %s", (title) => {
  expect(read(`${title}\n${again}`)).toEqual(["title-elsewhere"]);
});
