import { describe, expect, test } from "vitest";
import { findHeader } from "#core/tables/findHeader.ts";
import type { KindOf } from "#core/tables/headerKinds.ts";
import type { TableRow } from "#core/tables/tableRow.ts";

const names = new Set(["地区", "年份", "比例", "样本量", "性别", "area", "sex", "rate"]);
const labels = new Set(["2023年", "2024年", "农民", "工人", "男", "女"]);
const kindOf: KindOf = (text) => (names.has(text) ? "name" : labels.has(text) ? "label" : "other");
const untold = { headerRow: null, headerRows: null };

/** Lines by ";", cells by ","; blank lines are not kept, but count. */
function rowsOf(text: string): readonly TableRow[] {
  return text
    .split(";")
    .map((line, place) => ({ cells: line.split(","), row: place + 1, line: place + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

describe("where the header stands", () => {
  test.each<readonly [string, string, { first: number; count: number; next: number }]>([
    ["in the first row", "地区,比例;甲,10", { first: 0, count: 1, next: 1 }],
    ["below titles", "某市结果;单位,%;地区,比例;甲,10", { first: 2, count: 1, next: 3 }],
    ["below a title that was merged", "结果,结果,结果;地区,比例,样本量;甲,10,20", { first: 1, count: 1, next: 2 }],
    ["below a line of its own words", "年份,2024;地区,比例,样本量;甲,10,20", { first: 1, count: 1, next: 2 }],
    ["above data that look like a header", "地区,比例,样本量;农民,男,女;甲,10,20", { first: 0, count: 1, next: 1 }],
    [
      "groups over names",
      "地区,2023年,,2024年,;,比例,样本量,比例,样本量;甲,10,20,30,40",
      { first: 0, count: 2, next: 2 },
    ],
    ["merged groups", "地区,2023年,2023年;地区,比例,样本量;甲,10,20", { first: 0, count: 2, next: 2 }],
    [
      "names over years",
      "地区,比例,,样本量,;,2023年,2024年,2023年,2024年;甲,10,20,30,40",
      { first: 0, count: 2, next: 2 },
    ],
    [
      "one group in front of the columns it is not over",
      ",比例,;地区,2023年,2024年;甲,10,20",
      { first: 0, count: 2, next: 2 },
    ],
    [
      "three rows",
      "地区,2023年,,,,2024年,,,;,农民,,工人,,农民,,工人,;,比例,样本量,比例,样本量,比例,样本量,比例,样本量;甲,10,20,30,40,50,60,70,80",
      { first: 0, count: 3, next: 3 },
    ],
    ["groups that say nothing", "甲组,,乙组;地区,性别,比例;甲,男,1", { first: 1, count: 1, next: 2 }],
    ["two names for each column", "area,sex,rate;地区,性别,比例;甲,男,1", { first: 0, count: 2, next: 2 }],
    ["units below", "地区,比例,样本量;,(%),（人）;甲,10,20", { first: 0, count: 2, next: 2 }],
    ["numbers of the columns below", "地区,比例,样本量;甲,1,2;乙,1,2", { first: 0, count: 1, next: 2 }],
    [
      "nothing known, above data with known values",
      "V1,V2,V3,V4;甲,男,农民,1;乙,女,工人,2",
      { first: 0, count: 1, next: 1 },
    ],
    ["labels alone", ",2023年,2024年;甲,10,20", { first: 0, count: 1, next: 1 }],
    ["nothing known", "结果;代码,名称,数值;x,y,1", { first: 1, count: 1, next: 2 }],
    [
      "a blank line between groups and names",
      "地区,2023年,,2024年,;;,比例,样本量,比例,样本量",
      { first: 1, count: 1, next: 2 },
    ],
  ])("%s", (_name, text, found) => {
    expect(findHeader(rowsOf(text), untold, kindOf)).toEqual(found);
  });

  test("data of texts alone are no second row of a header", () => {
    expect(findHeader(rowsOf("地区,性别,,比例;甲,女,农民,高;乙,男,农民,低"), untold, kindOf)).toEqual({
      first: 0,
      count: 1,
      next: 1,
    });
  });
});

describe("what is told", () => {
  const rows = rowsOf("标题;;地区,比例;,(%);甲,10");

  test.each<readonly [number | null, number | null, { first: number; count: number; next: number } | null]>([
    [3, null, { first: 1, count: 2, next: 3 }],
    [3, 1, { first: 1, count: 1, next: 2 }],
    [null, 1, { first: 1, count: 1, next: 2 }],
    [null, 3, { first: 1, count: 3, next: 4 }],
    [1, 1, { first: 0, count: 1, next: 1 }],
    [2, null, null],
    [9, null, null],
    [null, 0, { first: 0, count: 0, next: 0 }],
    [4, 0, { first: 2, count: 0, next: 2 }],
  ])("row %j, %j rows", (headerRow, headerRows, found) => {
    expect(findHeader(rows, { headerRow, headerRows }, kindOf)).toEqual(found);
  });
});
