import { describe, expect, test } from "vitest";
import { columnLetter } from "#core/tables/columnLetter.ts";
import { headerName, joinHeader } from "#core/tables/headerName.ts";
import { isNote, isNumberingRow, looksNumeric, sumWord, withoutSumWord } from "#core/tables/layoutWords.ts";

test("columns as spreadsheets call them", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

test.each([
  ["合计", "sum"],
  ["合 计：", "sum"],
  ["Total", "sum"],
  ["平均", "average"],
  ["合计区", null],
  ["", null],
])("%j is a sum or an average: %j", (text, word) => {
  expect(sumWord(text)).toBe(word);
});

test("the part that a sum is of", () => {
  expect(["城镇小计", "农民 合计", "小计", "城镇"].map(withoutSumWord)).toEqual(["城镇", "农民", null, null]);
});

test.each([
  ["注：本表为初步结果", true],
  ["注1、略", true],
  ["数据来源：长治市科协", true],
  ["* 加权", true],
  ["Note: weighted", true],
  ["比例为加权结果；样本量为有效样本。", true],
  ["注册会计师", false],
  ["潞州区", false],
  ["note", false],
])("%j is a note: %j", (text, is) => {
  expect(isNote(text)).toBe(is);
});

test.each([
  [["1", "2", "3", "4"], true],
  [["甲", "1", "2"], true],
  [["甲", "乙", "1", "2", "3"], true],
  [["(1)", "(2)", "（3）", "(4)"], true],
  [["1", "2", "3"], false],
  [["1", "3", "4", "5"], false],
  [["甲", "1"], false],
  [["潞州区", "1", "2"], false],
])("%j numbers the columns: %j", (cells, is) => {
  expect(isNumberingRow(cells)).toBe(is);
});

test("numbers, as far as a layout goes", () => {
  const numbers = ["10.1", "-3", "1,234", "\uFF11\uFF10\uFF05", "约10.1", "10.1±1.2", "9.2-11.1", "2024"];
  expect(numbers.filter((text) => !looksNumeric(text))).toEqual([]);
  expect(["农民", "2024年", "18岁以上", "", "—", "A1"].filter(looksNumeric)).toEqual([]);
});

describe("names of columns", () => {
  test("of one row, of groups over names, with units", () => {
    const rows = (...lines: readonly string[]) =>
      lines.map((line, place) => ({ cells: line.split(","), row: place + 1, line: place + 1 }));
    const namesOf = (...lines: readonly string[]) => joinHeader(rows(...lines)).map(({ name }) => name);
    expect(namesOf(" 地区 ,比例,")).toEqual(["地区", "比例", ""]);
    expect(namesOf("地区,2023年,,2024年,", ",比例,样本量,比例,样本量")).toEqual([
      "地区",
      "2023年 比例",
      "2023年 样本量",
      "2024年 比例",
      "2024年 样本量",
    ]);
    expect(namesOf("地区,结果,,,备注", ",比例,样本量,,")).toEqual(["地区", "结果 比例", "结果 样本量", "", "备注"]);
    expect(namesOf("地区,比例,样本量", "地区,(%),人")).toEqual(["地区", "比例(%)", "样本量(人)"]);
  });

  test("texts that repeat count once", () => {
    expect(headerName(["地区", "地 区", "县"])).toEqual({ name: "地区 县", parts: ["地区", "县"] });
    expect(headerName(["", " "])).toEqual({ name: "", parts: [] });
  });
});
