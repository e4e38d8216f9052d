import { describe, expect, test } from "vitest";
import { year } from "#core/units.ts";
import { relativeError } from "#tests/core/statistics/referenceSurvey.ts";
import { importText, rowOf, survey, waveOf } from "./importing.ts";
import { estimateIn, importSynthetic, waveIn } from "./syntheticImport.ts";

/** R 4.2.2: sum(w * (score >= mark)) / sum(w) over the rows with a weight and a score; in the pool with the weights of 2022 scaled. */
const city = {
  2022: [0.008027305948373406, 0.09433497344209478, 0.3936956525335006],
  2024: [0.01532019698229088, 0.1206169939612894, 0.4405770375594367],
} as const;
const pooled = [0.01167375146533214, 0.1074759837016921, 0.4171363450464687] as const;

function expectLevels(found: object | null | undefined, expected: readonly number[]): void {
  const levels = new Map(Object.entries(found ?? {}));
  expect([...levels.keys()].sort()).toEqual(["55", "70", "85"]);
  for (const [place, mark] of ["85", "70", "55"].entries())
    expect(relativeError(Number(levels.get(mark)), expected[place] ?? NaN)).toBeLessThan(1e-11);
}

describe("shares at or above 85, 70 and 55, against R", () => {
  const outcome = importSynthetic({}, { pool: [year(2022), year(2024)] });

  test.each([2022, 2024] as const)("of the city in %i", (of) => {
    expectLevels(estimateIn(waveIn(outcome, of), "140400").levels, city[of]);
  });

  test("of the city in both years as one design", () => {
    expectLevels(estimateIn(waveIn(outcome, 2024), "140400", "total", undefined, "pooled").levels, pooled);
  });

  test("the share from the pass mark on is the rate", () => {
    for (const { rate, levels } of waveIn(outcome, 2024).estimates) {
      if (rate === null || levels === null || levels === undefined) continue;
      expect(levels["70"]).toBeCloseTo(rate, 11);
    }
  });
});

/** Scores of 84.9, 85, 70, 69.9, 55 and 54.9 in turn, weights 1: a sixth of all from 85, half from 70, five sixths from 55. */
test("a mark belongs to the level that it begins", () => {
  const scores = ["84.9", "85", "70", "69.9", "55", "54.9"];
  const text = survey(720, (row, place) => {
    row["总分"] = scores[Math.floor(place / 12) % 6] ?? "";
    row["是否具备"] = Math.floor(place / 12) % 6 < 3 ? "是" : "否";
    row["权重"] = "1";
  });
  expectLevels(rowOf(waveOf(importText(text)), "140400", "total").levels, [1 / 6, 1 / 2, 5 / 6]);
});
