import { describe, expect, test } from "vitest";
import type { DesignRow } from "#core/statistics/accumulator.ts";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import { fpcConflicts } from "#core/statistics/fpcConflicts.ts";
import { singlePsuStrata } from "#core/statistics/singlePsuStrata.ts";
import { accumulate } from "./smallSurvey.ts";

function psu(
  stratum: string,
  name: string,
  outcomes: readonly (0 | 1)[],
  fpc: number | null = null,
): readonly DesignRow[] {
  return outcomes.map((outcome) => ({ stratum, psu: name, weight: 1, outcome, cells: [0], fpc }));
}

/*
 * Ten respondents of weight 1, five of them with outcome 1: p = 0.5, z_j = (events − 0.5·respondents)/10.
 *   A: A1 = 1 1 0 0 → z = 0, A2 = 0 0 1 0 → z = −0.1: mean −0.05, Σ(z − mean)² = 0.0025 + 0.0025 = 0.005, times 2/1 = 0.01
 *   B: B1 = 1 1 → z = 0.1, a single PSU: about 0 its square is 0.01
 * R agrees (tests/reference/hand-worked.R, "single"): adjust 0.02, remove 0.01, average 0.02, fail stops at B.
 */
const rows = [...psu("A", "1", [1, 1, 0, 0]), ...psu("A", "2", [0, 0, 1, 0]), ...psu("B", "1", [1, 1])];

describe("a stratum with a single PSU", () => {
  const survey = accumulate(rows, true);

  test("is named", () => {
    expect(singlePsuStrata(survey)).toEqual(["B"]);
  });

  test("adjust: its square about 0", () => {
    expect(estimateCell(survey, 0)).toMatchObject({ rate: 0.5, n: 10, psus: 3, strata: 2, df: 1 });
    expect(estimateCell(survey, 0)?.variance).toBeCloseTo(0.01 + 0.01, 14);
    expect(estimateCell(survey, 0, { singlePsu: "adjust" })?.variance).toBeCloseTo(0.02, 14);
  });

  test("remove: nothing", () => {
    expect(estimateCell(survey, 0, { singlePsu: "remove" })?.variance).toBeCloseTo(0.01, 14);
  });

  test("average: the mean of the others, so 2 strata × 0.01", () => {
    expect(estimateCell(survey, 0, { singlePsu: "average" })?.variance).toBeCloseTo(0.02, 14);
  });

  test("average without others is adjust: 0.1² + 0.1²", () => {
    const lonely = accumulate([...psu("A", "1", [1, 1, 0, 0, 0, 0]), ...psu("B", "1", [1, 1, 1, 0])], true);
    expect(estimateCell(lonely, 0, { singlePsu: "average" })?.variance).toBeCloseTo(0.02, 14);
  });

  test("fail: refused by name", () => {
    expect(() => estimateCell(survey, 0, { singlePsu: "fail" })).toThrow('"B"');
  });

  test("is not one whose other PSU the domain does not reach", () => {
    const outside = { stratum: "B", psu: "2", weight: 1, outcome: null, cells: [] };
    const reached = accumulate([...rows, outside], true);
    expect(singlePsuStrata(reached)).toEqual([]);
    // B now has z = 0.1 and 0: mean 0.05, Σ(z − mean)² = 0.005, times 2/1 = 0.01; df still 3 − 2.
    expect(estimateCell(reached, 0)?.variance).toBeCloseTo(0.02, 14);
    expect(estimateCell(reached, 0)?.df).toBe(1);
    expect(estimateCell(reached, 0, { singlePsu: "fail" })?.variance).toBeCloseTo(0.02, 14);
  });
});

describe("finite population", () => {
  test("n_h of N_h PSUs: the stratum's variance times 1 − n_h/N_h", () => {
    const survey = accumulate(
      [...psu("A", "1", [1, 1, 0, 0], 8), ...psu("A", "2", [0, 0, 1, 0], 8), ...psu("B", "1", [1, 1], 1)],
      true,
    );
    // A: 0.01·(1 − 2/8); B: all of its one PSU is in the sample.
    expect(estimateCell(survey, 0)?.variance).toBeCloseTo(0.0075, 14);
    expect(fpcConflicts(survey)).toEqual([]);
  });

  test("persons where there is no PSU: p(1 − p)/(n − 1)·(1 − n/N)", () => {
    const survey = accumulate(psu("", "", [1, 0, 0, 0, 0], 20), false);
    expect(estimateCell(survey, 0)?.variance).toBeCloseTo(((0.2 * 0.8) / 4) * 0.75, 14);
  });

  test("sizes that cannot be right are named", () => {
    const survey = accumulate(
      [
        ...psu("A", "1", [1], 8),
        ...psu("A", "2", [0], 9),
        ...psu("B", "1", [1], 1),
        ...psu("B", "2", [1], 1),
        ...psu("C", "1", [1]),
      ],
      true,
    );
    expect(fpcConflicts(survey)).toEqual([
      { stratum: "A", kind: "differs" },
      { stratum: "B", kind: "below-sample" },
    ]);
  });
});

test.each([0, 1] as const)("rate %d: standard error 0, no design effect, n as effective size", (outcome) => {
  const survey = accumulate([...psu("A", "1", [outcome, outcome]), ...psu("A", "2", [outcome])], true);
  expect(estimateCell(survey, 0)).toMatchObject({
    rate: outcome,
    variance: 0,
    se: 0,
    deff: null,
    effectiveN: 3,
    df: 1,
  });
});

test("a domain inside one PSU has no variance to speak of, and no degrees of freedom", () => {
  const inside = psu("A", "1", [1, 0, 0]).map((row) => ({ ...row, weight: 0.1 }));
  const outside = psu("A", "2", [1, 0]).map((row) => ({ ...row, cells: [] }));
  const found = estimateCell(accumulate([...inside, ...outside], true), 0);
  expect(found).toMatchObject({ variance: 0, se: 0, df: 0, effectiveN: Infinity });
});
