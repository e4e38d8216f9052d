import { describe, expect, test } from "vitest";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { importText } from "./importing.ts";

/** Every figure as "year area dimension/category rate n", withheld ones too, in the order of publication. */
function figuresOf(text: string): readonly string[] {
  const outcome = importText(text, null, { reveal: true });
  if (outcome.kind === "rejected") throw new Error(`refused: ${JSON.stringify(outcome.issues)}`);
  return outcome.waves.flatMap(({ year, estimates }) =>
    estimates
      .filter(({ area, dimension }) => !area.includes("Q") && dimension !== "age")
      .map(({ area, dimension, category, rate, n }) =>
        [year, area, category === undefined ? dimension : category, rate, n ?? "-"].join(" "),
      ),
  );
}

/** Codes with their rows, without what is said of missing sample sizes. */
function said({ issues }: ImportOutcome): readonly string[] {
  return issues
    .filter(({ code }) => code !== "missing-n" && code !== "figures-of-region")
    .map(({ code, row }) => `${code}${row === undefined ? "" : ` ${row}`}`);
}

const city = "2024 140400 total 0.141 2400";
const luzhou = "2024 140403 total 0.178 410";
const shangdang = "2024 140404 total 0.12 200";

describe("layouts of tables of figures", () => {
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    [
      "a title with the year, the unit in a line of its own, a note below",
      "2024年长治市公民科学素质调查结果,,\n,,单位：%\n地区,比例,样本量\n全市,14.1,2400\n潞州区,17.8,410\n注：数据为初步结果。,,\n",
      [city, luzhou],
      ["rows-above-header 1", "year-from-title 1", "percent-from-title 2", "note-passed 6"],
    ],
    [
      "a title in Chinese numerals, blank rows above and below the header",
      "二〇二四年度\n\n地区,比例,样本量\n\n全市,14.1%,2400\n",
      [city],
      ["rows-above-header 1", "year-from-title 1"],
    ],
    [
      "years over rate and sample size",
      "地区,2023年,,2024年,\n,比例,样本量,比例,样本量\n全市,12.9%,2300,14.1%,2400\n潞州区,16%,400,17.8%,410\n",
      ["2023 140400 total 0.129 2300", "2023 140403 total 0.16 400", city, luzhou],
      ["header-joined 1", "wide-table 2"],
    ],
    [
      "the same with merged cells filled",
      "地区,2023年,2023年,2024年,2024年\n地区,比例,样本量,比例,样本量\n全市,12.9%,2300,14.1%,2400\n",
      ["2023 140400 total 0.129 2300", city],
      ["header-joined 1", "wide-table 2"],
    ],
    [
      "rate and sample size over years",
      "地区,比例（％）,,样本量,\n,2023年,2024年,2023年,2024年\n全市,12.9,14.1,2300,2400\n",
      ["2023 140400 total 0.129 2300", city],
      ["header-joined 1", "wide-table 2"],
    ],
    [
      "a year per column, with empty cells",
      "地区,2023年,2024年\n全市,12.9%,14.1%\n潞州区,—,17.8%\n",
      ["2023 140400 total 0.129 -", "2024 140400 total 0.141 -", "2024 140403 total 0.178 -"],
      ["wide-table 1", "rates-assumed", "figure-not-given 3"],
    ],
    [
      "year and role in one name",
      "地区,2023年比例,2023年样本量,比例（2024年）,样本量（2024年）\n全市,12.9%,2300,14.1%,2400\n",
      ["2023 140400 total 0.129 2300", city],
      ["wide-table 1"],
    ],
    [
      "populations as columns, the total among them",
      "2024年\n地区,合计,农民,产业工人\n全市,14.1%,7.2%,12%\n",
      ["2024 140400 total 0.141 -", "2024 140400 farmers 0.072 -", "2024 140400 workers 0.12 -"],
      ["rows-above-header 1", "year-from-title 1", "wide-table 2", "rates-assumed"],
    ],
    [
      "category and role in one name, in English",
      "year,area,rate,n,rate_urban,n_urban,rural_rate,rural_n\n2024,长治市,14.1%,2400,17%,1300,10%,1100\n",
      [city, "2024 140400 urban 0.17 1300", "2024 140400 rural 0.1 1100"],
      ["wide-table 1"],
    ],
    [
      "categories over rate and sample size",
      "年份,地区,城镇,,农村,\n,,比例,样本量,比例,样本量\n2024,全市,17%,1300,10%,1100\n",
      ["2024 140400 urban 0.17 1300", "2024 140400 rural 0.1 1100"],
      ["header-joined 1", "wide-table 2"],
    ],
    [
      "years over categories over rate and sample size",
      "地区,2023年,,,,2024年,,,\n,城镇,,农村,,城镇,,农村,\n,比例,样本量,比例,样本量,比例,样本量,比例,样本量\n全市,16%,1200,9%,1000,17%,1300,10%,1100\n",
      [
        "2023 140400 urban 0.16 1200",
        "2023 140400 rural 0.09 1000",
        "2024 140400 urban 0.17 1300",
        "2024 140400 rural 0.1 1100",
      ],
      ["header-joined 1", "wide-table 3"],
    ],
    [
      "two names for each column",
      "year,area,rate,n\n年份,地区,比例,样本量\n2024,全市,14.1%,2400\n",
      [city],
      ["header-joined 1"],
    ],
    [
      "areas as columns, and the nation among them",
      "年份,人群,全市,潞州区,上党区比例,上党区样本量,全国\n2024,合计,14.1%,17.8%,12%,200,16%\n2024,农民,7.2%,8%,6%,150,10%\n",
      [
        "2024 140400 total 0.141 -",
        "2024 140400 farmers 0.072 -",
        "2024 140403 total 0.178 -",
        "2024 140403 farmers 0.08 -",
        shangdang,
        "2024 140404 farmers 0.06 150",
      ],
      ["column-unplaced", "wide-table 1", "rates-assumed"],
    ],
    [
      "two categories over one column, which is of neither",
      "年份,地区,城镇,,农村,\n,,男,女,男,合计\n2024,全市,17%,16%,11%,10%\n",
      ["2024 140400 rural 0.1 -"],
      ["column-unplaced", "column-unplaced", "column-unplaced", "header-joined 1", "rates-assumed"],
    ],
    [
      "one year in the header beside one sample size",
      "地区,2024年,样本量\n全市,14.1%,2400\n",
      [city],
      ["rates-assumed"],
    ],
    [
      "units in a row below the names, then a row that numbers the columns",
      "2024年\n地区,比例,样本量\n,（%）,（人）\n甲,1,2\n全市,14.1,2400\n",
      [city],
      ["rows-above-header 1", "note-passed 4", "header-joined 2", "year-from-title 1"],
    ],
    [
      "sums: of the region, of a district, of a group, and an average",
      "2024年\n序号,地区,比例,样本量\n1,潞州区小计,17.8%,410\n2,上党区,12%,200\n小计,,15%,610\n合计,,14.1%,2400\n平均,,13%,\n",
      [city, luzhou, shangdang],
      ["average-passed 7", "rows-above-header 1", "year-from-title 1", "sum-passed 5"],
    ],
    [
      "headings between the rows",
      "年份,类别,比例,样本量\n2024,总体,14.1%,2400\n,按城乡分,,\n2024,城镇,17%,1300\n2024,农村小计,10%,1100\n",
      [city, "2024 140400 urban 0.17 1300", "2024 140400 rural 0.1 1100"],
      ["note-passed 3"],
    ],
    [
      "years as headings between the rows, the header once more below each",
      "长治市\n地区,比例,样本量\n2023年,,\n全市,12.9%,2300\n2024年度,,\n地区,比例,样本量\n全市,14.1%,2400\n潞州区,17.8%,410\n2025年1月,,\n",
      ["2023 140400 total 0.129 2300", city, luzhou],
      ["rows-above-header 1", "year-from-heading 3", "year-from-heading 5", "header-repeated 6", "note-passed 9"],
    ],
    [
      "a year in the title, another above the last rows",
      "2024年\n地区,比例,样本量\n全市,14.1%,2400\n2023年\n全市,12.9%,2300\n",
      ["2023 140400 total 0.129 2300", city],
      ["rows-above-header 1", "year-from-title 1", "year-from-heading 4"],
    ],
    [
      "areas that stand in the first row of their block only",
      "2024年\n县区,人群,比例,样本量\n潞州区,合计,17.8%,410\n,农民,8%,150\n上党区,合计,12%,200\n,农民,6%,160\n",
      [luzhou, "2024 140403 farmers 0.08 150", shangdang, "2024 140404 farmers 0.06 160"],
      ["rows-above-header 1", "year-from-title 1", "filled-down 4"],
    ],
    [
      "a breakdown in a column of its own name",
      "2024年\n性别,比例,样本量\n合计,14.1%,2400\n男,15%,1200\n女,13%,1200\n",
      [city, "2024 140400 male 0.15 1200", "2024 140400 female 0.13 1200"],
      ["rows-above-header 1", "year-from-title 1"],
    ],
    ...[",", ",分类,"].map((second): readonly [string, string, readonly string[], readonly string[]] => [
      `one name over breakdowns and categories, ${second === "," ? "once" : "in both"}`,
      `2024年\n分类${second === "," ? ",," : second}样本量,比例\n性别,男性,1200,15%\n,女性,1200,13%\n城乡,城镇居民,1300,17%\n,农村居民,1100,10%\n总体,,2400,14.1%\n`,
      [
        city,
        "2024 140400 urban 0.17 1300",
        "2024 140400 rural 0.1 1100",
        "2024 140400 male 0.15 1200",
        "2024 140400 female 0.13 1200",
      ],
      ["rows-above-header 1", "category-in-two 2", "year-from-title 1", "filled-down 4"],
    ]),
    [
      "two breakdowns at once",
      "2024年\n年龄,男,女\n18-29,20%,18%\n合计,15%,13%\n",
      ["2024 140400 male 0.15 -", "2024 140400 female 0.13 -"],
      [
        "crossing-passed 3",
        "crossing-passed 3",
        "rows-above-header 1",
        "year-from-title 1",
        "wide-table 2",
        "rates-assumed",
      ],
    ],
    [
      "the header once more in the middle",
      "2024年\n地区,比例,样本量\n全市,14.1%,2400\n地区,比例,样本量\n潞州区,17.8%,410\n",
      [city, luzhou],
      ["rows-above-header 1", "year-from-title 1", "header-repeated 4"],
    ],
    [
      "empty columns, and one with something but no name",
      "年份,地区,比例,样本量,,\n2024,全市,14.1%,2400,,初步\n2024,潞州区,17.8%,410,,\n",
      [city, luzhou],
      ["column-without-header 2"],
    ],
    [
      "signatures below",
      "年份,地区,比例,样本量\n2024,全市,14.1%,2400\n制表人：甲,,审核人：乙,\n",
      [city],
      ["note-passed 3"],
    ],
  ])("%s", (_name, text, figures, codes) => {
    expect(figuresOf(text)).toEqual(figures);
    expect(said(importText(text))).toEqual(codes);
  });
});

