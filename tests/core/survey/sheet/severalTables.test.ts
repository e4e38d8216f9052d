import { describe, expect, test } from "vitest";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { importText, importTexts } from "#tests/core/survey/importing.ts";

/** area dimension category rate n, in the order of the wave. */
function figuresOf(outcome: ImportOutcome): readonly string[] {
  if (outcome.kind === "rejected")
    return outcome.issues
      .filter(({ severity }) => severity === "error")
      .map(({ code, row }) => `refused: ${code} ${row ?? ""}`.trim());
  return outcome.waves.flatMap(({ year, estimates }) =>
    estimates.map(({ area, dimension, category = "", rate, n }) =>
      [year, area, dimension, category, rate, n].filter((part) => part !== "").join(" "),
    ),
  );
}

function placesOf({ issues }: ImportOutcome, wanted: readonly string[]): readonly string[] {
  return issues.flatMap(({ code, row, column }) =>
    wanted.includes(code) ? [[code, row, column].filter((part) => part !== undefined).join(" ")] : [],
  );
}

const city = "2024 140400 total 0.141 2400";
const farmers = "2024 140400 population farmers 0.072 812";
const workers = "2024 140400 population workers 0.12 500";
const luzhou = "2024 140403 total 0.178 410";
const shangdang = "2024 140404 total 0.12 200";

const stacked = [
  "长治市2024年公民科学素质调查结果",
  "表1 全市",
  "地区,比例,样本量",
  "全市,14.1%,2400",
  "",
  "表2 分县区",
  "县区,比例（%）,样本量",
  "潞州区,17.8,410",
  "上党区,12.0,200",
  "注：加权结果",
  "表3 分人群",
  "人群,样本量,比例",
  "农民,812,7.2%",
  "产业工人,500,12%",
].join("\n");

const beside = [
  "2024年调查结果,,,,,,",
  "表1 分县区,,,,表2 分人群,,",
  "县区,比例,样本量,,人群,比例,样本量",
  "潞州区,17.8%,410,,农民,7.2%,812",
  "上党区,12.0%,200,,产业工人,12%,500",
  "沁县,9.0%,150,,,,",
  "武乡县,8.0%,160,,表3 全市,,",
  "屯留区,9.5%,170,,地区,比例,样本量",
  "襄垣县,9.1%,180,,全市,14.1%,2400",
].join("\n");

