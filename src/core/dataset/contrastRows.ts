import { contrastCells } from "#core/statistics/contrastCells.ts";
import type { SinglePsu } from "#core/statistics/designVariance.ts";
import type { CellResult } from "./cellResult.ts";
import { compareContrasts } from "./contrastOrder.ts";
import { listContrasts } from "./listContrasts.ts";
import type { Cell, Contrast, Region } from "./schema.ts";
import type { WaveTally } from "./waveTally.ts";
import { withFamilies } from "./withFamilies.ts";

/** Tests every comparison of a wave, with Holm within each family over the tests that are listed. */
export function contrastRows(
  results: readonly CellResult[],
  region: Region,
  tally: WaveTally,
  singlePsu: SinglePsu,
): readonly Contrast[] {
  const tested = listContrasts(results, region, tally).flatMap(({ a, b, relation, family }): readonly Contrast[] => {
    const contrast = contrastCells(tally.accumulator, a.id, b.id, relation, { singlePsu });
    if (contrast === null) return [];
    const { diff, se, df, p } = contrast;
    return [{ a: cellOf(a), b: cellOf(b), diff, se, df, p, pHolm: null, family }];
  });
  return [...withFamilies(tested)].sort(compareContrasts);
}

function cellOf({ cell: { area, dimension, category } }: CellResult): Cell {
  return { area, dimension, ...(category === null ? {} : { category }) };
}
