import { expect, test } from "vitest";
import type { IssueCode } from "#core/survey/issues/issue.ts";
import { aggregateOutcome, type Given } from "./aggregateTable.ts";

/** One error refuses the table. */
test.each<readonly [string, Given, IssueCode]>([
  ["nothing", {}, "missing-rate"],
  ["count without n", { count: 80 }, "missing-rate"],
  ["n alone", { n: 400 }, "missing-rate"],
  ["an interval without a rate", { lower: 0.1, upper: 0.2 }, "missing-rate"],
  ["a rate above 1", { rate: 1.2, n: 400 }, "rate-out-of-range"],
  ["a rate below 0", { rate: -0.1, n: 400 }, "rate-out-of-range"],
  ["count above n", { count: 401, n: 400 }, "count-above-n"],
  ["a rate that is half of count over n", { rate: 0.149, count: 120, n: 400 }, "rate-differs"],
  ["count that does not fit the rate", { rate: 0.2, count: 300, n: 400 }, "rate-differs"],
  ["n of 0", { rate: 0.2, n: 0 }, "bad-count"],
  ["half a respondent", { rate: 0.2, n: 400.5 }, "bad-count"],
  ["a negative count", { rate: 0.2, count: -1, n: 400 }, "bad-count"],
  ["a negative standard error", { rate: 0.2, se: -0.02 }, "bad-number"],
  // In neither unit: 0.16/0.3² is worth two respondents.
  ["a standard error of 30", { rate: 0.2, se: 30 }, "bad-number"],
  // 0.012 in a table of per cent: n·se²/(p(1 − p)) = 2400 · 1.44e-8 / 0.1247 = 0.0003; 12 points: 2400 · 0.0144 / 0.1247 = 277, and 20: 770.
  ["a standard error in another unit", { rate: 0.146, n: 2400, se: 0.00012 }, "error-implausible"],
  ["a standard error of 20 points with 2,400 respondents", { rate: 0.146, n: 2400, se: 0.2 }, "error-implausible"],
  ["a design effect of 0", { rate: 0.2, n: 400, deff: 0 }, "bad-number"],
  ["an interval beside the rate", { rate: 0.2, lower: 0.21, upper: 0.24 }, "interval-without-rate"],
  ["an interval turned round", { rate: 0.2, lower: 0.24, upper: 0.16 }, "bounds-swapped"],
])("refused: %s", (_name, given, code) => {
  const outcome = aggregateOutcome(given);
  expect(outcome.kind).toBe("rejected");
  expect(outcome.issues).toMatchObject([{ code, severity: "error", row: 2 }]);
});
