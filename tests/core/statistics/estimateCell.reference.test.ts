import { describe, expect, test } from "vitest";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import { estimateMean } from "#core/statistics/estimateMean.ts";
import { kornGraubardBounds, kornGraubardInterval } from "#core/statistics/kornGraubardInterval.ts";
import { logitInterval } from "#core/statistics/logitInterval.ts";
import { reliability } from "#core/statistics/reliability.ts";
import { wilsonInterval } from "#core/statistics/wilsonInterval.ts";
import { readSurvey, reference, relativeError, type ReferenceCase } from "./referenceSurvey.ts";

const counts = { indep: 120, overlap: 12, indep_norm: 8, weights_only: 18, weights_strata: 2 };

function interval(found: ReferenceCase, method: string): { readonly level: number; readonly lower: number; readonly upper: number }[] {
  return found.ci.flatMap(({ method: name, level, lower, upper }) => (name === method && lower !== null && upper !== null ? [{ level, lower, upper }] : []));
}

describe.each(Object.entries(counts))("design %s against R survey", (design, count) => {
  const cases = reference.cases.filter((found) => found.design === design && found.type === "binary");
  const survey = readSurvey(
    design,
    cases.map(({ filter }) => filter),
  );

  test("the reference has all its cases", () => {
    expect(cases).toHaveLength(count);
  });

  test.each(cases.map((found, cell) => ({ ...found, cell })))("$id", (expected) => {
    const found = estimateCell(survey, expected.cell);
    if (found === null) throw new Error("no estimate");
    expect(found).toMatchObject({ n: expected.n, psus: expected.nPsu, strata: expected.nStrata, df: expected.df });
    expect(relativeError(found.sumWeights, expected.sumWeights)).toBeLessThan(1e-10);
    expect(relativeError(found.rate, expected.estimate)).toBeLessThan(1e-10);
    const { rate, n, df, se, effectiveN } = found;
    if (expected.variance < 1e-30) {
      expect([found.variance, se]).toEqual([0, 0]);
    } else {
      expect(relativeError(found.variance, expected.variance)).toBeLessThan(1e-10);
      expect(relativeError(se, expected.se)).toBeLessThan(1e-10);
    }
    if (expected.nEff === null) {
      expect(found).toMatchObject({ se: 0, deff: null, effectiveN: n });
    } else if (expected.variance >= 1e-30) {
      expect(relativeError(effectiveN, expected.nEff)).toBeLessThan(1e-10);
      expect(relativeError(found.deff ?? NaN, expected.deffReplace ?? NaN)).toBeLessThan(1e-10);
    }
    for (const { level, lower, upper } of interval(expected, "xlogit")) {
      const ours = logitInterval(rate, se, df, level);
      expect(Math.abs((ours?.lower ?? NaN) - lower)).toBeLessThan(1e-8);
      expect(Math.abs((ours?.upper ?? NaN) - upper)).toBeLessThan(1e-8);
    }
    for (const { level, lower, upper } of interval(expected, "wilson_z")) {
      const ours = wilsonInterval(rate, effectiveN, level);
      expect(Math.abs((ours?.lower ?? NaN) - lower)).toBeLessThan(1e-8);
      expect(Math.abs((ours?.upper ?? NaN) - upper)).toBeLessThan(1e-8);
    }
    const exact = expected.kornGraubardNchs;
    if (exact === undefined) throw new Error("no Korn–Graubard interval");
    const bounds = kornGraubardBounds({ rate, n, effectiveN, df });
    if (exact.lower === null || exact.upper === null) {
      expect(bounds).toBeNull();
    } else {
      expect(Math.abs((bounds?.lower ?? NaN) - exact.lower)).toBeLessThan(1e-8);
      expect(Math.abs((bounds?.upper ?? NaN) - exact.upper)).toBeLessThan(1e-8);
    }
    expect(kornGraubardInterval({ rate, n, effectiveN, df })).toEqual(df > 0 ? bounds : null);
    if (df <= 0) expect(logitInterval(rate, se, df)).toBeNull();
    // R rounds the widths to a tenth of a per cent before it compares, we do not; no case of the reference lies that near a limit.
    expect(reliability({ rate, n, effectiveN, df }).verdict).toBe(exact.decision);
  });
});

describe("means of scores, design indep, against R survey", () => {
  const cases = reference.cases.filter(({ design, type }) => design === "indep" && type === "numeric");
  const survey = readSurvey(
    "indep",
    cases.map(({ filter }) => filter),
    "score",
  );

  test.each(cases.map((found, cell) => ({ ...found, cell })))("$id", (expected) => {
    const found = estimateMean(survey, expected.cell);
    expect(found).toMatchObject({ n: expected.n, df: expected.df });
    expect(relativeError(found?.mean ?? NaN, expected.estimate)).toBeLessThan(1e-10);
    expect(relativeError(found?.variance ?? NaN, expected.variance)).toBeLessThan(1e-10);
  });
});
