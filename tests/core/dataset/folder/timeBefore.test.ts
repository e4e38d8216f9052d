import { expect, test } from "vitest";
import { timeBefore } from "#core/dataset/folder/timeBefore.ts";

const current = { publishedAt: "2026-01-20T09:00:00+08:00" };

test("a time before that of the current edition is told with both, whatever their zones", () => {
  // 08:59 in a zone eight hours east is 00:59 UTC.
  const at = "2026-01-20T00:59:59.999Z";
  const { publishedAt } = current;
  expect(timeBefore(at, current)).toMatchObject({
    code: "time-before",
    severity: "error",
    detail: { at, publishedAt },
  });
});

test.each([
  ["the same moment in another zone", "2026-01-20T01:00:00Z", current],
  ["a later one that looks earlier", "2026-01-20T02:00:00Z", current],
  ["an empty folder", "1999-01-01T00:00:00Z", null],
  ["a folder of somebody who wrote no time", "1999-01-01T00:00:00Z", { publishedAt: "" }],
])("%s is not before it", (_, at, edition) => {
  expect(timeBefore(at, edition)).toBeNull();
});
