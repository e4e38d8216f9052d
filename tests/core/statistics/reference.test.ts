import { describe, expect, test } from "vitest";
import { betaQuantile } from "#core/statistics/betaQuantile.ts";
import { contrastCells } from "#core/statistics/contrastCells.ts";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import { normalCdf } from "#core/statistics/normalDistribution.ts";
import { studentCdf, studentQuantile } from "#core/statistics/studentDistribution.ts";
import { differences } from "./referenceCase.ts";
import { readSurvey, reference, relativeError, type Filter, type ReferenceContrast } from "./referenceSurvey.ts";

/** Two ids stand twice, with intervals of one level and of three: the place in the file tells them apart. */
const cases = reference.cases.map((found, place) => ({ ...found, place }));

/**
 * What R itself could not compute, by id; no other number of the file is passed over. Two more nulls of R are ours too:
 * with 0 degrees of freedom there is no t interval, and with a rate of 0 no design effect.
 */
const exceptions: readonly { readonly id: string; readonly because: string; readonly differs: readonly string[] }[] = [
  {
    id: "changzhi_synthetic|indep|year=2024&county_code=140425&pop_official=1|qualified",
    because: `with 1 degree of freedom R's fit of "logit" runs away (lower 0, upper NA); its own "xlogit" is finite and agrees`,
    differs: ["logit 0.95"],
  },
  {
    id: "changzhi_synthetic|indep_norm|year=2022|qualified",
    because: "R's default deff has no value where weights sum to less than n; the form that we use (replace) agrees",
    differs: ["deff"],
  },
];

/** Designs, with the outcome and the number of cases of each. */
const designs = [
  { design: "indep", type: "binary", outcome: "qualified", count: 120 },
  { design: "indep", type: "numeric", outcome: "score", count: 62 },
  { design: "overlap", type: "binary", outcome: "qualified", count: 12 },
  { design: "indep_norm", type: "binary", outcome: "qualified", count: 8 },
  { design: "weights_only", type: "binary", outcome: "qualified", count: 18 },
  { design: "weights_strata", type: "binary", outcome: "qualified", count: 2 },
] as const;

const found = new Map<number, readonly string[]>();
for (const { design, type, outcome } of designs) {
  const own = cases.filter((each) => each.design === design && each.type === type);
  const survey = readSurvey(
    design,
    own.map(({ filter }) => filter),
    outcome,
  );
  for (const [cell, each] of own.entries()) found.set(each.place, differences(survey, cell, each));
}

describe("every case against R survey", () => {
  test("each of the 222 is compared, none twice", () => {
    expect(reference.meta).toMatchObject({ cases: 222, contrasts: 56 });
    expect([...found.keys()].sort((a, b) => a - b)).toEqual([...Array(222).keys()]);
    expect(cases.map(({ place }) => place)).toEqual([...Array(222).keys()]);
  });

  test.each(designs)("$count of design $design, $type", ({ design, type, count }) => {
    expect(cases.filter((each) => each.design === design && each.type === type)).toHaveLength(count);
  });

  test("1,334 intervals of eight methods are among them", () => {
    const intervals = cases.flatMap(({ ci }) => ci);
    expect(intervals).toHaveLength(1334);
    expect(new Set(intervals.map(({ method }) => method)).size).toBe(8);
    expect(intervals.filter(({ lower, upper }) => lower === null || upper === null)).toHaveLength(2);
  });

  test.each(cases)("$place $id", ({ id, place }) => {
    expect(found.get(place)).toEqual(exceptions.find((each) => each.id === id)?.differs ?? []);
  });

  test("an exception is one case, and still needed", () => {
    for (const { id, because, differs } of exceptions) {
      expect(because).not.toBe("");
      expect(cases.filter((each) => each.id === id).map(({ place }) => found.get(place))).toEqual([differs]);
    }
  });

  test("a comparison notices what is wrong: the case of another year", () => {
    const [first, second] = [2022, 2024].map((year) => cases.find(({ filter }) => isYear(filter, year)));
    if (first === undefined || second === undefined) throw new Error("no case");
    const wrong = differences(readSurvey("indep", [second.filter]), 0, first);
    expect(wrong).toEqual(expect.arrayContaining(["n", "estimate", "variance", "xlogit 0.95", "kornGraubard"]));
  });
});

function isYear(filter: Filter | null, year: number): boolean {
  return filter !== null && Object.keys(filter).length === 1 && filter["year"] === year;
}

