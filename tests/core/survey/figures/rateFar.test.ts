import { expect, test } from "vitest";
import { importText, rowOf, waveOf } from "#tests/core/survey/importing.ts";

const header = "地区,年份,样本量,具备人数,比例（%）";
const far = (row: string) =>
  importText(`${header}\n${row}`).issues.filter(({ code }) => code === "rate-far" || code === "rate-differs");

test.each([
  // Twice 12 %: 12 points apart, and a third of 24 is 8.
  ["全市,2026,1000,120,24", 0.24, 0.12],
  // 8 points apart; a third of 20 is 6.7, two standard errors are 2 · √(0.2 · 0.8 / 1000) = 2.5 points.
  ["全市,2026,1000,120,20", 0.2, 0.12],
  // 5 points apart; 2.3 and 2 · √(0.07 · 0.93 / 1000) = 1.6.
  ["全市,2026,1000,20,7", 0.07, 0.02],
  // The other way round.
  ["全市,2026,1000,200,12", 0.12, 0.2],
])("a rate that weights do not explain is told and imported: %s", (row, rate, computed) => {
  expect(far(row)).toMatchObject([
    { code: "rate-far", severity: "warning", row: 2, column: "比例（%）", detail: { rate, computed } },
  ]);
  expect(rowOf(waveOf(importText(`${header}\n${row}`)), "140400", "total").rate).toBe(rate);
});

test.each([
  // 4 points apart, a third of 16 is 5.3.
  "全市,2026,1000,120,16",
  // 1.9 points apart: half of the larger, and no more than a point or two of rounding and weights.
  "全市,2026,2000,40,3.9",
  // Two of 40, one of them with a large weight: 3 points, two standard errors are 2 · √(0.08 · 0.92 / 40) = 8.6.
  "潞州区,2026,40,2,8",
])("weights and chance are no fault: %s", (row) => {
  expect(far(row)).toEqual([]);
});

test("what is an error stays one", () => {
  expect(far("全市,2026,1000,120,24.1")).toMatchObject([{ code: "rate-differs", severity: "error" }]);
});
