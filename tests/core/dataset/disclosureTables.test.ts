import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { protectDisclosure } from "#core/dataset/disclosure.ts";
import { guardKey, type GuardedCell } from "#core/dataset/guardedCell.ts";
import { guardedSurvey, readFigures, tableRegion, type GuardedSurvey } from "./guardedSurveys.ts";
import { attack } from "./readerAttack.ts";

/** Cells hidden for their own sake that a reader can tell within less than ten points, with the range that is left. */
function toldOf(cells: readonly GuardedCell[], { cells: own, knowledge }: GuardedSurvey): readonly string[] {
  const figures = readFigures(cells);
  const targets = own.flatMap(({ cell, withheldBy }, place) =>
    withheldBy === "disclosure" ? [{ key: guardKey(cell), figure: figures[place] }] : [],
  );
  const ranges = attack(
    figures,
    targets.flatMap(({ figure }) => figure ?? []),
    knowledge,
  );
  return targets.flatMap(({ key }, place) => {
    const range = ranges[place] ?? null;
    return range === null || range[1] - range[0] < 0.1 - 1e-6 ? [`${key}: ${range?.join("–") ?? "impossible"}`] : [];
  });
}

describe("two years, their pool, crossings, a zone within a district, groups that share members", () => {
  test("nothing is told once protected", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(guardedSurvey(5), (survey) => {
        expect(toldOf(protectDisclosure(survey.cells, tableRegion), survey)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test("without protection something is, nearly always", { timeout: 60_000 }, () => {
    const surveys = fc.sample(guardedSurvey(5), { numRuns: 10, seed: 11 });
    const told = surveys.filter((survey) => toldOf(survey.cells, survey).length > 0);
    expect(told.length).toBeGreaterThanOrEqual(8);
  });
});
