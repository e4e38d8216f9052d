import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SinglePsu } from "#core/statistics/designVariance.ts";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import { logitInterval } from "#core/statistics/logitInterval.ts";
import { estimate, expectEstimate, type Psu } from "./handWorked.ts";
import { accumulate, near, respondents } from "./smallSurvey.ts";

describe("two strata with a single PSU each, beside two with two", () => {
  /*
   * W = 8 + 8 + 6 + 2 = 24, Σwy = 2 + 3 + 3 + 0 = 8: p = 1/3.
   * A: z₁ = (2 − 4/3)/24 = 2/72, z₂ = (0 − 4/3)/24 = −4/72: mean −1/72, squares 9 + 9 = 18/72², times 2: 36/5184
   * B: z₁ = (1 − 4/3)/24 = −1/72, z₂ = (2 − 4/3)/24 = 2/72: mean ½/72, squares 2·1.5² = 4.5/72², times 2: 9/5184
   * C: z = (3 − 6/3)/24 = 3/72. D: z = (0 − 2/3)/24 = −2/72. About 0: 9 + 4 = 13/5184.
   * s² = 16/15·(1/3·2/3) = 32/135; s²/n = 2/135.
   */
  const psus: readonly Psu[] = [
    { stratum: "A", psu: "1", outcomes: [1, 0], weight: 2 },
    { stratum: "A", psu: "2", outcomes: [0, 0], weight: 2 },
    { stratum: "B", psu: "1", outcomes: [1, 0, 0, 0] },
    { stratum: "B", psu: "2", outcomes: [1, 1, 0, 0] },
    { stratum: "C", psu: "1", outcomes: [1, 0], weight: 3 },
    { stratum: "D", psu: "1", outcomes: [0, 0] },
  ];
  const same = { rate: 1 / 3, df: 6 - 4, n: 16 };
  test.each<[SinglePsu | undefined, number]>([
    // R, survey.lonely.psu = "adjust": v 0.0111882716049383, deff 0.755208333333334. The default here.
    ["adjust", 58 / 5184],
    [undefined, 58 / 5184],
    // "remove": v 0.00868055555555556, deff 0.5859375
    ["remove", 45 / 5184],
    // "average": the mean of A and B for C and D too, so 4/2 of their sum: v 0.0173611111111111, deff 1.171875
    ["average", 90 / 5184],
  ])("%s", (singlePsu, variance) => {
    expectEstimate(estimate(psus, true, singlePsu), { ...same, variance, deff: (variance * 135) / 2 });
  });

  // R: "Stratum (C) has only one PSU at stage 1"
  test("fail: refused, naming the stratum", () => {
    expect(() => estimate(psus, true, "fail")).toThrow('"C"');
  });

  test("fail is not refused where the cell lies in other strata", () => {
    const apart = psus.map((psu) => ({ ...psu, inside: psu.stratum === "A" || psu.stratum === "B" }));
    expect(estimate(apart, true, "fail").variance).toBe(estimate(apart, true, "remove").variance);
  });
});

