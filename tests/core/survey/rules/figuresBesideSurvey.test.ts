import { expect, test } from "vitest";
import { year } from "#core/units.ts";
import { codesOf, importTexts, survey } from "#tests/core/survey/importing.ts";

/** 600 respondents of equal weight, every tenth literate, whatever the group: 10 %. Farmers are each third: 20 of the 60. */
const respondents = survey(600, (row) => {
  row["权重"] = "1";
});

function both(figures: string) {
  const files = { "a.csv": respondents, "b.csv": `人群,比例（%）,样本量\n${figures}` };
  return importTexts(files, { year: year(2024) });
}

test("a figure that differs from what the respondents of the same call give is an error that names both files", () => {
  const outcome = both("农民,18.0,200\n");
  expect(outcome.kind).toBe("rejected");
  expect(outcome.issues.find(({ code }) => code === "figure-against-survey")).toMatchObject({
    input: "b.csv",
    detail: { otherInput: "a.csv", area: "140400", dimension: "population", category: "farmers" },
  });
});

test("one that is the same but for rounding is an info, and the computed one is used", () => {
  // 20 literate farmers of 200 are 10.0 %.
  const outcome = both("农民,10.0,200\n");
  expect(outcome.kind).toBe("imported");
  expect(codesOf(outcome)).toContain("figure-beside-survey");
});