const surveys = new Map(
  ["indep", "overlap"].map((design) => [
    design,
    readSurvey(
      design,
      reference.contrasts.flatMap(({ a, b }) => [a, b]),
    ),
  ]),
);

/** All numbers of R's contrast but those of svyttest, whose df is one fewer (statistics.md takes that of the union). */
function contrastDifferences(expected: ReferenceContrast, place: number): readonly string[] {
  const survey = surveys.get(expected.design);
  if (survey === undefined) return ["no survey"];
  const [a, b] = [estimateCell(survey, 2 * place), estimateCell(survey, 2 * place + 1)];
  const pair = contrastCells(survey, 2 * place, 2 * place + 1, { kind: "disjoint" });
  if (a === null || b === null || pair === null) return ["no contrast"];
  const { diff, se, df, p, covariance } = pair;
  const half = studentQuantile(0.975, df) * se;
  const seOf = (byA: number, byB: number): number =>
    Math.sqrt(a.variance / byA ** 2 + b.variance / byB ** 2 - (2 * covariance) / (byA * byB));
  const [spreadA, spreadB] = [a.rate * (1 - a.rate), b.rate * (1 - b.rate)];
  const is = (ours: number | null, theirs: number, tolerance = 1e-10): boolean =>
    ours !== null && relativeError(ours, theirs) < tolerance;
  const checks = {
    rates: is(a.rate, expected.pA) && is(b.rate, expected.pB),
    variances: is(a.variance, expected.varA) && is(b.variance, expected.varB),
    covariance: Math.abs(covariance - expected.cov) < 1e-10 * expected.seDiff ** 2,
    diff: is(diff, expected.diff),
    se: is(se, expected.seDiff),
    seIgnoringCovariance: is(Math.hypot(a.se, b.se), expected.seDiffIgnoringCov),
    df: df === expected.dfUnion,
    p: is(p, expected.pValueT_dfUnion, 1e-9),
    normal: is(diff / se, expected.z) && is(2 * normalCdf(-Math.abs(diff) / se), expected.pValueZ, 1e-9),
    lower: Math.abs(diff - half - expected.ciDiff95_t_dfUnion[0]) < 1e-8,
    upper: Math.abs(diff + half - expected.ciDiff95_t_dfUnion[1]) < 1e-8,
    seLogRatio: is(seOf(a.rate, b.rate), expected.seLogRatio),
    seLogOddsRatio: is(seOf(spreadA, spreadB), expected.seLogOddsRatio),
  };
  return Object.entries(checks).flatMap(([name, holds]) => (holds ? [] : [name]));
}

describe("every contrast against R survey", () => {
  test("56 of two designs, no id twice", () => {
    expect(new Set(reference.contrasts.map(({ id }) => id)).size).toBe(56);
    expect(new Set(reference.contrasts.map(({ design }) => design))).toEqual(new Set(["indep", "overlap"]));
    expect(reference.contrasts).toHaveLength(56);
  });

  test("a covariance that is not 0 is among them for most of the revisited ones", () => {
    const revisited = reference.contrasts.filter(({ design, id }) => design === "overlap" && id.includes("|year:"));
    expect(revisited.filter(({ cov }) => cov !== 0).length).toBeGreaterThan(15);
  });

  test.each(reference.contrasts.map((each, place) => ({ ...each, place })))("$id", (expected) => {
    expect(contrastDifferences(expected, expected.place)).toEqual([]);
  });
});

describe("every quantile of R", () => {
  test("77 of t, 60 of beta, 6 tail probabilities; 7 cases of tracking", () => {
    const { t, beta, cdf } = reference.quantiles;
    expect([t.length, beta.length, cdf.length, reference.tracking.length]).toEqual([77, 60, 6, 7]);
  });

  test.each(reference.quantiles.t)("qt($p, $df)", ({ p, df, q }) => {
    expect(relativeError(studentQuantile(p, df), q)).toBeLessThan(1e-9);
  });

  test.each(reference.quantiles.beta)("qbeta($p, $a, $b)", ({ p, a, b, q }) => {
    expect(relativeError(betaQuantile(p, a, b), q)).toBeLessThan(1e-9);
  });

  test.each(reference.quantiles.cdf)("pt and pnorm at $x", ({ x, df, pt, pnorm }) => {
    expect(relativeError(studentCdf(x, df), pt)).toBeLessThan(1e-9);
    expect(relativeError(normalCdf(x), pnorm)).toBeLessThan(1e-9);
  });
});
