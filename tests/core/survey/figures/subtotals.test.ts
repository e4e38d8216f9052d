import { expect, test } from "vitest";
import { packagedReference } from "#core/region/packagedReference.ts";
import { importText } from "#tests/core/survey/importing.ts";

const header = "地区,年份,样本量,具备人数,比例（%）";
const city = "全市,2026,2400,240,10";
const one = "潞州区,2026,200,20,10";
const two = "上党区,2026,200,20,10";
const three = "襄垣县,2026,200,20,10";
const told = (lines: readonly string[], head = header) => {
  const outcome = importText([head, ...lines].join("\n"));
  expect(outcome.kind).toBe("imported");
  return outcome.issues.flatMap(({ code, row, column, detail }) =>
    code.startsWith("subtotal-") ? [{ code, row, column, detail }] : [],
  );
};

test("a subtotal between counties that is not their sum is told, with both numbers: 200 + 200 and 20 + 20", () => {
  expect(told([one, two, "小计,2026,999,500,50", three, city])).toEqual([
    { code: "subtotal-n-differs", row: 4, column: "样本量", detail: { n: 999, sum: 400 } },
    { code: "subtotal-count-differs", row: 4, column: "具备人数", detail: { count: 500, sum: 40 } },
  ]);
  expect(told([city, one, two, "小计,2026,400,500,10"])).toEqual([
    { code: "subtotal-count-differs", row: 5, column: "具备人数", detail: { count: 500, sum: 40 } },
  ]);
});

test.each([
  ["of the areas since the last", [one, two, "小计,2026,400,40,10", three, "小计,2026,200,20,10", city]],
  ["of all areas above", [one, two, "小计,2026,400,40,10", three, "小计,2026,600,60,10", city]],
  ["above its areas", [city, "小计,2026,400,40,10", one, two, "小计,2026,200,20,10", three]],
  ["without a number of one area", ["潞州区,2026,,,10", two, "小计,2026,999,500,50"]],
  ["without numbers of its own", [one, two, "小计,2026,,,10"]],
  ["of areas of two years", [one, "上党区,2025,200,20,10", "小计,2026,999,500,50"]],
])("nothing is said of a subtotal %s", (_name, lines) => {
  expect(told(lines)).toEqual([]);
});

test("the second of two, and one above its areas, are compared with their own", () => {
  const wrong = { code: "subtotal-n-differs", column: "样本量" };
  expect(told([one, two, "小计,2026,400,40,10", three, "小计,2026,300,20,10"])).toEqual([
    { ...wrong, row: 6, detail: { n: 300, sum: 200 } },
  ]);
  expect(told(["小计,2026,400,40,10", one, two, "小计,2026,300,20,10", three])).toEqual([
    { ...wrong, row: 5, detail: { n: 300, sum: 200 } },
  ]);
});

test("zones count within the districts or beside them", () => {
  const zone = packagedReference().region.areas.find(({ kind }) => kind === "zone");
  const rows = (n: number) => [one, two, `${zone?.code},2026,100,10,10`, `小计,2026,${n},,10`];
  expect(told(rows(400))).toEqual([]);
  expect(told(rows(500))).toEqual([]);
  expect(told(rows(450))).toMatchObject([{ row: 5, detail: { n: 450, sum: 500 } }]);
});

test("each year of a wide table has a sum of its own", () => {
  expect(
    told(
      ["潞州区,10,200,12,300", "上党区,10,200,12,300", "小计,10,400,12,700"],
      "地区,2025年比例（%）,2025年样本量,2026年比例（%）,2026年样本量",
    ),
  ).toMatchObject([{ code: "subtotal-n-differs", row: 4, column: "2026年样本量", detail: { n: 700, sum: 600 } }]);
});
