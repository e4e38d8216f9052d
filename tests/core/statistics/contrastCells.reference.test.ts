import { expect, test } from "vitest";
import { contrastCells } from "#core/statistics/contrastCells.ts";
import { readSurvey, reference, relativeError } from "./referenceSurvey.ts";

test("the reference has all its contrasts", () => {
  expect(reference.contrasts).toHaveLength(56);
});

const surveys = new Map(
  ["indep", "overlap"].map((design) => [
    design,
    readSurvey(
      design,
      reference.contrasts.flatMap(({ a, b }) => [a, b]),
    ),
  ]),
);

test.each(reference.contrasts.map((found, place) => ({ ...found, place })))("$id against R survey", (expected) => {
  const survey = surveys.get(expected.design);
  if (survey === undefined) throw new Error("no survey");
  const found = contrastCells(survey, 2 * expected.place, 2 * expected.place + 1, { kind: "disjoint" });
  if (found === null) throw new Error("no contrast");
  expect(relativeError(found.diff, expected.diff)).toBeLessThan(1e-10);
  expect(relativeError(found.se, expected.seDiff)).toBeLessThan(1e-10);
  expect(Math.abs(found.covariance - expected.cov)).toBeLessThan(1e-10 * expected.seDiff ** 2);
  expect(found.df).toBe(expected.dfUnion);
  expect(relativeError(found.p ?? NaN, expected.pValueT_dfUnion)).toBeLessThan(1e-9);
});
