import { expect, test } from "vitest";
import { issueOf } from "#core/survey/issueLog.ts";

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
