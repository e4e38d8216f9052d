import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { confidenceOfReaching } from "#core/statistics/confidenceOfReaching.ts";
import { growthRatio } from "#core/statistics/growthRatio.ts";
import { leadOrLag } from "#core/statistics/leadOrLag.ts";
import { neededEffectiveN } from "#core/statistics/neededEffectiveN.ts";
import { projectLogit } from "#core/statistics/projectLogit.ts";
import {
  compoundThrough,
  lineThrough,
  logitThrough,
  referencePath,
  type DatedRate,
} from "#core/statistics/referencePath.ts";
import { meanPace, requiredPace } from "#core/statistics/requiredPace.ts";
import { points, share, year } from "#core/units.ts";
import { reference, relativeError, type ReferenceTracking } from "./referenceSurvey.ts";

function dated(of: number, rate: number): DatedRate {
  return { year: year(of), rate: share(rate) };
}
function estimated(of: number, rate: number, se: number | null = null, df: number | null = null) {
  return { ...dated(of, rate), se, df };
}

const base = dated(2020, 0.101);
const target = dated(2025, 0.145);

// The plan's own figures: base 2020 = 10.1 %, target 2025 = 14.5 %, worked by hand to the digits shown.
describe.each([
  { of: 2022, rate: 0.115, ratio: 0.894, gap: -0.36, trend: 13.6, pace: 1.0, lag: 0.41 },
  { of: 2023, rate: 0.126, ratio: 1.02, gap: -0.14, trend: 14.27, pace: 0.95, lag: 0.16 },
  { of: 2024, rate: 0.1, ratio: -0.033, gap: -3.62, trend: 9.975, pace: 4.5, lag: 4.11 },
  { of: 2024, rate: 0.139, ratio: 1.108, gap: 0.28, trend: 14.85, pace: 0.6, lag: -0.32 },
])("$of at $rate", ({ of, rate, ratio, gap, trend, pace, lag }) => {
  const current = dated(of, rate);
  test("growth ratio", () => {
    expect(growthRatio(estimated(2020, 0.101), estimated(of, rate), target)?.ratio).toBeCloseTo(ratio, 3);
  });
  test("gap to the path, in points", () => {
    expect(100 * (rate - (referencePath(base, target)(of) ?? NaN))).toBeCloseTo(gap, 2);
  });
  test("linear trend", () => {
    expect(100 * lineThrough(base, current)(2025)).toBeCloseTo(trend, 2);
  });
  test("needed pace", () => {
    expect(100 * (requiredPace(current, target) ?? NaN)).toBeCloseTo(pace, 2);
  });
  test("lead or lag", () => {
    expect(leadOrLag(base, target, current)).toBeCloseTo(lag, 2);
  });
});

/** What the file has of each case beside the fields that the estimator tests name. */
interface TrackingCase extends ReferenceTracking {
  readonly cagrObserved: number;
  readonly cagrRequiredFromBase: number;
  readonly cagrRequiredFromNow: number;
  readonly pointsPerYearRequiredFromBase: number;
  readonly expectedNowGeometric: number;
  readonly expectedNowLogit: number;
  readonly projectedGeometric: number;
}
const { tracking: trackingCases }: { readonly tracking: readonly TrackingCase[] } = JSON.parse(
  readFileSync(new URL("../../reference/reference.json", import.meta.url), "utf8"),
);

const usedFields = new Set([
  ..."id base baseYear current currentYear target targetYear ratio status".split(" "),
  ..."cagrObserved cagrRequiredFromBase cagrRequiredFromNow".split(" "),
  ..."pointsPerYearObserved pointsPerYearRequiredFromBase pointsPerYearRequiredFromNow".split(" "),
  ..."expectedNowLinear expectedNowGeometric expectedNowLogit".split(" "),
  ..."projectedLinear projectedGeometric projectedLogit".split(" "),
  ..."seBase seCurrent seLogitProjection projectionLogit95 probReachTarget".split(" "),
]);
/** Scores of other programmes, which the product does not compute. */
const leftOut = ["openSdgScore", "unProgressFraction"];

test("all seven cases of the reference are here, and every number of theirs is compared", () => {
  expect(trackingCases).toHaveLength(7);
  const fields = new Set(trackingCases.flatMap((one) => Object.keys(one)));
  expect([...fields].filter((field) => !usedFields.has(field)).sort()).toEqual(leftOut);
  expect([...usedFields].filter((field) => !fields.has(field))).toEqual([]);
});

