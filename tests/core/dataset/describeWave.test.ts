import { describe, expect, test } from "vitest";
import { describeWave, type DesignTraits } from "#core/dataset/describeWave.ts";
import { year } from "#core/units.ts";
import { changzhi } from "./syntheticSurvey.ts";

function respondents(weighted: boolean, stratified: boolean, clustered: boolean): DesignTraits {
  return { kind: "respondents", weighted, stratified, clustered };
}

describe("how the respondents were drawn is said in both languages", () => {
  test.each([
    [respondents(true, true, true), "分层多阶段抽样\uFF0C加权", "Stratified multistage sample, weighted"],
    [respondents(true, false, true), "多阶段抽样\uFF0C加权", "Multistage sample, weighted"],
    [respondents(false, true, false), "分层抽样\uFF0C未加权", "Stratified sample, unweighted"],
    [
      respondents(false, false, false),
      "按简单随机抽样计算\uFF0C未加权",
      "Computed as a simple random sample, unweighted",
    ],
    [{ kind: "published" } as const, "公布值\uFF0C未附个案数据", "Published figures, without respondents"],
  ])("%o", (traits, zh, en) => {
    expect(describeWave(changzhi, year(2024), "final", traits).method).toEqual({ zh, en });
  });
});

describe("title and source", () => {
  test("of a survey: region and year", () => {
    expect(describeWave(changzhi, year(2024), "final", respondents(true, true, true))).toMatchObject({
      title: { zh: "2024年长治市公民科学素质调查", en: "Civic science literacy survey, Changzhi 2024" },
      source: {
        zh: "2024年长治市公民科学素质抽样调查",
        en: "Sample survey of civic science literacy, Changzhi 2024",
      },
    });
  });

  test("of a published figure", () => {
    expect(describeWave(changzhi, year(2020), "published-figure", { kind: "published" })).toMatchObject({
      title: { zh: "2020年长治市公民科学素质公布值", en: "Published civic science literacy, Changzhi 2020" },
      source: { zh: "长治市公布值", en: "Published by Changzhi" },
    });
  });

  test.each([respondents(true, true, true), { kind: "published" } as const])(
    "a demonstration says so: %o",
    (traits) => {
      const { title, source } = describeWave(changzhi, year(2024), "demo", traits);
      expect(source).toEqual({ zh: "演示调查\uFF08虚构\uFF09", en: "Demonstration survey (invented)" });
      expect(title.zh).toContain("\uFF08演示\uFF0C虚构\uFF09");
      expect(title.en).toContain("(demonstration, invented)");
    },
  );

  test("a region without an English name keeps its own", () => {
    const region = { ...changzhi, name: { zh: "长治市" } };
    expect(describeWave(region, year(2024), "final", { kind: "published" }).title.en).toContain("长治市");
  });
});
