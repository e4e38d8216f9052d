import { describe, expect, test } from "vitest";
import type { Estimate } from "#core/dataset/schema.ts";
import { compareIndependent } from "#core/statistics/compareIndependent.ts";
import type { IssueCode } from "#core/survey/issues/issue.ts";
import { share } from "#core/units.ts";
import { aggregateOutcome, type Given } from "./aggregateTable.ts";
import { rowOf, waveOf } from "./importing.ts";

const z = 1.959963984540054;
const logit = (p: number): number => Math.log(p / (1 - p));
const onLogit = (p: number, lower: number, upper: number): number =>
  ((logit(upper) - logit(lower)) / (2 * z)) * p * (1 - p);

interface Wanted {
  readonly interval: Estimate["interval"];
  readonly se: number | null;
  readonly effectiveN: number | null;
  readonly deff?: number;
  readonly rating: string;
  readonly assumed?: true;
  readonly issues?: readonly IssueCode[];
  readonly level?: number;
}

const unrated = { interval: null, se: null, effectiveN: null, rating: "unrated" } as const;
/** 0.2 of 400: v = 0.16/400. */
const simple = { interval: "wilson", se: 0.02, effectiveN: 400, rating: "present", assumed: true } as const;
const fromError = { interval: "logit", se: 0.02, effectiveN: 400, rating: "present" } as const;

