import { describe, expect, test } from "vitest";
import { categories, isCategory } from "#core/breakdown.ts";
import { categoryNames } from "#core/survey/names/categoryNames.ts";
import { codeKey, headerCodes } from "#core/survey/names/headerCodes.ts";
import { breakdownByName, categoryCode, dimensionCode, yesOrNo } from "#core/survey/names/valueNames.ts";
import { foldText } from "#core/tables/foldText.ts";

const byName = (text: string): string | null => {
  const found = breakdownByName(foldText(text));
  return found === null ? null : `${found.dimension} ${found.category}`;
};

test.each([
  ["女", "sex female"],
  ["F", "sex female"],
  ["男性", "sex male"],
  ["1=男", "sex male"],
  ["2.女", "sex female"],
  ["（2）女", "sex female"],
  ["①男", "sex male"],
  ["城镇", "residence urban"],
  ["城市", "residence urban"],
  ["乡村", "residence rural"],
  ["农村居民", "residence rural"],
  ["18～29岁", "age 18-29"],
  ["60—69周岁", "age 60-69"],
  ["30至39岁", "age 30-39"],
  ["小学及以下", "education primary"],
  ["未上过学", "education primary"],
  ["高中（含中专、技校）", "education senior"],
  ["高中、中专或技校", "education senior"],
  ["普通高中/职业高中", "education senior"],
  ["大专", "education college"],
  ["大学本科或研究生", "education bachelor"],
  ["A.本科及以上", "education bachelor"],
  ["老年人（60～69岁）", "population elderly"],
  ["农民群体", "population farmers"],
  ["领导干部、公务员", "population officials"],
  // Spans of several categories are none.
  ["大专及以上", null],
  ["高中及以上", null],
  ["初中及以下", null],
  ["小学或初中", null],
  ["60岁及以上", null],
  ["1", null],
  ["", null],
  ["郊外", null],
  ["（".repeat(100_000), null],
])("%j is %s", (text, cell) => {
  expect(byName(text)).toBe(cell);
});

test("every name belongs to one category of its dimension, and the first is found again", () => {
  for (const dimension of ["population", "residence", "sex", "age", "education"] as const) {
    const known: Readonly<Record<string, readonly string[]>> = categoryNames[dimension];
    expect(Object.keys(known)).toEqual(categories[dimension]);
    for (const [code, names] of Object.entries(known))
      for (const name of [code, ...names]) {
        expect([name, categoryCode(dimension, foldText(name))]).toEqual([name, code]);
        expect(isCategory(dimension, code)).toBe(true);
      }
  }
});

test.each([
  ["重点人群", "population"],
  ["分城乡", "residence"],
  ["文化程度", "education"],
  ["合计", "total"],
  ["血型", null],
])("the dimension %s: %s", (text, dimension) => {
  expect(dimensionCode(foldText(text))).toBe(dimension);
});

describe("yes and no", () => {
  test.each(["是", "1", "有", "具备", "√", "\u2713", "对", "Y", "TRUE", "1.0", "1=是", "已达标", "选中"])(
    "%s: yes",
    (text) => {
      expect(yesOrNo(foldText(text))).toBe(true);
    },
  );
  test.each(["否", "0", "无", "不具备", "×", "\u2717", "错", "n", "2.否", "未达标", "0.00"])("%s: no", (text) => {
    expect(yesOrNo(foldText(text))).toBe(false);
  });
  test.each(["2", "10", "1.1", "也许", "x", "", "1=1", "不清楚"])("%j: neither", (text) => {
    expect(yesOrNo(foldText(text))).toBeNull();
  });
});

describe("codes that a header explains", () => {
  const sex = (name: string) => categoryCode("sex", name);
  const both = [
    ["1", "male"],
    ["2", "female"],
  ];
  test.each([
    "性别（1=男，2=女）",
    "性别(1男2女)",
    "性别（男=1，女=2）",
    "性别(男1女2)",
    "性别【1.男 2.女】",
    "Q2 性别（1：男；2：女；9：拒答）（单选）",
  ])("%s", (header) => {
    expect([...headerCodes(header, sex)]).toEqual(both);
  });

  test.each(["性别", "性别（单选）", "性别（1=男，3=机器）", "性别（1=男）", "性别（男，女）", "性别（1=男，1=女）"])(
    "%s explains none",
    (header) => {
      expect(headerCodes(header, sex).size).toBe(0);
    },
  );

  test("the other way round, and of more than two", () => {
    expect([...headerCodes("性别(1女2男)", sex)]).toEqual([
      ["1", "female"],
      ["2", "male"],
    ]);
    const header = "文化程度（1小学及以下 2初中 3高中、中专、技校 4大专 5本科及以上）";
    expect([...headerCodes(header, (name) => categoryCode("education", name)).values()]).toEqual(categories.education);
    expect([...headerCodes("是否具备（1是2否）", yesOrNo)]).toEqual([
      ["1", true],
      ["2", false],
    ]);
  });

  test.each([
    ["1", "1"],
    ["01", "1"],
    ["2.0", "2"],
    ["12", "12"],
    ["0", "0"],
    ["1.5", null],
    ["男", null],
    ["100", null],
    ["", null],
  ])("%j as a code: %s", (text, key) => {
    expect(codeKey(text)).toBe(key);
  });
});
