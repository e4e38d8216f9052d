import { describe, expect, test } from "vitest";
import { packagedReference } from "#core/region/packagedReference.ts";
import { shownColumnName, withoutPersonNames } from "#core/survey/persons/headerPersons.ts";
import { createPersonFilter } from "#core/survey/persons/personFilter.ts";
import { importText, survey, waveOf } from "#tests/core/survey/importing.ts";

const { region } = packagedReference();
const shown = (name: string): string => shownColumnName(name, () => createPersonFilter(region));

describe("the name of a column that is somebody's is masked", () => {
  test.each(["张三", "欧阳娜娜", "慕容雪村", "张三（组长）", "王 芳", "Zhang San", "阿依古丽\u00B7买买提"])(
    "%s",
    (name) => {
      expect(shown(name)).not.toMatch(/[\p{L}\p{N}]/u);
      expect(Array.from(shown(name))).toHaveLength(Array.from(name).length);
    },
  );
});

describe("other names of columns are shown", () => {
  test.each([
    "总分",
    "时长",
    "单位",
    "程度",
    "文华程度",
    "党员",
    "民族",
    "武乡",
    "黎城",
    "时政题",
    "权种",
    "文化成度",
    "xueli",
    "xingbie",
    "Age group",
    "Survey Mode",
    "Q5",
    "您常去的场馆",
    "城镇 男",
    "合计 占比",
    "关注渠道分类",
  ])("%s", (name) => {
    expect(shown(name)).toBe(name);
  });
});

test("a mapping still finds such a column by what the file calls it", () => {
  const text = survey(60).replace("村居", "张三");
  const outcome = importText(text, { columns: { psu: "张三" } });
  expect(JSON.stringify(outcome)).not.toContain("张三");
  expect(waveOf(outcome).estimates).toEqual(waveOf(importText(survey(60))).estimates);
});

test("parts of a name stay, so that the file's own words are looked up", () => {
  expect(withoutPersonNames([{ name: "张三", parts: ["张三"] }], region)).toEqual([
    { name: "\uFF0A\uFF0A", parts: ["张三"] },
  ]);
});
