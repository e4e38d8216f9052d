import { disclosureEquations, type Equation } from "./disclosureEquations.ts";
import { hiddenRanges, type HiddenRange, type LinearSum } from "./hiddenRanges.ts";
import { compareRows } from "./rowKey.ts";
import type { Estimate, Region } from "./schema.ts";
import type { TallyCell } from "./waveTally.ts";

/** A cell before anything is withheld for the sake of another. */
export interface GuardedCell {
  readonly cell: TallyCell;
  readonly estimate: {
    readonly rate: number;
    readonly n: number;
    /** The cell's part of the weights: readers know shares. */
    readonly sumWeights: number;
  };
  readonly withheldBy: NonNullable<Estimate["suppressedBy"]> | null;
}

/** A rate hidden for disclosure is safe when a reader can only say that it lies in a range of at least ten points. */
const safeRange = 0.1;

interface Sum<Item> extends LinearSum {
  /** Published, so that it could be hidden as well. */
  readonly whole: Item | null;
  /** Published parts; where the only part is the whole, the whole. */
  readonly shown: readonly Item[];
}

/**
 * Hides further cells where a cell hidden for disclosure could be told within ten points from what is published beside it:
 * the part with the fewest respondents of a sum that tells it; the whole only where no part is left. Repeated until safe.
 * Cells hidden for precision or review need no protection, but are unknown to a reader.
 */
export function protectDisclosure<Item extends GuardedCell>(results: readonly Item[], region: Region): readonly Item[] {
  const sorted = [...results].sort((a, b) => compareRows(identityOf(a.cell), identityOf(b.cell)));
  const byKey = new Map(sorted.map((result) => [keyOf(result.cell), result]));
  const equations = disclosureEquations(
    sorted.map(({ cell }) => cell),
    region,
  );
  for (;;) {
    const companion = nextCompanion([...byKey.values()], byKey, equations);
    if (companion === null) break;
    byKey.set(keyOf(companion.cell), { ...companion, withheldBy: "disclosure" });
  }
  return results.map((result) => byKey.get(keyOf(result.cell)) ?? result);
}

function nextCompanion<Item extends GuardedCell>(
  results: readonly Item[],
  byKey: ReadonlyMap<string, Item>,
  equations: readonly Equation[],
): Item | null {
  if (!results.some(({ withheldBy }) => withheldBy === "disclosure")) return null;
  const sums = equations.flatMap((equation, place) => sumOf(equation, place, byKey) ?? []);
  const ranges = hiddenRanges(sums);
  for (const { cell, withheldBy } of results) {
    const range = ranges.get(keyOf(cell));
    if (withheldBy !== "disclosure" || range === undefined || range.upper - range.lower >= safeRange - 1e-9) continue;
    const companion = companionFor(keyOf(cell), sums, ranges);
    if (companion !== null) return companion;
  }
  return null;
}

/** What a sum says of its hidden cells, the rest of the whole being unknown too; null where it says nothing. */
function sumOf<Item extends GuardedCell>(
  { whole, parts }: Equation,
  place: number,
  byKey: ReadonlyMap<string, Item>,
): Sum<Item> | null {
  const total = byKey.get(keyOf(whole));
  const members = parts.flatMap((part) => byKey.get(keyOf(part)) ?? []);
  if (total === undefined || members.length === 0) return null;
  const rest = total.estimate.sumWeights - members.reduce((sum, { estimate }) => sum + estimate.sumWeights, 0);
  if (rest < -1e-9 * total.estimate.sumWeights) return null;
  const signed = [
    { item: total, weight: -total.estimate.sumWeights },
    ...members.map((item) => ({ item, weight: item.estimate.sumWeights })),
  ];
  const hidden = signed.filter(({ item }) => item.withheldBy !== null);
  if (hidden.length === 0) return null;
  const known = signed.filter(({ item }) => item.withheldBy === null);
  const hasRest = rest > 1e-9 * total.estimate.sumWeights;
  const shown = members.filter(({ withheldBy }) => withheldBy === null);
  const isOneCell = members.length === 1 && !hasRest;
  const freeWhole = total.withheldBy === null ? total : null;
  return {
    terms: [
      ...hidden.map(({ item, weight }) => ({ key: keyOf(item.cell), weight })),
      ...(hasRest ? [{ key: `rest of ${place}`, weight: rest }] : []),
    ],
    constant: -known.reduce((sum, { item, weight }) => sum + weight * item.estimate.rate, 0),
    whole: freeWhole,
    shown: isOneCell && freeWhole !== null ? [freeWhole] : shown,
  };
}

/** Nearest first: the sums that tell the cell itself, then those that tell the other unknowns of these, and so on. */
function companionFor<Item extends GuardedCell>(
  cell: string,
  sums: readonly Sum<Item>[],
  ranges: ReadonlyMap<string, HiddenRange>,
): Item | null {
  const seen = new Set<number>();
  const wholes: Item[] = [];
  let keys: readonly string[] = [cell];
  while (keys.length > 0) {
    const binding = keys.flatMap((key) => [ranges.get(key)?.lowerBy ?? null, ranges.get(key)?.upperBy ?? null]);
    const layer = [...new Set(binding)].flatMap((place) => (place === null || seen.has(place) ? [] : place));
    for (const place of layer) seen.add(place);
    const told = layer.flatMap((place) => sums[place] ?? []);
    const part = smallest(told.flatMap(({ shown }) => shown));
    if (part !== null) return part;
    wholes.push(...told.flatMap(({ whole }) => whole ?? []));
    keys = told.flatMap(({ terms }) => terms.map(({ key }) => key));
  }
  return smallest(wholes);
}

function smallest<Item extends GuardedCell>(items: readonly Item[]): Item | null {
  const fewer = (least: Item | null, item: Item): Item =>
    least === null || item.estimate.n < least.estimate.n ? item : least;
  return items.reduce<Item | null>(fewer, null);
}

function keyOf({ area, dimension, category }: TallyCell): string {
  return `${area}|${dimension}|${category ?? ""}`;
}

function identityOf({ area, dimension, category }: TallyCell): Parameters<typeof compareRows>[0] {
  return { area, dimension, ...(category === null ? {} : { category }) };
}