describe("several tables of figures in one sheet", () => {
  test("one below the other: each has its header, its units and its notes", () => {
    const outcome = importText(stacked);
    expect(figuresOf(outcome)).toEqual([city, farmers, workers, luzhou, shangdang]);
    expect(outcome.rows).toBe(5);
    expect(placesOf(outcome, ["several-tables", "year-from-title", "year-from-table", "note-passed"])).toEqual([
      "several-tables 3",
      "year-from-title 1",
      "year-from-table 7",
      "year-from-table 12",
      "note-passed 10",
    ]);
    expect(outcome.issues.every(({ severity }) => severity === "info")).toBe(true);
    const [input] = outcome.inputs;
    expect(
      input?.tables.map(({ headerRow, firstColumn, titles, rows }) => ({ headerRow, firstColumn, titles, rows })),
    ).toEqual([
      { headerRow: 3, firstColumn: "A", titles: ["长治市2024年公民科学素质调查结果", "表1 全市"], rows: 1 },
      { headerRow: 7, firstColumn: "A", titles: ["表2 分县区"], rows: 2 },
      { headerRow: 12, firstColumn: "A", titles: ["表3 分人群"], rows: 2 },
    ]);
    expect(input?.tables.map(({ preview, previewRows }) => ({ preview, previewRows }))).toMatchObject([
      { preview: [["全市", "14.1%", "2400"]], previewRows: [4] },
      { previewRows: [8, 9, 10] },
      { previewRows: [13, 14] },
    ]);
  });

  test("side by side, and one below another beside a longer one", () => {
    const outcome = importText(beside);
    expect(figuresOf(outcome)).toEqual(
      expect.arrayContaining([city, farmers, workers, luzhou, shangdang, "2024 140423 total 0.091 180"]),
    );
    expect(outcome.rows).toBe(9);
    expect(outcome.inputs[0]?.tables).toMatchObject([
      { headerRow: 3, firstColumn: "A", header: ["县区", "比例", "样本量"], titles: ["2024年调查结果", "表1 分县区"] },
      { headerRow: 3, firstColumn: "E", header: ["人群", "比例", "样本量"], titles: ["2024年调查结果", "表2 分人群"] },
      {
        headerRow: 8,
        firstColumn: "E",
        header: ["地区", "比例", "样本量"],
        titles: ["表3 全市"],
        preview: [["全市", "14.1%", "2400"]],
      },
    ]);
  });

  test("one that begins further right, where nothing stands beside it any more, is shown where it begins", () => {
    const [tables] = beside.split("\n沁县");
    const outcome = importText(`${tables}\n,,,,表3,,\n,,,,地区,比例,样本量\n,,,,全市,14.1%,2400\n`);
    expect(figuresOf(outcome)).toContain(city);
    expect(outcome.inputs[0]?.tables.at(-1)).toMatchObject({
      corner: "E7",
      firstColumn: "A",
      header: ["地区", "比例", "样本量"],
      preview: [["全市", "14.1%", "2400"]],
    });
  });

  test.each<readonly [string, string, readonly string[]]>([
    [
      "without a row between",
      "年份,地区,比例,样本量\n2024,全市,14.1%,2400\n人群,比例,样本量\n农民,7.2%,812\n",
      [city, farmers],
    ],
    [
      "behind a gap in the same rows",
      "年份,地区,比例,样本量,,地区,比例,样本量\n2024,潞州区,17.8%,410,,上党区,12%,200\n",
      [luzhou, shangdang],
    ],
    [
      "groups over names in one of them",
      "2024年\n地区,比例,样本量\n全市,14.1%,2400\n\n表2\n人群,2023年,,2024年,\n,比例,样本量,比例,样本量\n农民,7%,800,7.2%,812\n",
      ["2023 140400 population farmers 0.07 800", city, farmers],
    ],
    [
      "the same header, each with its year above",
      "2023年结果\n地区,比例,样本量\n全市,13%,2300\n注：初步结果\n2024年结果\n地区,比例,样本量\n全市,14.1%,2400\n",
      ["2023 140400 total 0.13 2300", city],
    ],
    [
      "the same header of another breakdown",
      "表1 2024年城乡\n分组,比例,样本量\n城镇,16%,1200\n表2 2024年性别\n分组,比例,样本量\n男,15%,1300\n",
      ["2024 140400 residence urban 0.16 1200", "2024 140400 sex male 0.15 1300"],
    ],
    [
      "a row that says that it has no figure before the next title",
      "2024年\n县区,比例,样本量\n潞州区,17.8%,410\n表2\n人群,比例,样本量\n农民,7.2%,812\n农民,—,—\n表3\n地区,比例,样本量\n全市,14.1%,2400\n",
      ["2024 140400 total 0.141 2400", "2024 140400 population farmers 0.072 812", "2024 140403 total 0.178 410"],
    ],
  ])("%s", (_name, text, figures) => {
    expect(figuresOf(importText(text))).toEqual(figures);
  });

  const sexes = ["性别,比例%,样本量", "1,15.1,400", "2,13.1,400"];
  const areas = ["2024年分县区", "县区,比例%,样本量", "潞州区,18.1,400"];
  const male = "2024 140400 sex male 0.151 400";
  test.each<readonly [string, readonly string[], number, readonly string[]]>([
    ["right above the second: of that", [...areas, "", "注\uFF1A1=男\uFF0C2=女", ...sexes], 5, [male]],
    ["above the title of the second", [...areas, "", "注\uFF1A1=男\uFF0C2=女", "表2 分性别", ...sexes], 5, [male]],
    [
      "right below the first",
      [...areas.slice(0, 1), ...sexes, "注\uFF1A1=男\uFF0C2=女", "", ...areas.slice(1)],
      5,
      [male],
    ],
    [
      "below the first, an empty row on either side",
      [...areas.slice(0, 1), ...sexes, "", "注\uFF1A1=男\uFF0C2=女", "", ...areas.slice(1)],
      6,
      [male],
    ],
  ])("a line that explains codes, %s", (_, lines, row, found) => {
    const outcome = importText(lines.join("\n"));
    expect(placesOf(outcome, ["codes-by-note"])).toEqual([`codes-by-note ${row} 性别`]);
    expect(figuresOf(outcome)).toEqual(expect.arrayContaining([...found]));
  });

  test("a table that goes on under its header once more is one", () => {
    const text = "2024年\n地区,比例,样本量\n全市,14.1%,2400\n\n续表\n地区,比例,样本量\n潞州区,17.8%,410\n";
    const outcome = importText(text);
    expect(figuresOf(outcome)).toEqual([city, luzhou]);
    expect(outcome.inputs[0]?.tables).toEqual([]);
  });

  test("respondents are one table, whatever stands among them", () => {
    const rows = "年份,县区,是否具备\n2024,潞州区,是\n地区,比例,样本量\n全市,14.1%,2400\n";
    const outcome = importText(rows);
    expect(outcome).toMatchObject({ kind: "rejected", shape: "respondents", inputs: [{ tables: [] }] });
  });
});

