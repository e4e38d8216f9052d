import { describe, expect, test } from "vitest";
import { compareIndependent } from "#core/statistics/compareIndependent.ts";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import { share } from "#core/units.ts";
import { readSurvey, reference, relativeError } from "./referenceSurvey.ts";

const changes = reference.contrasts.filter(({ id }) => id.includes("|indep|year:"));
const survey = readSurvey(
  "indep",
  changes.flatMap(({ a, b }) => [a, b]),
);

test("the reference has 22 changes between independent waves", () => {
  expect(changes).toHaveLength(22);
});

test.each(changes.map((found, place) => ({ ...found, place })))(
  "$id against R: covariance 0, degrees of freedom added",
  (expected) => {
    const a = estimateCell(survey, 2 * expected.place);
    const b = estimateCell(survey, 2 * expected.place + 1);
    if (a === null || b === null) throw new Error("no estimate");
    const found = compareIndependent(a, b);
    if (found.kind === "cannot-test") throw new Error("not tested");
    expect(relativeError(found.diff, expected.diff)).toBeLessThan(1e-10);
    expect(relativeError(found.se, expected.seDiff)).toBeLessThan(1e-10);
    expect(found.df).toBe(expected.dfUnion);
    expect(relativeError(found.p, expected.pValueT_dfUnion)).toBeLessThan(1e-9);
    const direction = expected.diff > 0 ? "higher" : "lower";
    expect(found.kind).toBe(expected.pValueT_dfUnion < 0.05 ? direction : "no-difference");
  },
);

describe("outcomes", () => {
  const city = { rate: share(0.141), se: 0.0072, df: 68 };
  test("a benchmark without standard error, taken as a constant: df of the other side", () => {
    const found = compareIndependent({ rate: share(0.1674), se: null, df: null, constant: true }, city);
    expect(found).toMatchObject({ kind: "lower", se: 0.0072, df: 68 });
  });
  test("a side of unknown degrees of freedom makes the test normal", () => {
    expect(compareIndependent({ rate: share(0.12), se: 0.001, df: null }, city)).toMatchObject({
      kind: "higher",
      df: null,
    });
  });
  test("no difference", () => {
    expect(compareIndependent({ rate: share(0.14), se: 0.007, df: 68 }, city)).toMatchObject({
      kind: "no-difference",
      df: 136,
    });
  });
  test.each([
    ["a side without standard error", { rate: share(0.101), se: null, df: null }],
    ["no degrees of freedom", { rate: share(0.101), se: 0.01, df: 0 }],
  ])("cannot be tested: %s", (_name, base) => {
    expect(compareIndependent(base, city)).toEqual({ kind: "cannot-test", diff: city.rate - base.rate });
  });
  test("cannot be tested: no error on either side", () => {
    const constant = { rate: share(0.1), se: null, df: null, constant: true };
    expect(compareIndependent(constant, { rate: share(0.2), se: 0, df: 9 }).kind).toBe("cannot-test");
  });
});

test("a rate of 0 or 1 has a standard error of 0 and is not taken as certain", () => {
  const other = { rate: share(0.1), se: 0.01, df: 60 };
  for (const rate of [0, 1]) {
    expect(compareIndependent({ rate: share(rate), se: 0, df: 20 }, other).kind).toBe("cannot-test");
    expect(compareIndependent(other, { rate: share(rate), se: 0, df: 20 }).kind).toBe("cannot-test");
  }
  expect(compareIndependent({ rate: share(0), se: null, df: null, constant: true }, other).kind).toBe("higher");
});
