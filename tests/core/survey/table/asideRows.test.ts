import { describe, expect, test } from "vitest";
import { year } from "#core/units.ts";
import { importText, survey } from "#tests/core/survey/importing.ts";

/** A survey of 60 with more lines behind row 30, and what was said of these. */
function saidOf(more: readonly string[], text = survey(60)): readonly unknown[] {
  const lines = text.split("\n");
  const table = [...lines.slice(0, 30), ...more, ...lines.slice(30)].join("\n");
  const outcome = importText(table, null, { year: year(2024) });
  const rows = new Set(more.map((_, place) => 31 + place));
  return outcome.issues.flatMap(({ code, row, value }) => (row !== undefined && rows.has(row) ? [[code, value]] : []));
}

describe("subtotals that a spreadsheet writes among respondents", () => {
  const first = survey(60)
    .split("\n")
    .map((line) => line.slice(line.indexOf(",") + 1))
    .join("\n");

  test.each(["潞州区 汇总", "城区 小计", "潞州区 合计", "潞州区 计数", "Luzhou Total"])(
    "%s is passed as a sum",
    (text) => {
      expect(saidOf([`${text},,,,,,,,,,,92.5`], first)).toEqual([["sum-passed", text]]);
      expect(saidOf([`,${text},,,,,,,,,,,92.5`])).toEqual([["sum-passed", text]]);
    },
  );

  test.each(["会计", "潞州区 汇总"])("a row with %s in it and a cell beside it is read", (text) => {
    expect(saidOf([`${text},甲,P1,城镇,男,30,初中,否,其他,50,否,1.0`], first)).toEqual([["unknown-area", text]]);
  });

  test("a name that ends like a sum, with an empty cell beside it", () => {
    expect(saidOf(["会计,,P1,城镇,男,30,初中,否,其他,50,否,1.0"], first)).toContainEqual(["unknown-area", "会计"]);
  });
});

test("the header once more behind a byte order mark, as joined files have it", () => {
  const header = survey(1).split("\n")[0] ?? "";
  expect(saidOf([`\uFEFF${header}`])).toEqual([["header-repeated", "\uFEFF年份"]]);
});
