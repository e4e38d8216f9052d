import { disclosureEquations } from "./disclosureEquations.ts";
import { compareRows } from "./rowKey.ts";
import type { Region } from "./schema.ts";
import { guardKey, toldCells, type Cells, type GuardedCell, type Told } from "./toldCells.ts";
import type { TallyCell } from "./waveTally.ts";

/**
 * Hides further cells where a cell hidden for disclosure could be told within ten points from what is published beside it:
 * the part with the fewest respondents of a sum that tells it; the whole only where no part is left. Repeated until safe;
 * then cells that joined come back, those with the most respondents first, where the others suffice.
 * Cells hidden for precision or review, and those that join here, need no protection of their own, but are unknown to a reader.
 */
export function protectDisclosure<Item extends GuardedCell>(results: readonly Item[], region: Region): readonly Item[] {
  const sorted = [...results].sort((a, b) => compareRows(identityOf(a.cell), identityOf(b.cell)));
  const known = new Map(sorted.map((result) => [guardKey(result.cell), result]));
  const sensitive = sorted.flatMap(({ cell, withheldBy }) => (withheldBy === "disclosure" ? guardKey(cell) : []));
  if (sensitive.length === 0) return results;
  const equations = disclosureEquations(
    sorted.map(({ cell }) => cell),
    region,
  );
  const told = (cells: Cells<Item>): Told<Item> => toldCells(sensitive, cells, equations);

  const companions: Item[] = [];
  let companion = companionFor(told(known));
  while (companion !== null) {
    companions.push(companion);
    companion = companionFor(told(hiding(known, companions)));
  }
  const left = told(hiding(known, companions)).keys.length;
  const needed = [...companions]
    .sort((a, b) => b.estimate.n - a.estimate.n)
    .reduce<readonly Item[]>((kept, one) => {
      const others = kept.filter((other) => other !== one);
      return told(hiding(known, others)).keys.length > left ? kept : others;
    }, companions);
  const hidden = new Set(needed.map(({ cell }) => guardKey(cell)));
  return results.map((result) =>
    result.withheldBy === null && hidden.has(guardKey(result.cell)) ? { ...result, withheldBy: "disclosure" } : result,
  );
}

function hiding<Item extends GuardedCell>(cells: Cells<Item>, more: readonly Item[]): Cells<Item> {
  const all = new Map(cells);
  for (const item of more) all.set(guardKey(item.cell), { ...item, withheldBy: "disclosure" });
  return all;
}

/** Nearest first: the sums that tell a cell itself, then those that tell the other unknowns of these, and so on. */
function companionFor<Item extends GuardedCell>({ keys, sums, ranges }: Told<Item>): Item | null {
  const boundsOf = (key: string): readonly (number | null)[] => {
    const range = ranges.get(key);
    return range === undefined ? [] : [range.lowerBy, range.upperBy];
  };
  for (const cell of keys) {
    const seen = new Set<number | null>([null]);
    const wholes: Item[] = [];
    let unknown: readonly string[] = [cell];
    while (unknown.length > 0) {
      const places = [...new Set(unknown.flatMap(boundsOf))].filter((place) => !seen.has(place));
      for (const place of places) seen.add(place);
      const telling = places.flatMap((place) => (place === null ? [] : (sums[place] ?? [])));
      const part = smallest(telling.flatMap(({ parts }) => parts));
      if (part !== null) return part;
      wholes.push(...telling.flatMap((sum) => sum.wholes));
      unknown = telling.flatMap(({ terms }) => terms.map(({ key }) => key));
    }
    const whole = smallest(wholes);
    if (whole !== null) return whole;
  }
  return null;
}

function smallest<Item extends GuardedCell>(items: readonly Item[]): Item | null {
  const fewer = (least: Item | null, item: Item): Item =>
    least === null || item.estimate.n < least.estimate.n ? item : least;
  return items.reduce<Item | null>(fewer, null);
}

function identityOf({ area, dimension, category }: TallyCell): Parameters<typeof compareRows>[0] {
  return { area, dimension, ...(category === null ? {} : { category }) };
}
