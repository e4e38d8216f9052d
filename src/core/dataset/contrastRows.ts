import { contrastCells } from "#core/statistics/contrastCells.ts";
import type { SinglePsu } from "#core/statistics/designVariance.ts";
import { holm } from "#core/statistics/holm.ts";
import type { CellResult } from "./cellResult.ts";
import { listContrasts } from "./listContrasts.ts";
import type { Cell, Contrast, Region } from "./schema.ts";
import type { WaveTally } from "./waveTally.ts";

/** Tests every comparison of a wave, with Holm within each family over the tests that are listed. */
export function contrastRows(results: readonly CellResult[], region: Region, tally: WaveTally, singlePsu: SinglePsu): readonly Contrast[] {
  const tested = listContrasts(results, region, tally).flatMap(({ a, b, relation, family }) => {
    const contrast = contrastCells(tally.accumulator, a.id, b.id, relation, { singlePsu });
    return contrast === null ? [] : [{ a, b, family, contrast }];
  });
  const families = new Set(tested.flatMap(({ family }) => family ?? []));
  const corrected = new Map<(typeof tested)[number], number | null>();
  for (const family of families) {
    const members = tested.filter((test) => test.family === family);
    for (const [place, p] of holm(members.map(({ contrast }) => contrast.p)).entries()) {
      const member = members[place];
      if (member !== undefined) corrected.set(member, p);
    }
  }
  return tested.map((test) => ({
    a: cellOf(test.a),
    b: cellOf(test.b),
    diff: test.contrast.diff,
    se: test.contrast.se,
    df: test.contrast.df,
    p: test.contrast.p,
    pHolm: corrected.get(test) ?? null,
    family: test.family,
  }));
}

function cellOf({ cell: { area, dimension, category } }: CellResult): Cell {
  return { area, dimension, ...(category === null ? {} : { category }) };
}
