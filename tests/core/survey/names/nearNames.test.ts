import { describe, expect, test } from "vitest";
import { packagedReference } from "#core/region/packagedReference.ts";
import {
  nearColumn,
  nearName,
  nearOutcome,
  nearRole,
  nearValue,
  type ValueRole,
} from "#core/survey/names/nearNames.ts";

const { region } = packagedReference();

describe("an area", () => {
  test.each([
    ["潞洲区", "140403", "潞州区"],
    ["长治市潞洲区", "140403", "潞州区"],
    ["襄恒县", "140423", "襄垣县"],
    ["壸关县", "140427", "壶关县"],
    ["武香县", "140429", "武乡县"],
    ["沁原县", "140431", "沁源县"],
    ["区潞州", "140403", "潞州区"],
    ["上裳区", "140404", "上党区"],
    ["长冶市", "140400", "长治市"],
    ["潞州区（含高新区）", "140403", "潞州区"],
    ["Luzou District", "140403", "潞州区"],
  ])("%s is nearly %s %s", (text, code, name) => {
    expect(nearName("area", text, region)).toEqual({ code, name });
    expect(nearValue("area", text, region)).toBe(code);
  });

  // Several are equally near, or none is; a name of another city behind the region's is none of its areas.
  test.each(["潞X区", "市辖区", "开发区", "北京市", "abc", "长治医学院", "县", "", "110101", "x".repeat(10_000)])(
    "%s is near none",
    (text) => {
      expect(nearValue("area", text, region)).toBeNull();
    },
  );
});

test.each<readonly [ValueRole, string, string | null]>([
  ["sex", "男姓", "male"],
  ["sex", "丙", null],
  ["residence", "城填", "urban"],
  ["residence", "农忖村", "rural"],
  ["residence", "郊外", null],
  ["education", "大转", "college"],
  ["education", "研究牲", "bachelor"],
  // A span of two categories is nearly neither.
  ["education", "初中及以下", null],
  ["education", "幼儿园", null],
  ["category", "产业工", "workers"],
  ["category", "新型农民", "farmers"],
  ["category", "青少年群", "youth"],
  ["category", "60岁及以上", "60-69"],
  ["dimension", "文化程渡", "education"],
  ["dimension", "血型", null],
])("%s: %s is nearly %s", (role, text, code) => {
  expect(nearValue(role, text, region)).toBe(code);
});

test.each([
  ["得份", "score"],
  ["权众", "weight"],
  ["学力", "education"],
  ["文化程渡", "education"],
  ["样本里", "n"],
  ["wieght", "weight"],
  ["qualifed", "qualified"],
  ["是否具有科学素质", "qualified"],
  ["Q5、您的文化成度是", "education"],
  ["是否农名", "population farmers"],
  // Other words that have half of their characters in common, and columns that are known to be others.
  ["序号", null],
  ["备注", null],
  ["问卷编号", null],
  ["结论", null],
  ["农民工", null],
  ["年龄段", null],
  ["调查员", null],
  ["A1", null],
  ["id", null],
])("a column named %s is nearly %s", (header, role) => {
  expect(nearRole(header)).toBe(role);
});

test("the column that may be the outcome, and the one that a mapping may mean", () => {
  expect(nearOutcome(["年份", "县区", "得份"])).toBe("得份");
  expect(nearOutcome(["年份", "县区", "结论"])).toBeNull();
  // Of other years, other people, or not yet.
  expect(nearOutcome(["目标比例", "上年得份", "不具备率", "未达标率", "得份"])).toBe("得份");
  expect(nearColumn("得分数", ["年份", "得分", "权重"])).toBe("得分");
  expect(nearColumn("权重", ["年份", "性别"])).toBeNull();
});
