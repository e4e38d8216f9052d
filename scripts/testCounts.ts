import * as v from "valibot";

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a test runner left behind: its exit code and its JSON report, undefined where it wrote none. */
export interface RunnerResult {
  readonly exitCode: number;
  readonly report: unknown;
}

const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) })),
});

const playwrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
  errors: v.array(v.unknown()),
});

/** A runner that failed without a failed test has crashed: that counts as one failure. */
function withCrash(counts: TestCounts, exitCode: number): TestCounts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const crashed: TestCounts = { passed: 0, failed: 1, skipped: 0 };

/** Counts of a Vitest run from its `json` reporter. A file that could not be run at all is one failure. */
export function vitestCounts({ exitCode, report }: RunnerResult): TestCounts {
  if (!v.is(vitestReport, report)) return crashed;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withCrash(counts, exitCode);
}

/** Counts of a Playwright run from its `json` reporter. A test that passed only when repeated has failed. */
export function playwrightCounts({ exitCode, report }: RunnerResult): TestCounts {
  if (!v.is(playwrightReport, report)) return crashed;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withCrash({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, exitCode);
}

export function sumOfCounts(all: readonly TestCounts[]): TestCounts {
  return all.reduce((sum, { passed, failed, skipped }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
    skipped: sum.skipped + skipped,
  }));
}
