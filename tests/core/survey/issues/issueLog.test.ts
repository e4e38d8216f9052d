import { expect, test } from "vitest";
import type { Issue } from "#core/survey/issues/issue.ts";
import { createIssueLog, issueOf } from "#core/survey/issues/issueLog.ts";

test("what comes from a file is masked and cut, what is ours is not", () => {
  const long = "层".repeat(200);
  expect(issueOf("single-psu-refused", { stratum: "13812345678" }).detail).toEqual({ stratum: "***" });
  expect(issueOf("single-psu-refused", { stratum: long }).detail).toEqual({ stratum: `${"层".repeat(79)}\u2026` });
  expect(issueOf("mapping-unknown-key", { key: long }).detail).toEqual({ key: `${"层".repeat(79)}\u2026` });
  // Names of editions may be all digits, and read like numbers of telephones.
  const editions = { expected: "0001-12345678", found: "0002-13812345" };
  expect(issueOf("folder-changed", editions).detail).toEqual(editions);
});

test("a header is given as in the file, but for what could identify a person", () => {
  const question = "您是否了解科学素质".repeat(20);
  expect(issueOf("bad-number", {}, { column: question }).column).toBe(question);
  expect(issueOf("bad-number", {}, { column: "手机 138 1234 5678" }).column).toBe("手机 ***");
});

test("of thousands of one kind the first fifty are listed with the exact total, and whoever follows is told of each", () => {
  const told: Issue[] = [];
  const log = createIssueLog({ issue: (issue) => told.push(issue) });
  for (let row = 2; row < 3002; row += 1) log.add("bad-age", {}, { input: "a.csv", row, column: "年龄", value: "x" });
  log.add("bad-age", {}, { input: "b.csv", row: 2, column: "年龄", value: "x" });
  expect(log.list()).toHaveLength(51);
  expect(log.list()[0]).toMatchObject({ row: 2, total: 3000 });
  expect(
    log
      .list()
      .map(({ total }) => total)
      .filter((total) => total !== undefined),
  ).toEqual([3000]);
  expect(told).toHaveLength(3001);
  expect(told[2999]).toEqual(issueOf("bad-age", {}, { input: "a.csv", row: 3001, column: "年龄", value: "x" }));
});

test("one issue may stand for several that are not said one by one", () => {
  const log = createIssueLog();
  log.add("repeated-id", {}, { row: 3 });
  log.add("repeated-id", {}, { row: 5, total: 40 });
  expect(log.list()).toMatchObject([{ row: 3, total: 41 }, { row: 5 }]);
  expect(log.list()[1]).not.toHaveProperty("total");
});

test("characters that nobody sees, or that turn the direction of writing, are shown by their codes", () => {
  const { value, column } = issueOf("bad-age", {}, { value: "3\u202E5\u0000\u0085\u2066", column: "年\u200F龄" });
  expect(value).toBe("3\\u202E5\\u0000\\u0085\\u2066");
  expect(column).toBe("年\\u200F龄");
});
