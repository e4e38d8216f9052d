import { expect, test } from "vitest";
import { playwrightCounts, sumOfCounts, vitestCounts } from "#scripts/testCounts.ts";

function unitReport(
  passed: number,
  failed: number,
  files: readonly { readonly status: string; readonly tests: readonly string[] }[] = [],
): unknown {
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 1,
    numTodoTests: 2,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((result) => ({ status: result })),
    })),
  };
}

function browserReport(
  stats: Readonly<Record<"expected" | "unexpected" | "flaky" | "skipped", number>>,
  errors: readonly unknown[] = [],
): unknown {
  return { stats, errors };
}

test("Vitest's report is counted", () => {
  expect(vitestCounts({ exitCode: 0, report: unitReport(7, 0) })).toEqual({ passed: 7, failed: 0, skipped: 3 });
  expect(vitestCounts({ exitCode: 1, report: unitReport(7, 2) })).toEqual({ passed: 7, failed: 2, skipped: 3 });
});

test("a test file that cannot be loaded is a failure", () => {
  const report = unitReport(7, 1, [
    { status: "failed", tests: [] },
    { status: "failed", tests: ["passed", "failed"] },
    { status: "passed", tests: ["passed"] },
  ]);
  expect(vitestCounts({ exitCode: 1, report }).failed).toBe(2);
});

test("a runner that failed without a failed test, or left no report, is a failure", () => {
  expect(vitestCounts({ exitCode: 1, report: unitReport(7, 0) }).failed).toBe(1);
  expect(vitestCounts({ exitCode: 0, report: undefined })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(playwrightCounts({ exitCode: 0, report: {} })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(
    playwrightCounts({ exitCode: 1, report: browserReport({ expected: 3, unexpected: 0, flaky: 0, skipped: 0 }) })
      .failed,
  ).toBe(1);
});

test("Playwright's report is counted: a flaky test and an error outside tests are failures", () => {
  const report = browserReport({ expected: 5, unexpected: 1, flaky: 2, skipped: 4 }, [{}]);
  expect(playwrightCounts({ exitCode: 1, report })).toEqual({ passed: 5, failed: 4, skipped: 4 });
});

test("counts add up", () => {
  expect(
    sumOfCounts([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ]),
  ).toEqual({ passed: 11, failed: 22, skipped: 33 });
});