/** statistics.md, aggregate rows: what each combination permits. `rating`: reliability, with what withholds it. */
const accepted: readonly (readonly [string, Given, Wanted])[] = [
  ["rate alone", { rate: 0.2 }, { ...unrated, issues: ["missing-n"] }],
  ["count and n", { count: 80, n: 400 }, simple],
  ["rate and n", { rate: 0.2, n: 400 }, simple],
  ["rate, count and n", { rate: 0.2, count: 81, n: 400 }, simple],
  // v = 0.0004·1.6 = 0.00064, n_eff = 400/1.6.
  [
    "rate, n and deff",
    { rate: 0.2, n: 400, deff: 1.6 },
    { interval: "wilson", se: Math.sqrt(0.00064), effectiveN: 250, deff: 1.6, rating: "present" },
  ],
  [
    "count, n and deff",
    { count: 80, n: 400, deff: 1.6 },
    { interval: "wilson", se: Math.sqrt(0.00064), effectiveN: 250, deff: 1.6, rating: "present" },
  ],
  ["rate and se", { rate: 0.2, se: 0.02 }, fromError],
  // Weights may move a rate from 120/400: by a third of it, and further in an unusual survey.
  [
    "a rate above two thirds of count over n",
    { rate: 0.201, count: 120, n: 400 },
    { ...simple, se: Math.sqrt((0.201 * 0.799) / 400), effectiveN: 400 },
  ],
  [
    "a rate above half of count over n",
    { rate: 0.151, count: 120, n: 400 },
    { ...simple, se: Math.sqrt((0.151 * 0.849) / 400), effectiveN: 400, issues: ["rate-far"] },
  ],
  // The standard error tells more than n and deff together: n_eff = 0.16/0.0004, deff = 500/400.
  ["rate, se and n", { rate: 0.2, se: 0.02, n: 500 }, { ...fromError, deff: 1.25 }],
  ["rate, se, n and another deff", { rate: 0.2, se: 0.02, n: 500, deff: 2 }, { ...fromError, deff: 1.25 }],
  ["rate, se and the source's own deff", { rate: 0.2, se: 0.02, deff: 2 }, { ...fromError, deff: 2 }],
  [
    "a symmetric interval",
    { rate: 0.2, lower: 0.16, upper: 0.24 },
    { interval: "logit", se: 0.04 / z, effectiveN: 0.16 / (0.04 / z) ** 2, rating: "present" },
  ],
  [
    "an interval symmetric on the logit scale",
    { rate: 0.1, lower: 0.0712, upper: 0.1388 },
    {
      interval: "logit",
      se: onLogit(0.1, 0.0712, 0.1388),
      effectiveN: 0.09 / onLogit(0.1, 0.0712, 0.1388) ** 2,
      rating: "present",
    },
  ],
  [
    "an interval of 90 %",
    { rate: 0.2, lower: 0.16, upper: 0.24 },
    { interval: "logit", se: 0.04 / 1.6448536269514722, effectiveN: 270.5543454, rating: "present", level: 0.9 },
  ],
  [
    "an interval of 99 %",
    { rate: 0.2, lower: 0.16, upper: 0.24 },
    { interval: "logit", se: 0.04 / 2.5758293035489004, effectiveN: 663.4896601, rating: "present", level: 0.99 },
  ],
  // (U − L)/2z whatever the symmetry. Clopper–Pearson on 149 and 3 is wider than 1.3 times the rate.
  [
    "a lower bound of 0",
    { rate: 0.02, lower: 0, upper: 0.045 },
    { interval: "logit", se: 0.0225 / z, effectiveN: 0.0196 / (0.0225 / z) ** 2, rating: "suppress precision" },
  ],
  [
    "a lower bound below 0",
    { rate: 0.02, lower: -0.005, upper: 0.045 },
    { interval: "logit", se: 0.025 / z, effectiveN: 0.0196 / (0.025 / z) ** 2, rating: "suppress precision" },
  ],
  [
    "an upper bound above 1",
    { rate: 0.97, lower: 0.93, upper: 1.01 },
    { interval: "logit", se: 0.04 / z, effectiveN: 0.0291 / (0.04 / z) ** 2, rating: "present" },
  ],
  ["se and an interval that fits it", { rate: 0.2, se: 0.02, lower: 0.161, upper: 0.239 }, fromError],
  [
    "se and an interval twice as wide",
    { rate: 0.2, se: 0.02, lower: 0.12, upper: 0.28 },
    { ...fromError, issues: ["errors-differ"] },
  ],
  // What tells nothing is said, and what else there is serves.
  ["a lower bound alone", { rate: 0.2, lower: 0.16 }, { ...unrated, issues: ["bound-alone", "missing-n"] }],
  ["an upper bound alone", { rate: 0.2, upper: 0.24 }, { ...unrated, issues: ["bound-alone", "missing-n"] }],
  ["a bound alone beside n", { rate: 0.2, upper: 0.24, n: 400 }, { ...simple, issues: ["bound-alone"] }],
  ["a bound alone beside se", { rate: 0.2, lower: 0.16, se: 0.02 }, { ...fromError, issues: ["bound-alone"] }],
  ["se of 0", { rate: 0.2, se: 0 }, { ...unrated, issues: ["error-zero", "missing-n"] }],
  ["se of 0 beside n", { rate: 0.2, se: 0, n: 400 }, { ...simple, issues: ["error-zero"] }],
  [
    "an interval of no width",
    { rate: 0.2, lower: 0.2, upper: 0.2 },
    { ...unrated, issues: ["error-zero", "missing-n"] },
  ],
  ["deff without n", { rate: 0.2, deff: 1.6 }, { ...unrated, issues: ["missing-n"] }],
  ["rate and count without n", { rate: 0.2, count: 80 }, { ...unrated, issues: ["missing-n"] }],
  // Few respondents.
  ["n of 9", { rate: 0.2, n: 9 }, { ...simple, se: Math.sqrt(0.16 / 9), effectiveN: 9, rating: "suppress disclosure" }],
  [
    "n of 9 and a small se",
    { rate: 0.2, n: 9, se: 0.02 },
    { ...fromError, deff: 9 / 400, rating: "suppress disclosure", issues: ["error-unusual"] },
  ],
  ["n of 10", { rate: 0.2, n: 10 }, { ...simple, se: Math.sqrt(0.016), effectiveN: 10, rating: "suppress sample" }],
  ["n of 29", { rate: 0.2, n: 29 }, { ...simple, se: Math.sqrt(0.16 / 29), effectiveN: 29, rating: "suppress sample" }],
  [
    "n of 60 worth 24",
    { rate: 0.2, n: 60, deff: 2.5 },
    { interval: "wilson", se: Math.sqrt(0.16 / 24), effectiveN: 24, deff: 2.5, rating: "suppress sample" },
  ],
  [
    "se worth 25 respondents",
    { rate: 0.2, se: 0.08 },
    { interval: "logit", se: 0.08, effectiveN: 25, rating: "suppress sample" },
  ],
  // Clopper–Pearson of 20/40 is 0.32 wide.
  [
    "n of 40",
    { rate: 0.5, n: 40 },
    { ...simple, se: Math.sqrt(0.25 / 40), effectiveN: 40, rating: "suppress precision" },
  ],
  // Rates of 0 and 1: SE 0, no design effect, Korn–Graubard from n alone, for review.
  ...([0, 1] as const).flatMap((rate): readonly (readonly [string, Given, Wanted])[] => {
    const extreme = { interval: "korn-graubard", se: 0, effectiveN: 150, rating: "review review" } as const;
    return [
      [`rate ${rate} and n`, { rate, n: 150 }, { ...extreme, assumed: true }],
      [`count for a rate of ${rate}`, { count: 150 * rate, n: 150 }, { ...extreme, assumed: true }],
      [`rate ${rate}, n and deff`, { rate, n: 150, deff: 1.6 }, extreme],
      [
        `rate ${rate}, n, se and interval`,
        { rate, n: 150, se: 0.01, lower: rate, upper: rate },
        { ...extreme, assumed: true },
      ],
      [
        `rate ${rate} and n of 29`,
        { rate, n: 29 },
        { ...extreme, effectiveN: 29, rating: "suppress sample", assumed: true },
      ],
      [
        `rate ${rate} and n of 9`,
        { rate, n: 9 },
        { ...extreme, effectiveN: 9, rating: "suppress disclosure", assumed: true },
      ],
      [`rate ${rate} alone`, { rate }, { ...unrated, issues: ["extreme-needs-n"] }],
      [`rate ${rate} and se`, { rate, se: 0.01 }, { ...unrated, issues: ["extreme-needs-n"] }],
      [`rate ${rate} and se of 0`, { rate, se: 0 }, { ...unrated, issues: ["extreme-needs-n"] }],
    ];
  }),
];

