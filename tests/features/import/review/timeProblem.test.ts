import { expect, test } from "vitest";
import { timeProblem } from "#features/import/review/timeProblem.ts";

const current = { publishedAt: "2026-01-20T09:00:00+08:00" };

test("a time before the current edition is told with both times and the ways out; others are not", () => {
  const early = timeProblem(" 2026-01-20T08:59:59+08:00 ", current, "zh");
  expect(early).toContain("2026-01-20T08:59:59+08:00");
  expect(early).toContain(current.publishedAt);
  expect(early).toContain("核对这台电脑的日期");
  expect(timeProblem("2026-01-20T09:00:00+08:00", current, "zh")).toBeNull();
  expect(timeProblem("1999-01-20T09:00:00+08:00", null, "zh")).toBeNull();
});

test.each(["", "2026-01-20", "2026-02-30T09:00:00+08:00"])("%j is no time at all", (text) => {
  expect(timeProblem(text, current, "en")).toMatch(/^Fill in the whole date and time/);
});
