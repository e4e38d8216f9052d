import { describe, expect, test } from "vitest";
import { packagedReference } from "#core/region/packagedReference.ts";
import { isIdentifying } from "#core/survey/names/headerNames.ts";
import { nearRole } from "#core/survey/names/nearNames.ts";
import { personMask } from "#core/survey/table/personMask.ts";
import { year } from "#core/units.ts";
import { importText } from "#tests/core/survey/importing.ts";

const row = (place: number): string => `潞州区,${place % 7 === 0 ? "是" : "否"},${20 + (place % 40)}`;
const table = (header: string, rows: (place: number) => string, count = 60): string =>
  [header, ...Array.from({ length: count }, (_, place) => rows(place))].join("\n");
const inYear = (text: string): ReturnType<typeof importText> => importText(text, null, { year: year(2024) });

describe("issues of a file with names of persons", () => {
  test("a short row says nothing but its length", () => {
    const outcome = inYear(
      table("县区,是否具备,年龄,姓名", (place) => (place === 3 ? "张三丰,李四" : `${row(place)},王五`)),
    );
    expect(outcome.issues.filter(({ row: at }) => at === 5)).toMatchObject([{ code: "row-length" }]);
    expect(JSON.stringify(outcome)).not.toMatch(/张三丰|李四|王五/);
  });

  test("an unknown value is shown from three rows on, or when it is nearly a known name, or a short number", () => {
    const areas = new Map([
      [1, "张三丰"],
      [2, "某地"],
      [3, "某地"],
      [4, "某地"],
      [5, "襄恒县"],
      [6, "77"],
    ]);
    const { issues, inputs } = inYear(
      table("县区,是否具备,年龄,姓名", (place) => `${row(place).replace("潞州区", areas.get(place) ?? "潞州区")},王五`),
    );
    const values = issues.flatMap(({ code, row: at, value }) => (code === "unknown-area" ? [[at, value]] : []));
    expect(values.sort(([a], [b]) => Number(a) - Number(b))).toEqual([
      [3, "\uFF0A\uFF0A\uFF0A"],
      [4, "某地"],
      [5, "某地"],
      [6, "某地"],
      [7, "襄恒县"],
      [8, "77"],
    ]);
    expect(inputs[0]?.unknownValues.map(({ value, rows }) => [value, rows])).toEqual([
      ["某地", 3],
      ["襄恒县", 1],
      ["77", 1],
    ]);
  });

  test("where a number is expected a name is never shown", () => {
    const { issues } = inYear(
      table("县区,是否具备,年龄,姓名", (place) => (place < 4 ? "潞州区,是,张三丰,王五" : `${row(place)},王五`)),
    );
    const values = issues.flatMap(({ code, value }) => (code === "bad-age" ? [value] : []));
    expect(values).toEqual(Array.from({ length: 4 }, () => "\uFF0A\uFF0A\uFF0A"));
  });

  test("without such a column values are shown", () => {
    const { issues } = inYear(table("县区,是否具备,年龄", (place) => (place === 3 ? "某地,是,30" : row(place))));
    expect(issues).toContainEqual(expect.objectContaining({ code: "unknown-area", value: "某地" }));
  });
});

test("in the corrected file a shifted row keeps only short numbers", () => {
  const mask = personMask({
    outcome: { issues: [] },
    input: { header: ["县区", "姓名"], columns: [], preview: [] },
    columns: null,
    region: packagedReference().region,
    mapping: null,
  });
  expect(mask.shifted(["张三丰", "30", "", "13912345678"])).toEqual(["\uFF0A\uFF0A\uFF0A", "30", "", "***"]);
});

test.each([
  ["被访者", true],
  ["受访人", true],
  ["被调查人：", true],
  ["XM", true],
  ["xing_ming", true],
  ["家庭成员1", true],
  ["受访者年龄", false],
  ["受访人数", false],
  ["家庭成员人数", false],
])("%s identifies a person: %s", (header, expected) => {
  expect(isIdentifying(header)).toBe(expected);
});

test("受访人 is no sample size", () => {
  expect(inYear(table("县区,是否具备,年龄,受访人", (place) => `${row(place)},某`)).inputs[0]?.near).toEqual([]);
  expect(nearRole("受访人数量")).not.toBe(null);
});

test("of columns that are not read the preview shows short numbers and what repeats", () => {
  const { inputs } = inYear(
    table(
      "县区,是否具备,年龄,对象,题一,类,",
      (place) => `${row(place)},人${place},${place},${place % 2 === 0 ? "甲" : "乙"},名${place}`,
    ),
  );
  expect(inputs[0]?.preview[1]).toEqual(["潞州区", "否", "21", "\uFF0A\uFF0A", "1", "乙", "\uFF0A\uFF0A"]);
});

test("a header that is a row of data shows no name", () => {
  const { inputs } = inYear(table("张三丰,13912345678,潞州区,1", () => "李四,13912345679,潞州区,0"));
  expect(JSON.stringify(inputs[0]?.header)).not.toMatch(/张三丰|13912345678/);
});

describe("a column that only its cells tell", () => {
  const names = ["张伟", "王芳", "李娜", "刘洋"];
  const withPersons = (place: number): string =>
    `${place === 5 ? "墨言" : row(place)},${names[place % 4] ?? ""}`.replace("墨言", "墨言,否,30");

  test("is withheld, said so, and makes the file one with persons: what stands there alone is masked", () => {
    const { issues, inputs } = inYear(table("县区,是否具备,年龄,对象", withPersons));
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "column-withheld", column: "对象", detail: { by: "cells" } }),
    );
    // 墨 is no surname that is known.
    expect(issues).toContainEqual(expect.objectContaining({ code: "unknown-area", value: "\uFF0A\uFF0A" }));
    expect(JSON.stringify({ issues, inputs })).not.toMatch(/墨言|张伟|王芳|李娜|刘洋/);
  });

  test("without a name it is told by its letter", () => {
    const { issues } = inYear(
      table("县区,是否具备,,年龄", (place) => row(place).replace(/,(\d+)$/, `,1390000${1000 + place},$1`)),
    );
    expect(issues).toContainEqual(expect.objectContaining({ code: "column-withheld", column: "C" }));
  });

  test("villages, occupations and years are no persons", () => {
    const villages = ["王家庄", "李庄村", "东街社区", "高河镇"];
    const { issues } = inYear(
      table(
        "县区,是否具备,年龄,哪里,干什么",
        (place) => `${row(place)},${villages[place % 4] ?? ""},${place % 2 === 0 ? "管理人员" : "单位职工"}`,
      ),
    );
    expect(issues.map(({ code }) => code)).not.toContain("column-withheld");
  });
});

test("a name that three rows say is masked all the same, and no value that could be explained", () => {
  const { issues, inputs } = inYear(
    table("县区,是否具备,年龄", (place) => (place < 4 ? "张三丰,是,30" : place < 8 ? "潞城县,是,30" : row(place))),
  );
  const values = issues.flatMap(({ code, value }) => (code === "unknown-area" ? [value] : []));
  expect([...new Set(values)]).toEqual(["\uFF0A\uFF0A\uFF0A", "潞城县"]);
  expect(inputs[0]?.unknownValues.map(({ value, rows }) => [value, rows])).toEqual([["潞城县", 4]]);
});
