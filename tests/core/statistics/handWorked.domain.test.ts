import { describe, expect, test } from "vitest";
import { kornGraubardInterval } from "#core/statistics/kornGraubardInterval.ts";
import { logitInterval } from "#core/statistics/logitInterval.ts";
import { reliability } from "#core/statistics/reliability.ts";
import { estimate, expectEstimate, type Psu } from "./handWorked.ts";

describe("a domain that reaches some PSUs only", () => {
  /*
   * W = 8, Σwy = 2 + 1 = 3: p = 3/8. z₁ = (2 − 1.5)/8 = 1/16, z₂ = (1 − 1.5)/8 = −1/16, and 0 in the PSUs that it does not reach.
   * n_h stays 4: v = 4/3·2/256 = 1/96; had the others been deleted it were 2·2/256 = 1/64. df = 2 − 1. s²/n = 6/5·(15/64)/6 = 3/64.
   */
  const reached: readonly Psu[] = [
    { psu: "1", outcomes: [1, 0], weight: 2 },
    { psu: "2", outcomes: [1, 0, 0, 0] },
  ];
  // R: v 0.0104166666666667, df 1, deff 0.222222222222222; rows deleted: 0.015625
  test("two of four", () => {
    const all: readonly Psu[] = [
      ...reached,
      { psu: "3", outcomes: [1, 1], inside: false },
      { psu: "4", outcomes: [0, 0, 1], inside: false },
    ];
    expectEstimate(estimate(all), { rate: 3 / 8, variance: 1 / 96, df: 1, deff: 64 / 288, n: 6 });
    expectEstimate(estimate(reached), { rate: 3 / 8, variance: 1 / 64, df: 1, deff: 1 / 3, n: 6 });
  });

  // z = (1 − ½)/4, (0 − ½)/4: 2·2/64 = 1/16; s²/n = 4/3·(3/16)/4 = 1/16. R: v 0.0625, df 1, deff 1.
  test("one of two strata: the other adds neither variance nor degrees of freedom", () => {
    const found = estimate([
      { stratum: "A", psu: "1", outcomes: [1, 0] },
      { stratum: "A", psu: "2", outcomes: [0, 0] },
      { stratum: "B", psu: "1", outcomes: [1, 1], inside: false },
      { stratum: "B", psu: "2", outcomes: [1, 0], inside: false },
    ]);
    expectEstimate(found, { rate: 1 / 4, variance: 1 / 16, df: 1, deff: 1, n: 4 });
    expect(found.strata).toBe(1);
  });

  /*
   * Missing outcomes: PSU 3 has none that is known, and counts in n_h = 3. p = 1/4, z = (1 − ½)/4, (0 − ½)/4, 0:
   * v = 3/2·2/64 = 3/64, df = 2 − 1, s²/n = 4/3·(3/16)/4 = 1/16. R: v 0.046875, df 1, deff 0.75.
   */
  test("missing outcomes stay in the design", () => {
    const found = estimate([
      { psu: "1", outcomes: [1, 0, null] },
      { psu: "2", outcomes: [0, 0] },
      { psu: "3", outcomes: [null, null] },
    ]);
    expectEstimate(found, { rate: 1 / 4, variance: 3 / 64, df: 1, deff: 0.75, n: 4 });
  });
});

describe("weights", () => {
  /*
   * Weights 30, 10, 20: W = 60 + 40 + 40 = 140, Σwy = 30 + 10 + 20 = 60: p = 3/7. In sevenths: z = (210 − 180, 70 − 120, 140 − 120)/(7·140)
   * = (30, −50, 20)/980; mean 0; squares 3800/980², times 3/2: 5700/960400. s²/n = 8/7·(12/49)/8 = 12/343.
   */
  const psus = (scale: number): readonly Psu[] => [
    { psu: "1", outcomes: [1, 0], weight: 30 * scale },
    { psu: "2", outcomes: [1, 0, 0, 0], weight: 10 * scale },
    { psu: "3", outcomes: [0, 1], weight: 20 * scale },
  ];
  const variance = 5700 / 960_400;
  // R: v 0.00593502707205331, deff 0.169642857142857, the same for weights that sum to n.
  test.each([
    ["as they are", 1],
    ["normalised to sum to n", 8 / 140],
  ])("%s", (_name, scale) => {
    expectEstimate(estimate(psus(scale)), { rate: 3 / 7, variance, df: 2, deff: (variance * 343) / 12, n: 8 });
  });

  // z = (1 − 6/8, 1 − 12/8, 1 − 6/8)/8 = (¼, −½, ¼)/8: squares (3/8)/64, times 3/2: 9/1024. R: v 0.0087890625, deff 0.2625.
  test("none: all 1", () => {
    const unweighted = psus(1).map((psu) => ({ ...psu, weight: 1 }));
    expectEstimate(estimate(unweighted), { rate: 3 / 8, variance: 9 / 1024, df: 2, deff: 0.2625, n: 8 });
  });

  /*
   * Alone, each respondent a PSU: Σz² = (30²(16 + 9) + 10²(16 + 9·3) + 20²(9 + 16))/(7·140)² = (22500 + 4300 + 10000)/960400, times 8/7.
   * R, svydesign(~1, weights = ~w): v 0.0437912774439222, df 7, deff 1.25170068027211.
   */
  test("alone", () => {
    const alone = (8 / 7) * (36_800 / 960_400);
    expectEstimate(estimate(psus(1), false), { rate: 3 / 7, variance: alone, df: 7, deff: (alone * 343) / 12, n: 8 });
  });
});

