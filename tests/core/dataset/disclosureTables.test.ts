import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { protectDisclosure } from "#core/dataset/disclosure.ts";
import type { GuardedCell } from "#core/dataset/guardedCell.ts";
import { guardedSurvey, readFigures, tableRegion, type GuardedSurvey } from "./guardedSurveys.ts";
import { attack } from "./readerAttack.ts";

/** How many cells hidden for their own sake a reader can tell within less than ten points. */
function toldOf(cells: readonly GuardedCell[], { cells: own, knowledge }: GuardedSurvey): number {
  const figures = readFigures(cells);
  const targets = figures.filter((_figure, place) => own[place]?.withheldBy === "disclosure");
  return attack(figures, targets, knowledge).filter((range) => range === null || range[1] - range[0] < 0.1 - 1e-6)
    .length;
}

describe("two years, their pool, crossings, a zone within a district, groups that share members", () => {
  test("nothing is told once protected", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(guardedSurvey(5), (survey) => {
        expect(toldOf(protectDisclosure(survey.cells, tableRegion), survey)).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  test("without protection something is, nearly always", { timeout: 60_000 }, () => {
    const surveys = fc.sample(guardedSurvey(5), { numRuns: 10, seed: 11 });
    const told = surveys.filter((survey) => toldOf(survey.cells, survey) > 0);
    expect(told.length).toBeGreaterThanOrEqual(8);
  });
});
