import { expect, test } from "vitest";
import { reliability } from "#core/statistics/reliability.ts";
import { share } from "#core/units.ts";

const present = { verdict: "present", because: null };
const review = { verdict: "review", because: "review" };
const sample = { verdict: "suppress", because: "sample" };
const precision = { verdict: "suppress", because: "precision" };

/*
 * Widths are those of Clopper–Pearson (df 60 hardly changes them): 20/40 0.32 · 50/100 0.20 · 2/100 0.068 · 5/2000 0.0050 · 0/40 0.088 · 0/100 0.036.
 */
test.each([
  ["29 respondents", 0.3, 29, 29, 60, sample],
  ["an effective sample just below 30", 0.3, 100, 29.99, 60, sample],
  ["30 respondents at rate 0, whose effective size is n", 0, 30, 12, 60, review],
  ["29 respondents at rate 0", 0, 29, 29, 60, sample],
  ["a width of 0.32", 0.5, 40, 40, 60, precision],
  ["sample before precision", 0.5, 20, 20, 60, sample],
  ["a width of 0.20", 0.5, 100, 100, 60, present],
  ["a width of 0.068, 3.4 times the rate", 0.02, 100, 100, 60, precision],
  ["a width of 0.005, twice the rate, but below 0.05", 0.0025, 2000, 2000, 60, present],
  ["7 degrees of freedom", 0.5, 400, 400, 7, review],
  ["8 degrees of freedom", 0.5, 400, 400, 8, present],
  ["rate 1 and 0.05 < width", 1, 40, 40, 60, review],
  ["rate 0 and width < 0.05", 0, 100, 100, 60, review],
  ["precision before review", 0.5, 60, 60, 2, precision],
  ["no degrees of freedom", 0.1, 400, 400, 0, precision],
  ["no degrees of freedom at rate 0, where the width does not need them", 0, 400, 400, 0, review],
  ["an aggregate row has no rule of degrees of freedom", 0.5, 400, 400, null, present],
  ["an aggregate row at rate 0", 0, 400, 400, null, review],
  ["an aggregate row without n, by its effective size", 0.5, null, 400, null, present],
  ["an aggregate row without n, effective size 20", 0.5, null, 20, null, sample],
  ["PSUs that do not differ at all", 0.5, 400, Infinity, 20, present],
] as const)("%s", (_name, rate, n, effectiveN, df, expected) => {
  expect(reliability({ rate: share(rate), n, effectiveN, df })).toEqual(expected);
});
