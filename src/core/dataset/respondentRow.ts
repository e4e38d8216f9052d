import type { Year } from "#core/units.ts";
import type { CellResult } from "./cellResult.ts";
import { estimateRow, type EstimateExtras } from "./estimateRow.ts";
import type { Estimate } from "./schema.ts";
import type { CountedTally } from "./waveTally.ts";

/** A cell counted from respondents → its row. @param pooledYears of two pooled waves; null for one */
export function respondentRow(
  result: CellResult,
  { scores, levels }: Pick<CountedTally, "scores" | "levels">,
  reveal: boolean,
  pooledYears: readonly Year[] | null = null,
): Estimate {
  const { cell, estimate, interval, method, withheldBy, mark, note } = result;
  const { area, dimension, category } = cell;
  const values = {
    rate: estimate.rate,
    se: estimate.se,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    interval: method,
    n: estimate.n,
    effectiveN: Number.isFinite(estimate.effectiveN) ? estimate.effectiveN : null,
    df: estimate.df,
    deff: estimate.deff,
  };
  const extras: EstimateExtras = {
    ...(scores === null ? {} : { meanScore: result.meanScore }),
    ...(levels === null ? {} : { levels: result.levels }),
    // The time is that of publication.
    ...(note === null ? {} : { review: { at: "", note } }),
  };
  const reliability = withheldBy === null ? mark : withheldBy === "review" ? "review" : "suppress";
  return estimateRow(
    {
      area,
      dimension,
      ...(category === null ? {} : { category }),
      ...(pooledYears === null ? {} : { method: "pooled", pooledYears: [...pooledYears] }),
    },
    values,
    reliability,
    withheldBy,
    reveal,
    extras,
  );
}
