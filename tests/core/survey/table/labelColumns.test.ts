import { expect, test } from "vitest";
import { year as yearOf } from "#core/units.ts";
import { codesOf, importText, waveOf } from "#tests/core/survey/importing.ts";

const year = yearOf(2024);

/** Lines of a table of 2024 → what came of it; cells as area, breakdown and rate. */
function read(...lines: readonly string[]): { readonly codes: readonly string[]; readonly cells: readonly string[] } {
  const outcome = importText(lines.join("\n"), null, { year });
  const cells =
    outcome.kind === "rejected"
      ? []
      : waveOf(outcome).estimates.map(
          ({ area, dimension, category, rate }) => `${area} ${category ?? dimension} ${rate}`,
        );
  return { codes: codesOf(outcome), cells };
}

test.each([
  ["areas", ["单位名称,具备科学素质比例,样本量", "潞州区,18.1%,400"], ["140403 total 0.181"]],
  ["categories", ["项目,比例%,样本量", "农民,8.1,400"], ["140400 farmers 0.081"]],
  ["breakdowns", ["项目,细项,比例%,样本量", "性别,男,8.1,400"], ["140400 male 0.081"]],
  ["areas without a name", [",比例%,样本量", "潞州区,18.1,400"], ["140403 total 0.181"]],
])("a column without a known name is told by its values: %s", (_name, lines, cells) => {
  const outcome = read(...lines);
  expect(outcome.codes).toContain("column-by-values");
  expect(outcome.cells).toEqual(cells);
});

test("the values of a column tell the year", () => {
  const outcome = read("时间,类别,比例%,样本量", "2024年,总体,14.1,2000");
  expect(outcome.codes).toContain("column-by-values");
  expect(read("时间,类别,比例%,样本量", "2023年,总体,14.1,2000").codes).toContain("year-contradicted");
});

test.each([
  ["another indicator", ["指标,比例%,样本量", "健康素养水平,30,500"]],
  ["townships beside their counties", ["县区,乡镇,比例%,样本量", "潞州区,甲镇,18.1,400", "沁县,乙镇,8.1,400"]],
  ["areas and categories in one column", ["项目,比例%,样本量", "潞州区,18.1,400", "农民,8.1,300"]],
  ["a unit that is none of the region's", ["单位,比例%,样本量", "甲公司,18.1,400"]],
])("the figures of nobody knows whom are refused: %s", (_name, lines) => {
  const outcome = read(...lines);
  expect(outcome.codes).toContain("labels-unread");
  expect(outcome.cells).toEqual([]);
});

test.each([
  ["remarks", ["县区,比例%,样本量,备注", "潞州区,18.1,400,初步数"]],
  ["who did it", ["县区,调查单位,比例%,样本量", "潞州区,甲公司,18.1,400"]],
  ["what is counted", ["县区,指标,比例%,样本量", "潞州区,公民具备科学素质的比例,18.1,400"]],
])("a column that says nothing of whom the figures are is only listed: %s", (_name, lines) => {
  const outcome = read(...lines);
  expect(outcome.codes).toContain("columns-unread");
  expect(outcome.cells).toEqual(["140403 total 0.181"]);
});

test("a column that could have been the rates is a warning, one that compares them is none", () => {
  expect(read("县区,比例,权重后比例,样本量", "潞州区,0.10,0.12,300").codes).toContain("figures-unread");
  const compared = read("县区,比例%,较上年增长率,样本量", "潞州区,10,0.12,300").codes;
  expect(compared).toContain("columns-unread");
  expect(compared).not.toContain("figures-unread");
});