describe("few degrees of freedom", () => {
  const outside: Psu = { psu: "9", outcomes: [1, 1], inside: false };
  const psus: readonly Psu[] = [
    { psu: "1", outcomes: [1, 0, 0, 0] },
    { psu: "2", outcomes: [1, 1, 0, 0] },
    { psu: "3", outcomes: [0, 0, 1, 0] },
  ];
  // df 1: p = 3/8, z = ±½/8 and 0: 3/2·2/256 = 3/256. df 2: p = 1/3, z = (−⅓, ⅔, −⅓)/12 and 0: 4/3·(2/3)/144 = 1/162.
  // R: v 0.01171875 and 0.00617283950617284; svyciprop "xlogit" as below.
  test.each([
    [1, 3 / 8, 3 / 256, 0.00169298062690843, 0.995311387556426],
    [2, 1 / 3, 1 / 162, 0.0984679355871161, 0.695946746263478],
  ])("%d: t with that many, however wide", (df, rate, variance, lower, upper) => {
    const found = estimate([...psus.slice(0, df + 1), outside]);
    expect(found.df).toBe(df);
    expect(found.rate).toBeCloseTo(rate, 14);
    expect(found.variance).toBeCloseTo(variance, 15);
    const interval = logitInterval(found.rate, found.se, found.df);
    expect(interval?.lower).toBeCloseTo(lower, 12);
    expect(interval?.upper).toBeCloseTo(upper, 12);
    expect(reliability(found)).toEqual({ verdict: "suppress", because: "sample" });
  });

  // All of the cell is in one PSU: z = (events − p·n)/n = 0 by construction. R: v 0, df 0.
  test("0: no interval of any kind", () => {
    const found = estimate([...psus.slice(0, 1), outside]);
    expect(found).toMatchObject({ rate: 0.25, df: 0, variance: 0 });
    expect(logitInterval(found.rate, 0.1, found.df)).toBeNull();
    expect(kornGraubardInterval(found)).toBeNull();
  });
});

/*
 * 60 respondents in ten PSUs of six: five with 5 events, five with 1. p = ½, z = ±2/60: squares 10·4/3600 = 1/90, times 10/9: 1/81.
 * n_eff = ¼·81 = 20.25. s²/n = 60/59·¼/60 = 1/236. R: v 0.0123456790123457, df 9, deff 2.91358024691358.
 */
test("60 respondents worth 20.25: withheld for the sample although n is 60", () => {
  const psus = Array.from({ length: 10 }, (_, place): Psu => {
    return { psu: String(place), outcomes: place < 5 ? [1, 1, 1, 1, 1, 0] : [1, 0, 0, 0, 0, 0] };
  });
  const found = estimate(psus);
  expectEstimate(found, { rate: 0.5, variance: 1 / 81, df: 9, deff: 236 / 81, n: 60 });
  expect(found.effectiveN).toBeCloseTo(20.25, 12);
  expect(reliability(found)).toEqual({ verdict: "suppress", because: "sample" });
});

// Clopper–Pearson of 0 of n: 1 − 0.025^(1/n), of n of n: 0.025^(1/n); m = n whatever the design.
test.each([
  [0, 0, 1 - 0.025 ** (1 / 40)],
  [1, 0.025 ** (1 / 40), 1],
] as const)("rate %d of 40 in eight PSUs: no variance, Korn–Graubard, for review", (outcome, lower, upper) => {
  const psus = Array.from({ length: 8 }, (_, place): Psu => {
    return { psu: String(place), outcomes: [outcome, outcome, outcome, outcome, outcome], weight: 1 + place };
  });
  const found = estimate(psus);
  expect(found).toMatchObject({ rate: outcome, variance: 0, se: 0, deff: null, effectiveN: 40, n: 40, df: 7 });
  expect(logitInterval(found.rate, found.se, found.df)).toBeNull();
  const interval = kornGraubardInterval(found);
  expect(interval?.lower).toBeCloseTo(lower, 14);
  expect(interval?.upper).toBeCloseTo(upper, 14);
  expect(reliability(found)).toEqual({ verdict: "review", because: "review" });
});
