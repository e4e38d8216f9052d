import { protectDisclosure } from "./disclosure.ts";
import { guardKey, type GuardedCell, type GuardedPlace } from "./guardedCell.ts";
import { areSamePeople, isSameCount } from "./samePeople.ts";
import type { Region } from "./schema.ts";
import { unlistedCells } from "./unlistedCells.ts";

/** A figure of a table, before anything is withheld for the sake of another. */
export interface Figure {
  readonly cell: GuardedPlace;
  readonly rate: number;
  /** Null or 0 where nobody says how many people it is of. */
  readonly n: number | null;
  readonly withheldBy: GuardedCell["withheldBy"];
}

interface Guarded<Item> extends GuardedCell {
  readonly of: Item | null;
}

/**
 * Why each figure is withheld, in the order given. First the figures of the table protect each other, and small cells that
 * it leaves out: without n nobody knows the share of one, and no sum tells it. Then they are held against what is published of the same respondents beside
 * them: a figure from which a cell hidden there could be told is hidden as well.
 * @param beside cells of the respondents of the same year and instrument, after their own protection
 */
export function protectFigures<Item extends Figure>(
  figures: readonly Item[],
  beside: readonly GuardedCell[],
  region: Region,
): ReadonlyMap<Item, GuardedCell["withheldBy"]> {
  const counted = figures.flatMap(guarded);
  const alone = protectDisclosure([...counted, ...unlisted(counted, region)], region);
  const withheld = new Map(figures.map((item) => [item, item.withheldBy]));
  const note = (cells: readonly Guarded<Item>[]): void => {
    for (const { of, withheldBy } of cells) if (of !== null) withheld.set(of, withheldBy);
  };
  note(alone);

  const known = new Map(beside.map((one) => [guardKey(one.cell), one]));
  const counts = figures.flatMap(({ cell, n }): readonly (readonly [number, number])[] => {
    const there = known.get(guardKey(cell))?.estimate.n;
    return n === null || n === 0 || there === undefined ? [] : [[n, there]];
  });
  if (beside.length === 0 || !areSamePeople(counts)) return withheld;
  const scale = scaleOf(known, region);
  const joined = figures.flatMap((item): readonly Guarded<Item>[] => {
    const there = known.get(guardKey(item.cell));
    const n = item.n === null || item.n === 0 ? (there?.estimate.n ?? null) : item.n;
    if (n === null || (there !== undefined && !isSameCount(n, there.estimate.n))) return [];
    const sumWeights = there?.estimate.sumWeights ?? n * scale;
    const { cell, rate } = item;
    return [{ of: item, cell, estimate: { rate, n, sumWeights }, withheldBy: withheld.get(item) ?? null }];
  });
  const others = beside.map(({ cell, estimate, withheldBy }) => ({
    of: null,
    cell,
    estimate,
    withheldBy,
    fixed: true,
  }));
  // Where both have a cell, its weight and rate are those of the respondents.
  note(protectDisclosure([...others, ...joined], region));
  return withheld;
}

function guarded<Item extends Figure>(item: Item): readonly Guarded<Item>[] {
  const { cell, rate, n, withheldBy } = item;
  return n === null || n === 0 ? [] : [{ of: item, cell, estimate: { rate, n, sumWeights: n }, withheldBy }];
}

function unlisted(cells: readonly GuardedCell[], region: Region): readonly Guarded<never>[] {
  const places = cells.map(({ cell }) => cell);
  const counted = new Map(cells.map(({ cell, estimate }) => [guardKey(cell), estimate]));
  return unlistedCells(counted, places, region).unlisted.map((cell) => ({ ...cell, of: null }));
}

/** Weights of respondents, on average: figures come without. */
function scaleOf(known: ReadonlyMap<string, GuardedCell>, region: Region): number {
  const total = known.get(guardKey({ area: region.code, dimension: "total", category: null }));
  return total === undefined ? 1 : total.estimate.sumWeights / total.estimate.n;
}
