import { describe, expect, test } from "vitest";
import type { Accumulator } from "#core/statistics/accumulator.ts";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import { estimateMean } from "#core/statistics/estimateMean.ts";
import type { Interval } from "#core/statistics/interval.ts";
import { kornGraubardBounds, kornGraubardInterval } from "#core/statistics/kornGraubardInterval.ts";
import { logitInterval } from "#core/statistics/logitInterval.ts";
import { reliability } from "#core/statistics/reliability.ts";
import { wilsonInterval } from "#core/statistics/wilsonInterval.ts";
import { readSurvey, reference, relativeError, type ReferenceCase } from "./referenceSurvey.ts";

const counts = { indep: 120, overlap: 12, indep_norm: 8, weights_only: 18, weights_strata: 2 };

type Bounds = { readonly lower: number | null; readonly upper: number | null };

function boundsOf({ ci }: ReferenceCase, method: string, level: number): Bounds {
  return ci.find((found) => found.method === method && found.level === level) ?? { lower: null, upper: null };
}

/** R lists an interval only where 0 < rate < 1 and df > 0, with df = ∞ for "wilson_z". */
function agrees(ours: Interval | null, { lower, upper }: Bounds): boolean {
  if (ours === null || lower === null || upper === null) return ours === null && lower === null && upper === null;
  return Math.abs(ours.lower - lower) < 1e-8 && Math.abs(ours.upper - upper) < 1e-8;
}

/** What differs from R, by name. */
function differences(survey: Accumulator, cell: number, expected: ReferenceCase): readonly string[] {
  const found = estimateCell(survey, cell);
  const exact = expected.kornGraubardNchs;
  if (found === null || exact === undefined) return ["no estimate"];
  const { rate, n, df, se, effectiveN } = found;
  const extreme = expected.nEff === null;
  const levels = [...new Set(expected.ci.map(({ level }) => level))];
  const close = (ours: number | null, theirs: number | null): boolean =>
    ours === null || theirs === null ? ours === theirs : relativeError(ours, theirs) < 1e-10;
  const bounds = kornGraubardBounds({ rate, n, effectiveN, df });
  const checks = {
    n: n === expected.n,
    psus: found.psus === expected.nPsu,
    strata: found.strata === expected.nStrata,
    df: df === expected.df,
    sumWeights: close(found.sumWeights, expected.sumWeights),
    rate: close(rate, expected.estimate),
    variance: close(found.variance, expected.variance),
    se: close(se, expected.se),
    deff: close(found.deff, expected.deffReplace),
    effectiveN: extreme ? effectiveN === n : close(effectiveN, expected.nEff),
    logit: levels.every((level) => agrees(logitInterval(rate, se, df, level), boundsOf(expected, "xlogit", level))),
    wilson:
      extreme ||
      levels.every((level) => agrees(wilsonInterval(rate, effectiveN, level), boundsOf(expected, "wilson_z", level))),
    kornGraubard: agrees(bounds, exact),
    kornGraubardWithoutDf: agrees(
      kornGraubardInterval({ rate, n, effectiveN, df }),
      df > 0 ? exact : { lower: null, upper: null },
    ),
    // R rounds the widths to a tenth of a per cent before it compares, we do not; no case of the reference lies that near a limit.
    reliability: reliability({ rate, n, effectiveN, df }).verdict === exact.decision,
  };
  return Object.entries(checks).flatMap(([name, holds]) => (holds ? [] : [name]));
}

describe.each(Object.entries(counts))("rates of design %s against R survey", (design, count) => {
  const cases = reference.cases.filter((found) => found.design === design && found.type === "binary");
  const survey = readSurvey(
    design,
    cases.map(({ filter }) => filter),
  );

  test("all cases are there", () => {
    expect(cases).toHaveLength(count);
  });

  test.each(cases.map((found, cell) => ({ ...found, cell })))("$id", ({ cell, ...expected }) => {
    expect(differences(survey, cell, expected)).toEqual([]);
  });
});

describe("mean scores of design indep against R survey", () => {
  const cases = reference.cases.filter(({ design, type }) => design === "indep" && type === "numeric");
  const survey = readSurvey(
    "indep",
    cases.map(({ filter }) => filter),
    "score",
  );

  test("all cases are there", () => {
    expect(cases).toHaveLength(62);
  });

  test.each(cases.map((found, cell) => ({ ...found, cell })))("$id", (expected) => {
    const found = estimateMean(survey, expected.cell);
    expect(found).toMatchObject({ n: expected.n, df: expected.df });
    expect(relativeError(found?.mean ?? NaN, expected.estimate)).toBeLessThan(1e-10);
    expect(relativeError(found?.variance ?? NaN, expected.variance)).toBeLessThan(1e-10);
  });
});
