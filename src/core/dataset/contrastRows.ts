import { contrastCells } from "#core/statistics/contrastCells.ts";
import type { SinglePsu } from "#core/statistics/designVariance.ts";
import type { Year } from "#core/units.ts";
import type { CellResult } from "./cellResult.ts";
import type { PlannedContrast } from "./listContrasts.ts";
import type { Cell, Contrast } from "./schema.ts";
import type { CountedTally } from "./waveTally.ts";

/** Tests planned comparisons in the design that they were counted in. @param pooledYears of two pooled waves; null for one */
export function contrastRows(
  plans: readonly PlannedContrast[],
  { accumulator }: CountedTally,
  singlePsu: SinglePsu,
  pooledYears: readonly Year[] | null = null,
): readonly Contrast[] {
  return plans.flatMap(({ a, b, relation, freedom, family }): readonly Contrast[] => {
    const contrast = contrastCells(accumulator, a.id, b.id, relation, { singlePsu, freedom });
    if (contrast === null) return [];
    const { diff, se, df, p } = contrast;
    return [{ a: cellOf(a, pooledYears), b: cellOf(b, pooledYears), diff, se, df, p, pHolm: null, family }];
  });
}

function cellOf({ cell: { area, dimension, category } }: CellResult, pooledYears: readonly Year[] | null): Cell {
  return {
    area,
    dimension,
    ...(category === null ? {} : { category }),
    ...(pooledYears === null ? {} : { method: "pooled", pooledYears: [...pooledYears] }),
  };
}
