import { describe, expect, test } from "vitest";
import { year as yearOf } from "#core/units.ts";
import { codesOf, importText, importTexts, rowOf, waveOf } from "#tests/core/survey/importing.ts";

const year = yearOf(2024);

/** A table of two counties: its header, then 13.1 and 14.1 in the columns of numbers. */
function table(...header: readonly string[]): string {
  const numbers = header.slice(1).map((_, place) => `${13 + place}.1`);
  return [header, ["潞州区", ...numbers], ["上党区", ...numbers]].map((cells) => cells.join(",")).join("\n");
}

describe("columns that say that they are plans, forecasts or changes", () => {
  test.each([
    "2025年（计划）",
    "2025年(目标)",
    "2025年【预计】",
    "比例（规划目标）",
    "比例（2025年计划）%",
    "潞州区比例（预测）",
    "2025 (plan)",
    "2025年（测算）",
    "2025年（E）",
    "比例（上年）%",
    "2025年（比上年）",
  ])("%s is no figure, and that is said", (header) => {
    const outcome = importText(table("县区", "2024年", header));
    expect(waveOf(outcome).year).toBe(2024);
    expect(rowOf(waveOf(outcome), "140403", "total").rate).toBeCloseTo(0.131, 12);
    expect(outcome.issues).toContainEqual(expect.objectContaining({ code: "column-other-measure", column: header }));
    expect(codesOf(outcome)).not.toContain("columns-unread");
  });

  test("what would be no figure without these words stands among the unread columns", () => {
    const outcome = importText(table("县区", "2024年", "2025年目标值"));
    expect(waveOf(outcome).year).toBe(2024);
    expect(outcome.issues).toContainEqual(
      expect.objectContaining({ code: "columns-unread", detail: { unread: ["2025年目标值"], count: 1 } }),
    );
  });

  test("in the lower of two rows of names", () => {
    const rows = [
      "县区,2024年,,2025年,",
      ",比例%,样本量,目标%,样本量",
      "潞州区,13.1,180,14.1,190",
      "上党区,11.7,170,12.1,175",
    ];
    const outcome = importText(rows.join("\n"));
    expect(waveOf(outcome).year).toBe(2024);
    expect(outcome.issues).toContainEqual(
      expect.objectContaining({ code: "column-other-measure", column: "2025年 目标%" }),
    );
  });

  test("alone they are no table of figures, and none is proposed", () => {
    const { issues } = importText(table("县区", "比例（计划）", "样本量"));
    expect(issues).toContainEqual(expect.objectContaining({ code: "no-outcome-column", detail: {} }));
    const outcome = importText(table("县区", "2025年（计划）"));
    expect(outcome.kind).toBe("rejected");
    expect(codesOf(outcome)).toEqual(expect.arrayContaining(["no-outcome-column", "column-other-measure"]));
  });

  test("a mapping says that a column is the rate after all", () => {
    const outcome = importText(table("县区", "比例（任务）%"), { columns: { rate: "比例（任务）%" } }, { year });
    expect(rowOf(waveOf(outcome), "140403", "total").rate).toBeCloseTo(0.131, 12);
  });
});

test("a category or an area in brackets behind a year heads the column", () => {
  const farmers = waveOf(importText(table("县区", "2024年（农民）")));
  expect(rowOf(farmers, "140403", "population", "farmers").rate).toBeCloseTo(0.131, 12);
  const nation = importText(table("县区", "2024年（全国）", "2024年"));
  expect(rowOf(waveOf(nation), "140403", "total").rate).toBeCloseTo(0.141, 12);
  expect(nation.issues).toContainEqual(expect.objectContaining({ code: "column-unplaced", column: "2024年（全国）" }));
});

test("the name of a file need not say what a column does", () => {
  const outcome = importTexts({ "2024年结果和2025年计划.csv": table("县区", "2024年", "2025年（计划）") });
  expect(codesOf(outcome)).not.toContain("name-other-measure");
});

test("names of files that speak of plans are asked about", () => {
  const rows = table("县区", "比例%");
  expect(codesOf(importTexts({ "2024年科学素质计划.csv": rows }))).toContain("name-other-measure");
  expect(codesOf(importTexts({ "任务分解及责任单位2024.csv": rows }))).toContain("name-other-measure");
  for (const name of ["plan-2024.csv", "计划/2024年.csv", "2024年目标完成情况.csv", "2024年目标人群.csv"])
    expect(codesOf(importTexts({ [name]: rows }))).not.toContain("name-other-measure");
});

test.each(["2024年各县区科学素质计划", "2024年科学素质目标分解情况", "2024年科学素质规划目标"])(
  "a title of plans: %s",
  (title) => {
    expect(codesOf(importText(`${title},\n${table("县区", "比例%")}`))).toContain("title-other-measure");
  },
);