describe.each(trackingCases)("$id: paths of every form, as computed by R", (expected) => {
  const from = dated(expected.baseYear, expected.base);
  const now = dated(expected.currentYear, expected.current);
  const to = dated(expected.targetYear, expected.target);
  const near = (found: number, wanted: number): void => expect(relativeError(found, wanted)).toBeLessThan(1e-9);
  test("constant growth", () => {
    near(compoundThrough(from, now)(from.year + 1) / from.rate - 1, expected.cagrObserved);
    near(compoundThrough(from, to)(from.year + 1) / from.rate - 1, expected.cagrRequiredFromBase);
    near(compoundThrough(now, to)(now.year + 1) / now.rate - 1, expected.cagrRequiredFromNow);
    near(compoundThrough(from, to)(now.year), expected.expectedNowGeometric);
    near(compoundThrough(from, now)(to.year), expected.projectedGeometric);
  });
  test("straight in logit", () => {
    near(logitThrough(from, to)(now.year), expected.expectedNowLogit);
    near(logitThrough(from, now)(to.year), expected.projectedLogit);
    // A line through two points does not depend on their errors.
    const line = projectLogit(
      [
        { ...from, se: 0.006 },
        { ...now, se: 0.009 },
      ],
      to.year,
    );
    near(line?.rate ?? NaN, expected.projectedLogit);
  });
  test("straight in points", () => {
    near(meanPace(from, to) ?? NaN, expected.pointsPerYearRequiredFromBase);
  });
});

const classes = new Map([
  ["substantial_progress", "substantial"],
  ["moderate_progress", "moderate"],
  ["limited_progress", "limited"],
  ["deterioration", "deterioration"],
  // R of 1.29: the file's own class for a value above its target.
  ["target_achieved", "substantial"],
]);

describe.each(reference.tracking)("$id, as computed by R", (expected) => {
  const from = dated(expected.baseYear, expected.base);
  const now = dated(expected.currentYear, expected.current);
  const to = dated(expected.targetYear, expected.target);
  test("growth ratio and its class", () => {
    const found = growthRatio({ ...from, se: null, df: null }, { ...now, se: 0.01, df: null }, to);
    expect(relativeError(found?.ratio ?? NaN, expected.ratio)).toBeLessThan(1e-9);
    expect(found?.interval).toBeNull();
    expect(found?.class).toBe(classes.get(expected.status));
  });
  test("path, trend and pace", () => {
    expect(relativeError(referencePath(from, to)(now.year) ?? NaN, expected.expectedNowLinear)).toBeLessThan(1e-12);
    expect(relativeError(lineThrough(from, now)(to.year), expected.projectedLinear)).toBeLessThan(1e-12);
    expect(relativeError(meanPace(from, now) ?? NaN, expected.pointsPerYearObserved)).toBeLessThan(1e-12);
    expect(relativeError(requiredPace(now, to) ?? NaN, expected.pointsPerYearRequiredFromNow ?? NaN)).toBeLessThan(
      1e-12,
    );
  });
});

const projected = reference.tracking.filter(({ seLogitProjection }) => seLogitProjection !== undefined);

test("the reference has four projections", () => {
  expect(projected).toHaveLength(4);
});

test.each(projected)("projection of two points, $id", (expected) => {
  const found = projectLogit(
    [
      { ...dated(expected.baseYear, expected.base), se: expected.seBase ?? NaN },
      { ...dated(expected.currentYear, expected.current), se: expected.seCurrent ?? NaN },
    ],
    year(expected.targetYear),
  );
  expect(found?.df).toBeNull();
  expect(relativeError(found?.rate ?? NaN, expected.projectedLogit)).toBeLessThan(1e-10);
  expect(relativeError(found?.seLogit ?? NaN, expected.seLogitProjection ?? NaN)).toBeLessThan(1e-10);
  expect(relativeError(found?.lower ?? NaN, expected.projectionLogit95?.[0] ?? NaN)).toBeLessThan(1e-10);
  expect(relativeError(found?.upper ?? NaN, expected.projectionLogit95?.[1] ?? NaN)).toBeLessThan(1e-10);
  expect(relativeError(found?.reaches(share(expected.target)) ?? NaN, expected.probReachTarget ?? NaN)).toBeLessThan(
    1e-9,
  );
});

interface FittedLine {
  readonly name: string;
  readonly given: readonly (readonly [year: number, rate: number, se: number])[];
  readonly df: number | null;
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
  readonly seLogit: number;
  readonly reaches: number;
}

