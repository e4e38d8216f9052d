import { describe, expect, test } from "vitest";
import { packagedReference } from "#core/region/packagedReference.ts";
import { createPersonFilter } from "#core/survey/persons/personFilter.ts";
import { pinyinSurnames, surnames } from "#core/survey/persons/surnames.ts";

const filter = createPersonFilter(packagedReference().region);

describe("cells that look like persons", () => {
  test.each([
    "张三",
    "欧阳娜娜",
    "刘陈美玲",
    "阿依古丽\u00B7买买提",
    "潞州区张三",
    "高中李明",
    "男王伟",
    "李四妻子",
    "王建国同志",
    "zhangsan",
    "Zhang San",
    "LI Xiaoming",
    "John Smith",
    "13800000000",
    "138 0000 0000",
    "14040319800101123X",
    "someone@example.org",
    "太行西街12号3单元",
    "填表人厍文",
    "慕容雪村",
    "欧阳雪村",
    "农民慕容雪村",
    "男慕容雪村",
    "大学肄业慕容雪村",
    "潞城县慕容雪村",
    "农民李建国",
    "城镇张三",
    "女性王芳",
    "女教师王芳",
    "村民张三",
    "其他张伟",
    "潞州区农民李建国",
    "公务员王芳",
    "李建国农民",
    "张三丰老师",
    "张三丰大夫",
    "护士长张三丰",
    "王老师",
    "张师傅",
  ])("%s", (text) => {
    expect(filter.holds(text)).toBe(true);
    expect(filter.cell(text)).not.toMatch(/[\p{L}\p{N}]/u);
  });
});

describe("cells that do not", () => {
  test.each([
    "潞城县",
    "襄恒县",
    "黎城",
    "武乡",
    "高平市",
    "王家庄",
    "李庄",
    "东街社区",
    "大学肄业",
    "高中毕业",
    "高中生",
    "常年在外",
    "管理人员",
    "党员",
    "文盲",
    "单身",
    "毕业",
    "三十岁",
    "通过",
    "某地",
    "西门村",
    "东郭南村",
    "欧阳村",
    "上官庄村",
    "潞城县上官庄村",
    "农民工",
    "产业工人",
    "煤矿工人",
    "乡村教师",
    "城镇居民",
    "女职工",
    "无业游民",
    "其他单位",
    "大学本科",
    "初中毕业",
    "农村户口",
    "领导干部和公务员",
    "college dropout",
    "Senior High",
    "Licheng",
    "Male",
    "LZ-03-A",
    "140403",
    "0.123456",
  ])("%s", (text) => {
    expect(filter.cell(text)).toBe(text);
  });
});

test.each([
  ["调查员：张三 13800000000", "调查员：\uFF0A\uFF0A ***"],
  ["注：本表由王伟整理。", "注：本表由\uFF0A\uFF0A整理。"],
  ["审核：厍文 2024年8月", "审核：\uFF0A\uFF0A 2024年8月"],
  ["制表：长治市统计局", "制表：长治市统计局"],
  ["表1 各县区公民具备科学素质的比例（单位：%）", "表1 各县区公民具备科学素质的比例（单位：%）"],
  ["数据来源：2024年长治市公民科学素质调查", "数据来源：2024年长治市公民科学素质调查"],
  ["被访者年龄", "被访者年龄"],
])("of the line %s remains %s", (text, expected) => {
  expect(filter.line(text)).toBe(expected);
});

test("the ten most frequent surnames are known, and how they are written in Pinyin", () => {
  // Ministry of Public Security, report on names of 2020.
  expect(Array.from("王李张刘陈杨黄赵吴周").filter((one) => !surnames.has(one))).toEqual([]);
  const written = ["wang", "li", "zhang", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou"];
  expect(written.filter((one) => !pinyinSurnames.has(one))).toEqual([]);
});

test.each(["张\u3000伟", "李  明", "王 芳", "李 建国"])("a name drawn out with spaces: %s", (name) => {
  const filter = createPersonFilter(null);
  expect(filter.holds(name)).toBe(true);
  expect(filter.cell(name)).not.toContain(name.slice(-1));
  expect(filter.parts(name)).not.toContain(name.slice(-1));
});

test.each(["男 女", "城 镇", "农 村"])("but these are words: %s", (word) => {
  expect(createPersonFilter(null).holds(word)).toBe(false);
});