describe("tables of which not everything can be told are refused, or say so", () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      "a table below that nothing tells the year of",
      "年份,地区,比例,样本量\n2023,全市,13%,2300\n2024,全市,14%,2400\n人群,比例,样本量\n农民,7%,800\n",
      ["no-year 4"],
    ],
    ["no year: a title with two", "2021-2025年\n地区,比例\n全市,14%\n", ["no-year"]],
    [
      "marks of populations without an outcome",
      "年份,县区,农民,产业工人\n2024,潞州区,1,0\n2024,潞州区,0,1\n",
      ["no-outcome-column 1"],
    ],
    ["persons without an outcome", "年份,县区,农民,产业工人,权重\n2024,潞州区,3,4,1.2\n", ["no-outcome-column 1"]],
    [
      "rates in a row, of a year that nothing tells",
      "指标,全市,潞州区\n样本量,2400,410\n比例(%),14.1,17.8\n",
      ["no-year 1"],
    ],
    ["data without a header", "潞州区,2024,1\n上党区,2024,0\n", ["no-outcome-column 1"]],
    ["two rates of one year", "地区,2024年比例,2024年占比\n全市,14%,15%\n", ["column-unplaced"]],
    [
      "categories over numbers of which nothing says that they are rates",
      "年份,地区,城镇,农村\n2024,全市,17,10\n",
      ["rates-doubtful"],
    ],
    ["an empty area above the first", "年份,地区,人群,比例\n2024,,农民,7%\n2024,全市,合计,14%\n", ["unknown-area 2"]],
    [
      "an empty area beside the same group twice",
      "年份,地区,人群,比例\n2024,全市,农民,7%\n2024,,农民,8%\n",
      ["unknown-area 3"],
    ],
    ["a sample size beside a single group", "年份,地区,农民,样本量\n2024,全市,7.2%,2400\n", ["column-unplaced"]],
    ["a misspelt area without any number, last", "年份,地区,比例\n2024,全市,14%\n2024,长冶县,\n", []],
  ])("%s", (_name, text, codes) => {
    const { issues } = importText(text);
    const loud = issues.filter(({ severity, code }) => severity !== "info" && code !== "missing-n");
    expect(loud.map(({ code, row }) => `${code}${row === undefined ? "" : ` ${row}`}`)).toEqual(codes);
  });
});