// NumPy and SciPy: (X′WX)⁻¹ by numpy.linalg.inv, quantiles by scipy.stats.
test.each<FittedLine>([
  {
    name: "three points near the line: χ²/1 below 1, normal",
    given: [
      [2020, 0.101, 0.0065],
      [2022, 0.112, 0.007],
      [2023, 0.126, 0.0068],
    ],
    df: null,
    rate: 0.1427968236725721,
    lower: 0.1189097298250087,
    upper: 0.17055359999201083,
    seLogit: 0.10742201934024177,
    reaches: 0.4338866134607232,
  },
  {
    name: "four points off the line: χ²/2 = 10.855, t with 2",
    given: [
      [2020, 0.101, 0.003],
      [2022, 0.125, 0.003],
      [2023, 0.115, 0.003],
      [2024, 0.14, 0.003],
    ],
    df: 2,
    rate: 0.1459707469707849,
    lower: 0.10217962435271354,
    upper: 0.20425969490848855,
    seLogit: 0.0945180915673427,
    reaches: 0.5291587494762184,
  },
])("projection of $name", ({ given, df, rate, lower, upper, seLogit, reaches }) => {
  const found = projectLogit(
    given.map(([of, p, se]) => ({ ...dated(of, p), se })),
    year(2025),
  );
  expect(found?.df).toBe(df);
  expect(relativeError(found?.rate ?? NaN, rate)).toBeLessThan(1e-10);
  expect(relativeError(found?.lower ?? NaN, lower)).toBeLessThan(1e-10);
  expect(relativeError(found?.upper ?? NaN, upper)).toBeLessThan(1e-10);
  expect(relativeError(found?.seLogit ?? NaN, seLogit)).toBeLessThan(1e-10);
  expect(relativeError(found?.reaches(share(0.145)) ?? NaN, reaches)).toBeLessThan(1e-9);
});

describe("no projection", () => {
  const first = { ...base, se: 0.0065 };
  test("from one point, from one year, from a rate of 0 or a standard error of 0", () => {
    expect(projectLogit([first], year(2025))).toBeNull();
    expect(projectLogit([first, { ...dated(2020, 0.12), se: 0.01 }], year(2025))).toBeNull();
    expect(projectLogit([first, { ...dated(2022, 0), se: 0 }], year(2025))).toBeNull();
  });
  test("of a year that is not in the future", () => {
    expect(projectLogit([first, { ...dated(2025, 0.14), se: 0.007 }], year(2025))).toBeNull();
  });
});

test("interval of the growth ratio: the delta method, its slopes taken numerically", () => {
  const ratio = (from: number, now: number): number =>
    growthRatio(estimated(2020, from), estimated(2023, now), target)?.ratio ?? NaN;
  const step = 1e-6;
  const byBase = (ratio(0.101 + step, 0.12) - ratio(0.101 - step, 0.12)) / (2 * step);
  const byNow = (ratio(0.101, 0.12 + step) - ratio(0.101, 0.12 - step)) / (2 * step);
  const half = 1.959963984540054 * Math.hypot(byBase * 0.0065, byNow * 0.0062);
  const found = growthRatio(estimated(2020, 0.101, 0.0065), estimated(2023, 0.12, 0.0062), target);
  expect(found?.interval?.lower).toBeCloseTo(ratio(0.101, 0.12) - half, 6);
  expect(found?.interval?.upper).toBeCloseTo(ratio(0.101, 0.12) + half, 6);
});

test("no growth ratio from a rate of 0, or without time", () => {
  expect(growthRatio(estimated(2020, 0), estimated(2023, 0.1), target)).toBeNull();
  expect(growthRatio(estimated(2023, 0.1), estimated(2023, 0.1), target)).toBeNull();
});

test("no path before the baseline and after the target, no pace in the target year, no lag without a slope", () => {
  expect([referencePath(base, target)(2019), referencePath(base, target)(2026)]).toEqual([null, null]);
  expect(requiredPace(dated(2025, 0.141), target)).toBeNull();
  expect(leadOrLag(base, dated(2025, 0.101), dated(2023, 0.12))).toBeNull();
});

describe("confidence of reaching", () => {
  test("a half at the target itself", () => {
    expect(confidenceOfReaching({ rate: share(0.145), se: 0.007, df: 68 }, share(0.145))).toBe(0.5);
  });
  test("0.975 where the lower bound of the 95 % logit interval is the target: R, year 2022, xlogit 0.0812851739480647", () => {
    const city = { rate: share(0.09433497344209478), se: 0.006987167857997854, df: 68 };
    expect(confidenceOfReaching(city, share(0.08128517394806466))).toBeCloseTo(0.975, 8);
    expect(confidenceOfReaching(city, share(0.10923073991792535))).toBeCloseTo(0.025, 8);
  });
  test.each([
    { rate: share(0.1), se: null, df: 9 },
    { rate: share(0.1), se: 0, df: 9 },
    { rate: share(0.1), se: 0.01, df: 0 },
    { rate: share(0), se: 0, df: 9 },
  ])("cannot be said of %o", (estimate) => {
    expect(confidenceOfReaching(estimate, share(0.145))).toBeNull();
  });
});

test("to tell 0.4 points at 14.1 %: 0.121119/(0.004/1.96)² = 29 081 respondents", () => {
  expect(neededEffectiveN(share(0.141), points(-0.004))).toBeCloseTo(29_080.7, 1);
  expect(neededEffectiveN(share(0.145), points(0))).toBeNull();
});