describe("what a row permits", () => {
  test.each(accepted)("%s", (_name, given, wanted) => {
    const outcome = aggregateOutcome(given, wanted.level ?? null);
    expect(outcome.issues.map(({ code, severity }) => [code, severity])).toEqual(
      (wanted.issues ?? []).map((code) => [code, "warning"]),
    );
    const row = rowOf(waveOf(outcome), "140403", "total");
    const rate = given.rate ?? (given.count ?? NaN) / (given.n ?? NaN);
    expect(row.rate).toBeCloseTo(rate, 12);
    expect(row).toMatchObject({ n: given.n ?? null, df: null, interval: wanted.interval, method: "published" });
    expect(row.assumed).toBe(wanted.assumed ? "srs" : undefined);
    expect([row.reliability, row.suppressedBy].filter((word) => word !== undefined).join(" ")).toBe(wanted.rating);
    expect(isNear(row.se, wanted.se)).toBe(true);
    expect(isNear(row.effectiveN, wanted.effectiveN)).toBe(true);
    expect(isNear(row.deff, wanted.deff ?? null)).toBe(true);
    const [lower = null, upper = null] = boundsOf(row);
    expect(isNear(row.lower, lower)).toBe(true);
    expect(isNear(row.upper, upper)).toBe(true);
    // Normal quantiles, and a test wherever there is an error.
    const city = { rate: share(0.15), se: 0.01, df: 60 };
    const comparison = compareIndependent({ rate: share(rate), se: row.se, df: row.df }, city);
    expect(comparison.kind === "cannot-test").toBe(!((wanted.se ?? 0) > 0));
    expect("df" in comparison ? comparison.df : null).toBeNull();
  });
});

function isNear(found: number | null, expected: number | null): boolean {
  if (found === null || expected === null) return found === expected;
  return Math.abs(found - expected) <= 1e-8 * Math.abs(expected);
}

/** The bounds by formulas of their own: 95 % whatever the level of the table. */
function boundsOf({ interval, rate, se, n, effectiveN }: Estimate): readonly (number | null)[] {
  if (rate === null || interval === null) return [null, null];
  switch (interval) {
    case "logit":
      return [-z, z].map((by) => 1 / (1 + Math.exp(-logit(rate) - (by * (se ?? NaN)) / (rate * (1 - rate)))));
    case "wilson": {
      const m = effectiveN ?? NaN;
      const half = z * Math.sqrt((rate * (1 - rate)) / m + (z / (2 * m)) ** 2);
      return [-half, half].map((by) => (rate + (z * z) / (2 * m) + by) / (1 + (z * z) / m));
    }
    case "korn-graubard": {
      const bound = 0.025 ** (1 / (n ?? NaN));
      return rate === 0 ? [0, 1 - bound] : [bound, 1];
    }
  }
}

test("the words of a contradiction say both standard errors", () => {
  const { issues } = aggregateOutcome({ rate: 0.2, se: 0.02, lower: 0.12, upper: 0.28 });
  expect(issues).toMatchObject([{ code: "errors-differ", row: 2, column: "se", detail: { se: 0.02 } }]);
  expect(issues[0]?.detail).toHaveProperty("implied", expect.closeTo(0.08 / z, 12));
});