describe("finite population", () => {
  /*
   * n = 12, 6 events: p = ½. A: z₁ = (2 − 2)/12 = 0, z₂ = (1 − 2)/12 = −1/12: squares about −1/24: 2/576, times 2: 1/144, times 1 − 2/8: 1/192
   * B: z₁ = (2 − 1)/12, z₂ = (1 − 1)/12; all of its two PSUs are in the sample: f = 1, nothing.
   */
  const psus = (ofA: number): readonly Psu[] => [
    { stratum: "A", psu: "1", outcomes: [1, 1, 0, 0], fpc: ofA },
    { stratum: "A", psu: "2", outcomes: [0, 0, 1, 0], fpc: ofA },
    { stratum: "B", psu: "1", outcomes: [1, 1], fpc: 2 },
    { stratum: "B", psu: "2", outcomes: [1, 0], fpc: 2 },
  ];
  // R, fpc = ~N: v 0.00520833333333333, df 2, deff 0.229166666666667. s²/n = 12/11·¼/12 = 1/44.
  test("n_h = N_h in one of two strata", () => {
    expectEstimate(estimate(psus(8)), { rate: 0.5, variance: 1 / 192, df: 2, deff: 44 / 192, n: 12 });
  });

  // R: v 0, deff 0.
  test("n_h = N_h everywhere: no variance, a rate without sampling error, and no logit interval of ±0", () => {
    const found = estimate(psus(2));
    expectEstimate(found, { rate: 0.5, variance: 0, df: 2, deff: 0, n: 12 });
    expect(found.effectiveN).toBe(Infinity);
    expect(logitInterval(found.rate, found.se, found.df)).toBeNull();
  });

  /*
   * Persons: A 4 of 20 with weight 5, B 3 of 12 with weight 4. W = 32, Σwy = 5 + 8 = 13: p = 13/32.
   * A: z = 5·(19, −13, −13, −13)/32²; mean −25/1024; deviations 5·(24, −8, −8, −8)/1024: 25·768/1024² = 75/4096, times 4/3: 100/4096
   * B: z = 4·(19, 19, −13)/1024; deviations 4·(32, 32, −64)/(3·1024): 16·6144/(9·1024²) = 32/3072, times 3/2: 64/4096
   * without fpc 164/4096; with 1 − 4/20 and 1 − 3/12: 80/4096 + 48/4096 = 128/4096
   */
  const persons: readonly Psu[] = [
    { stratum: "A", psu: "", outcomes: [1, 0, 0, 0], weight: 5 },
    { stratum: "B", psu: "", outcomes: [1, 1, 0], weight: 4 },
  ];
  // s²/n = 7/6·p(1 − p)/7 = 247/6144.
  test.each([
    // R, svydesign(~1, strata = ~h, weights = ~w, fpc = ~N): v 0.03125, df 5, deff 0.777327935222672
    ["with", persons.map((psu) => ({ ...psu, fpc: psu.stratum === "A" ? 20 : 12 })), 128 / 4096],
    // R, without fpc: v 0.0400390625, deff 0.995951417004048
    ["without", persons, 164 / 4096],
  ] as const)("persons of two strata, %s fpc", (_name, given, variance) => {
    expectEstimate(estimate(given, false), { rate: 13 / 32, variance, df: 5, deff: (variance * 6144) / 247, n: 7 });
  });
});

test("two stages: the PSU is the ultimate cluster, households within it are not looked at", () => {
  /*
   * Villages 1, 2, 3 with weights 2, 1, 1, two households of two in each: y = (11|00), (10|00), (00|00).
   * W = 16, Σwy = 4 + 1 = 5: p = 5/16. z = (4 − 2.5, 1 − 1.25, 0 − 1.25)/16 = (1.5, −0.25, −1.25)/16; mean 0; squares 3.875/256, times 3/2: 5.8125/256
   * R, ids = ~j + k and ids = ~j alike: v 0.022705078125, df 2, deff 1.1625; with households as PSUs it would be 0.04892578125.
   * s²/n = 12/11·(5·11/256)/12 = 5/256.
   */
  const villages: readonly Psu[] = [
    { psu: "1", outcomes: [1, 1, 0, 0], weight: 2 },
    { psu: "2", outcomes: [1, 0, 0, 0] },
    { psu: "3", outcomes: [0, 0, 0, 0] },
  ];
  expectEstimate(estimate(villages), { rate: 5 / 16, variance: 5.8125 / 256, df: 2, deff: 5.8125 / 5, n: 12 });
});

test("merging equals one pass under every convention, with finite populations too", () => {
  const sized = respondents.map((rows) => rows.map((row) => ({ ...row, fpc: row.stratum < "C" ? 9 : null })));
  const conventions = fc.constantFrom<SinglePsu>("adjust", "remove", "average");
  fc.assert(
    fc.property(sized, sized, conventions, (first, second, singlePsu) => {
      const merged = accumulate(first, true);
      merged.merge(accumulate(second, true));
      const a = estimateCell(merged, 1, { singlePsu });
      const b = estimateCell(accumulate([...first, ...second], true), 1, { singlePsu });
      expect(a === null).toBe(b === null);
      if (a === null || b === null) return;
      expect([a.n, a.df, a.psus, a.strata]).toEqual([b.n, b.df, b.psus, b.strata]);
      expect(near(a.rate, b.rate, 1e-13)).toBe(true);
      expect(near(a.variance, b.variance, 1e-13, Math.max(a.variance, (a.rate * (1 - a.rate)) / a.n))).toBe(true);
    }),
  );
});
