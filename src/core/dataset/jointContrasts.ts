import { createAccumulator, type Accumulator } from "#core/statistics/accumulator.ts";
import { contrastCells } from "#core/statistics/contrastCells.ts";
import type { SinglePsu } from "#core/statistics/designVariance.ts";
import type { Year } from "#core/units.ts";
import type { CellResult } from "./cellResult.ts";
import type { Cell, Contrast, Region } from "./schema.ts";
import { cellKey, type TallyCell } from "./tallyIndex.ts";
import type { CountedTally } from "./waveTally.ts";

/** One year of a survey that goes back to its PSUs. */
export interface SurveyedYear {
  readonly year: Year;
  readonly tally: CountedTally;
  readonly results: readonly CellResult[];
}

/**
 * Changes between two waves that share PSUs, as one design: strata and PSUs have the same names in both, and their
 * covariance counts. Only cells that both waves publish are compared; the later wave stores the result. diff = later − earlier.
 * Families (statistics.md: several tests): the changes of the region's populations, and those of the counties.
 * @returns null where only one of the waves has PSUs
 */
export function jointContrasts(
  earlier: SurveyedYear,
  later: SurveyedYear,
  region: Region,
  singlePsu: SinglePsu,
): readonly Contrast[] | null {
  const { clustered } = later.tally.accumulator;
  if (earlier.tally.accumulator.clustered !== clustered) return null;
  const joint = jointDesign(earlier.tally.accumulator, later.tally.accumulator);
  const before = new Map(earlier.results.filter(isShown).map((result) => [cellKey(result.cell), result]));
  return later.results.filter(isShown).flatMap((after): readonly Contrast[] => {
    const first = before.get(cellKey(after.cell));
    if (first === undefined) return [];
    const tested = contrastCells(joint, 2 * first.id, 2 * after.id + 1, { kind: "disjoint" }, { singlePsu });
    if (tested === null) return [];
    const { area, dimension, category } = after.cell;
    const cell: Cell = { area, dimension, ...(category === null ? {} : { category }) };
    const { diff, se, df, p } = tested;
    const family = familyOf(after.cell, region);
    return [{ a: { ...cell, year: earlier.year }, b: cell, diff, se, df, p, pHolm: null, family }];
  });
}

/** Cells of the earlier wave have even numbers, those of the later one odd ones. */
function jointDesign(earlier: Accumulator, later: Accumulator): Accumulator {
  const joint = createAccumulator({ clustered: later.clustered });
  joint.merge(earlier, { cellOf: (id) => 2 * id });
  joint.merge(later, { cellOf: (id) => 2 * id + 1 });
  return joint;
}

function familyOf({ area, dimension }: TallyCell, region: Region): string | null {
  if (area === region.code) return dimension === "population" ? "population-changes" : null;
  const isCounty = region.areas.some(({ code, kind }) => code === area && kind === "county");
  return isCounty && dimension === "total" ? "county-changes" : null;
}

function isShown({ withheldBy }: CellResult): boolean {
  return withheldBy === null;
}
