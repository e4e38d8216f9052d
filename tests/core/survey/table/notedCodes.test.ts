import { describe, expect, test } from "vitest";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { codesOf, importText, rowOf, survey, waveOf } from "#tests/core/survey/importing.ts";

/** With the marks of Chinese text. */
const wide = (text: string): string =>
  text.replace(/[:,;()]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
const ofCodes = (outcome: ImportOutcome) =>
  outcome.issues.flatMap(({ code, severity, row, column, value, detail }) =>
    ["codes-contradicted", "codes-overruled", "codes-confirmed", "codes-below"].includes(code)
      ? [{ code, severity, row, column, value, detail }]
      : [],
  );
const only = (outcome: ImportOutcome) => ofCodes(outcome).map(({ code, severity }) => ({ code, severity }));

/** Codes 1 and 0, of which the import takes 1 for yes; sexes in codes, of which it takes 1 for men. */
const coded = survey(200, (row, place) => {
  row["是否具备"] = place % 10 === 0 ? "1" : "0";
  row["农民"] = place % 3 === 0 ? "1" : "0";
  row["性别"] = place % 2 === 0 ? "1" : "2";
  row["总分"] = "";
});
const rate = (outcome: ImportOutcome) => rowOf(waveOf(outcome), "140400", "total").rate;
const usual = rate(importText(coded));

describe("a line below respondents that explains codes the other way round refuses the file", () => {
  test.each([
    ["by the column's name", "注:是否具备:1=不具备,0=具备", "1"],
    ["by words of the outcome alone", "注:1=不具备,0=具备", "1"],
    ["without the mark of a note", "是否具备:1=不具备,0=具备", "1"],
    ["the name first", "说明:是否具备:具备=0,不具备=1", "0"],
    ["in brackets", "编码说明:是否具备(1未具备 0具备)", "1"],
    ["one code alone", "注:是否具备中0表示具备", "0"],
    ["by yes and no", "注:是否具备:1=否;是否具备:0=是", "1"],
  ])("%s", (_, written, code) => {
    const note = wide(written);
    const outcome = importText(`${coded}\n${note}`);
    expect(outcome.kind).toBe("rejected");
    const said = code === "0" ? "yes" : "no";
    const read = code === "0" ? "no" : "yes";
    expect(ofCodes(outcome)[0]).toEqual({
      code: "codes-contradicted",
      severity: "error",
      row: 202,
      column: "是否具备",
      value: note,
      detail: { written: code, said, read, dimension: null },
    });
  });

  test("in cells of their own, as a table leaves them whose commas end cells", () => {
    const outcome = importText(`${coded}\n${wide("注:是否具备:1=不具备")},0=具备`);
    expect(only(outcome)).toEqual([{ code: "codes-contradicted", severity: "error" }]);
    expect(outcome.rows).toBe(200);
  });

  test("of sexes, whatever said how they are read", () => {
    const note = wide("注:性别:1=女,2=男");
    for (const text of [coded, coded.replace("性别", wide("性别(1男2女)")), `${wide("注:性别:1=男,2=女")}\n${coded}`]) {
      const [first] = ofCodes(importText(`${text}\n${note}`));
      expect(first).toMatchObject({
        code: "codes-contradicted",
        detail: { written: "1", said: "female", read: "male", dimension: "sex" },
      });
    }
  });

  test("a code that was read as no answer", () => {
    const text = survey(200, (row, place) => (row["性别"] = place % 2 === 0 ? "1" : "9"));
    expect(ofCodes(importText(`${text}\n${wide("注:性别:1=男,9=女")}`))[0]).toMatchObject({
      code: "codes-contradicted",
      detail: { written: "9", said: "female", read: null },
    });
  });

  test("of yes and no without a column's name only where it is against every column of answers", () => {
    expect(only(importText(`${coded}\n${wide("注:1=否,0=是")}`))).toEqual([
      { code: "codes-contradicted", severity: "error" },
    ]);
    expect(only(importText(`${coded}\n${wide("注:1=是,0=否")}`))).toEqual([
      { code: "codes-confirmed", severity: "info" },
    ]);
  });

  test("of occupations in codes that are names of no population", () => {
    const text = survey(200, (row, place) => {
      row["职业"] = String(1 + (place % 3));
      delete row["农民"];
    });
    expect(ofCodes(importText(`${text}\n${wide("注:职业:1=农民,2=产业工人,3=其他")}`))[0]).toMatchObject({
      code: "codes-contradicted",
      column: "职业",
      detail: { said: "yes", read: "no" },
    });
  });
});

describe("where the rows were read as the line says, or the operator told their meaning", () => {
  test("it is said that the line agrees", () => {
    const outcome = importText(`${coded}\n${wide("注:是否具备:1=具备,0=不具备;性别:1=男,2=女")}`);
    expect(ofCodes(outcome).map(({ code, column }) => [code, column])).toEqual([
      ["codes-confirmed", "是否具备"],
      ["codes-confirmed", "性别"],
    ]);
    expect(rate(outcome)).toBe(usual);
  });

  test.each<[string, string, Mapping]>([
    ["是否具备", "注:是否具备:1=不具备,0=具备", { qualifiedWhen: { values: ["1"] } }],
    ["性别", "注:性别:1=女,2=男", { values: { sex: { 1: "male", 2: "female" } } }],
  ])("the mapping counts: %s", (column, note, mapping) => {
    const outcome = importText(`${coded}\n${wide(note)}`, mapping);
    expect(ofCodes(outcome).map(({ code, severity, column: of }) => [code, severity, of])).toEqual([
      ["codes-overruled", "warning", column],
    ]);
    expect(rate(outcome)).toBe(usual);
  });

  test("a mapping that says the same is confirmed", () => {
    const outcome = importText(`${coded}\n${wide("注:是否具备:1=不具备,0=具备")}`, {
      qualifiedWhen: { values: ["0"] },
    });
    expect(only(outcome)).toEqual([{ code: "codes-confirmed", severity: "info" }]);
  });
});

test("codes that no row could be read by come too late, and that is said", () => {
  const text = survey(2000, (row, place) => {
    row["城乡"] = place < 30 ? "7" : "农村";
  }).replaceAll(",农村,", ",2,");
  const outcome = importText(`${text}\n${wide("注:城乡:7=城镇,2=农村")}`);
  expect(only(outcome)).toEqual([{ code: "codes-below", severity: "warning" }]);
});

test("lines below that explain no codes, or those of columns that are not read, say nothing of codes", () => {
  for (const note of ["注:年龄为18~69岁,是否具备以70分为准", "注:调查员1人,审核2人", "注:县区1个,村居6个"])
    expect(ofCodes(importText(`${coded}\n${wide(note)}`))).toEqual([]);
});

describe("a line above that contradicts what rows are read by", () => {
  test("is refused, too", () => {
    const header = coded.replace("性别", wide("性别(1男2女)"));
    for (const text of [`${wide("注:性别:1=女,2=男")}\n${header}`, `${wide("注:1=否,0=是")}\n${coded}`])
      expect(only(importText(text))).toEqual([{ code: "codes-contradicted", severity: "error" }]);
  });

  test("two lines against each other are refused", () => {
    const lines = `${wide("注:性别:1=女,2=男")}\n${wide("注:性别:1=男,2=女")}`;
    expect(codesOf(importText(`${lines}\n${coded}`))).toContain("codes-contradicted");
  });

  test("by which the rows are read it is not said twice", () => {
    const outcome = importText(`${wide("注:1=不具备,0=具备")}\n${coded}`);
    expect(codesOf(outcome)).toContain("codes-by-note");
    expect(ofCodes(outcome)).toEqual([]);
    expect(rate(outcome)).toBeCloseTo(1 - (usual ?? 0), 10);
  });
});
