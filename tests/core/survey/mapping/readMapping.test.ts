import { expect, test } from "vitest";
import { readMapping } from "#core/survey/mapping/readMapping.ts";

/** The example of the published contract, every key used. */
const example = {
  shape: "respondents",
  encoding: "gb18030",
  sheet: "Sheet1",
  headerRows: 1,
  columns: {
    area: "县区",
    year: "年份",
    weight: "权重",
    stratum: "层",
    psu: "村居",
    fpc: "fpc",
    residence: "城乡",
    sex: "性别",
    age: "年龄",
    birthYear: "出生年",
    education: "文化程度",
    qualified: "是否具备",
    score: "总分",
    rate: "比例",
    count: "具备人数",
    n: "样本量",
    se: "标准误",
    lower: "下限",
    upper: "上限",
    deff: "设计效应",
    dimension: "分组",
    category: "类别",
  },
  populations: {
    farmers: "农民",
    workers: { column: "职业", values: ["产业工人"] },
    elderly: { column: "年龄", from: 60, to: 69 },
  },
  values: { education: { "1": "primary" }, area: { 市辖: "140403" } },
  qualifiedWhen: { values: ["1", "是", "具备"] },
  passMark: 70,
  rateUnit: "percent",
  psuRevisited: false,
  instrument: "cast-18-69",
  title: "…",
  source: "…",
  fieldwork: "…",
  options: { singlePsu: "adjust", caution: false, minimumCount: 0, confidenceLevel: 0.95 },
};

function codesAndKeys(mapping: unknown): readonly string[] {
  const read = readMapping(typeof mapping === "string" ? mapping : JSON.stringify(mapping), "m.json");
  return read.kind === "ok" ? [] : read.issues.map(({ code, detail }) => `${code} ${Object.values(detail).join()}`);
}

test("the contract's example is a mapping, and so is nothing", () => {
  const read = readMapping(JSON.stringify(example), "m.json");
  expect(read).toEqual({ kind: "ok", mapping: example });
  expect(codesAndKeys({})).toEqual([]);
  expect(codesAndKeys("\uFEFF{}")).toEqual([]);
});

test.each([
  ["{", "mapping-not-json "],
  [[], "mapping-wrong-value "],
  [{ column: {} }, "mapping-unknown-key column"],
  [{ columns: { county: "县区" } }, "mapping-unknown-key columns.county"],
  [{ options: { singlePSU: "adjust" } }, "mapping-unknown-key options.singlePSU"],
  [{ populations: { students: "学生" } }, "mapping-unknown-key populations.students"],
  [{ values: { colour: {} } }, "mapping-unknown-key values.colour"],
  [{ passMark: "70" }, "mapping-wrong-value passMark"],
  [{ rateUnit: "%" }, "mapping-wrong-value rateUnit"],
  [{ shape: "table" }, "mapping-wrong-value shape"],
  [{ populations: { farmers: { column: "a" } } }, "mapping-wrong-value populations.farmers"],
  [{ options: { confidenceLevel: 95 } }, "mapping-wrong-value options.confidenceLevel"],
  ['{ "passMark": 1e400 }', "mapping-wrong-value passMark"],
  [{ passMark: -1 }, "mapping-wrong-value passMark"],
  [{ qualifiedWhen: { values: [] } }, "mapping-wrong-value qualifiedWhen.values"],
  [{ populations: { elderly: { column: "年龄", from: 69, to: 60 } } }, "mapping-wrong-value populations.elderly"],
  [{ title: "调查\u202E" }, "mapping-wrong-value title"],
  [{ source: "\u001B[2J" }, "mapping-wrong-value source"],
  ['{ "__proto__": {} }', "mapping-unknown-key __proto__"],
  [{ columns: { constructor: "县区" } }, "mapping-unknown-key columns.constructor"],
])("%j is refused by name", (mapping, expected) => {
  expect(codesAndKeys(mapping)).toContain(expected);
});
