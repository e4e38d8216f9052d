import { createAccumulator } from "#core/statistics/accumulator.ts";
import { createLevelSums } from "#core/statistics/levelSums.ts";
import type { Region } from "./schema.ts";
import { createTallyIndex } from "./tallyIndex.ts";
import type { CountedTally } from "./waveTally.ts";

/** Two waves as one design, and what became of their weights. */
export interface PooledTally extends CountedTally {
  /** Factor of the weights of the earlier wave; those of the later one stay. */
  readonly scale: number;
}

/**
 * Two waves as one design: strata × year, each wave's weights scaled to a common total, so that both count alike.
 * @returns null where the designs differ (only one has PSUs), or a wave has nobody with a known outcome
 * Source: Korn & Graubard (1999), Analysis of Health Surveys, ch. 8: combining surveys as strata of one design.
 */
export function poolTallies(earlier: CountedTally, later: CountedTally, region: Region): PooledTally | null {
  const { clustered } = later.accumulator;
  const before = weightOf(earlier, region);
  const after = weightOf(later, region);
  if (earlier.accumulator.clustered !== clustered || before === 0 || after === 0) return null;
  const scale = after / before;
  const index = createTallyIndex();
  const accumulator = createAccumulator({ clustered });
  const isScored = earlier.scores !== null && later.scores !== null;
  const scores = isScored ? createAccumulator({ clustered }) : null;
  const levels = earlier.levels !== null && later.levels !== null ? createLevelSums() : null;
  for (const [place, tally] of [earlier, later].entries()) {
    const factor = place === 0 ? scale : 1;
    const cellOf = numbersIn(index, tally);
    const options = { cellOf, stratumOf: (name: string) => `${place}|${name}`, scale: factor };
    accumulator.merge(tally.accumulator, options);
    if (tally.scores !== null) scores?.merge(tally.scores, options);
    if (tally.levels !== null) levels?.merge(tally.levels, cellOf, factor);
  }
  return { ...index, accumulator, scores, levels, scale };
}

function weightOf(tally: CountedTally, region: Region): number {
  const id = tally.idOf({ area: region.code, dimension: "total", category: null });
  let sum = 0;
  if (id === null) return sum;
  for (const psus of tally.accumulator.cell(id).values()) for (const { w } of psus.values()) sum += w;
  return sum;
}

/** From the numbers of a tally to those of an index that takes its cells in. */
function numbersIn(index: ReturnType<typeof createTallyIndex>, tally: CountedTally): (theirs: number) => number | null {
  index.take(tally);
  const here = index.numbers();
  const numbers = new Map([...tally.numbers()].map(([key, theirs]) => [theirs, here.get(key) ?? null]));
  return (theirs) => numbers.get(theirs) ?? null;
}