describe("tables of one sheet must agree", () => {
  test("one cell with two values is an error at its row", () => {
    const text = "2024年\n地区,比例,样本量\n全市,14.1%,2400\n\n人群,比例,样本量\n总体,14.5%,2400\n农民,7.2%,812\n";
    const outcome = importText(text);
    expect(outcome.kind).toBe("rejected");
    const twice = outcome.issues.find(({ code }) => code === "cell-twice");
    expect(twice).toMatchObject({ row: 6, detail: { first: 3 } });
    expect(twice?.detail).not.toHaveProperty("otherInput");
  });

  test("a whole is compared with its parts in another of them", () => {
    const text = "2024年\n地区,比例,样本量\n全市,20%,2400\n\n性别,比例,样本量\n男,15%,1300\n女,13%,1100\n";
    expect(placesOf(importText(text), ["breakdown-outside-total"])).toEqual(["breakdown-outside-total 3 比例"]);
  });

  test("the region's total without a sample size lacks one, since other figures stand beside it", () => {
    const text = "2024年\n地区,比例\n全市,14.1%\n\n人群,比例,样本量\n农民,7.2%,812\n";
    expect(placesOf(importText(text), ["missing-n"])).toEqual(["missing-n 3 比例"]);
    expect(placesOf(importText("2024年\n地区,比例\n全市,14.1%\n"), ["missing-n"])).toEqual([]);
  });

  test("units that only the values tell are compared", () => {
    const text = "2024年\n地区,比例,样本量\n全市,14.1,2400\n\n人群,比例,样本量\n农民,0.072,812\n";
    const outcome = importText(text);
    expect(outcome.issues).toMatchObject([
      { code: "units-differ", severity: "warning", detail: {} },
      {},
      {},
      {},
      {},
      {},
    ]);
  });

  test("a title of the sheet that names a part of the region holds for each table below it", () => {
    const text =
      "潞州区2024年调查结果\n表1\n县区,比例,样本量\n潞州区,17.8%,410\n\n表2\n人群,比例,样本量\n农民,7.2%,812\n";
    expect(figuresOf(importText(text))).toEqual(["refused: title-elsewhere 7"]);
  });

  test("a year that tables before it have in common is taken and said; where they have several it is asked for", () => {
    const two = "表1 2023年\n地区,比例,样本量\n全市,13%,2300\n表2 2024年\n地区,比例,样本量\n全市,14.1%,2400\n";
    const text = `${two}表3\n人群,比例,样本量\n农民,7.2%,812\n`;
    expect(figuresOf(importText(text))).toEqual(["refused: no-year 8"]);
    expect(figuresOf(importTexts({ "2024.csv": stacked.replace("2024", "") }))).toContain(farmers);
  });
});

describe("what the operator says of the tables", () => {
  const told = (tables: NonNullable<Mapping["tables"]>, text = stacked): ImportOutcome => importText(text, { tables });

  test("one can be left out, and is said to be", () => {
    const outcome = told([{ headerRow: 3 }, { headerRow: 7, leave: true }, { headerRow: 12 }]);
    expect(figuresOf(outcome)).toEqual([city, farmers, workers]);
    expect(placesOf(outcome, ["table-left-out"])).toEqual(["table-left-out 7"]);
    expect(outcome.rows).toBe(3);
    expect(outcome.inputs[0]?.tables.map(({ isLeftOut, rows }) => [isLeftOut, rows])).toEqual([
      [false, 1],
      [true, 2],
      [false, 2],
    ]);
  });

  test("also one that cannot be read, and the first", () => {
    const text = stacked.replace("县区,比例（%）,样本量", "县区,平均分,样本量");
    expect(figuresOf(importText(text))).toEqual(["refused: no-outcome-column 7"]);
    const rest = told([{ headerRow: 3, leave: true }, { headerRow: 7, leave: true }, { headerRow: 12 }], text);
    expect(figuresOf(rest)).toEqual([farmers, workers]);
  });

  test("they begin where the operator says, and nowhere else", () => {
    const one = told([{ headerRow: 3 }]);
    expect(figuresOf(one)).toEqual(["refused: second-table 7"]);
    expect(one.inputs[0]?.tables).toMatchObject([{ headerRow: 3, firstColumn: "A" }]);
    const side = told(
      [{ headerRow: 3 }, { headerRow: 3, firstColumn: "E", leave: true }, { headerRow: 8, firstColumn: "E" }],
      beside,
    );
    expect(figuresOf(side)).toContain(city);
    expect(figuresOf(side)).not.toContain(farmers);
  });

  test("a header that is not there is an error with its row", () => {
    expect(figuresOf(told([{ headerRow: 3 }, { headerRow: 40 }]))).toEqual(["refused: header-row-missing 40"]);
  });

  test("a column that only some of them have is mapped there", () => {
    const text = stacked.replace("人群,样本量,比例", "谁,样本量,比例").replace("表3 分人群", "表3");
    expect(figuresOf(importText(text, { columns: { category: "谁", area: "县区" } }))).toContain(farmers);
  });
});
