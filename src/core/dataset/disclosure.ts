import { combineSums } from "./combineSums.ts";
import { disclosureEquations, type Equation } from "./disclosureEquations.ts";
import { hiddenRanges, type LinearSum } from "./hiddenRanges.ts";
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

/** What a reader knows, and which published cells it rests on. */
interface Sum<Item> extends LinearSum {
  readonly wholes: readonly Item[];
  readonly parts: readonly Item[];
}

/**
 * Hides further cells where a cell hidden for disclosure could be told within ten points from what is published beside it:
 * the part with the fewest respondents of a sum that tells it; the whole only where no part is left. Repeated until safe.
 * Cells hidden for precision or review, and those that join here, need no protection of their own, but are unknown to a reader.
 */
export function protectDisclosure<Item extends GuardedCell>(results: readonly Item[], region: Region): readonly Item[] {
  const sorted = [...results].sort((a, b) => compareRows(identityOf(a.cell), identityOf(b.cell)));
  const byKey = new Map(sorted.map((result) => [keyOf(result.cell), result]));
  const equations = disclosureEquations(
    sorted.map(({ cell }) => cell),
    region,
  );
  const sensitive = sorted.flatMap(({ cell, withheldBy }) => (withheldBy === "disclosure" ? keyOf(cell) : []));
  for (;;) {
    const companion = sensitive.length === 0 ? null : nextCompanion(sensitive, byKey, equations);
    if (companion === null) break;
    byKey.set(keyOf(companion.cell), { ...companion, withheldBy: "disclosure" });
  }
  return results.map((result) => {
    const isHidden = result.withheldBy === null && byKey.get(keyOf(result.cell))?.withheldBy === "disclosure";
    return isHidden ? { ...result, withheldBy: "disclosure" } : result;
  });
}

/** Single sums are asked first; what they leave safe, their combinations may still tell. */
function nextCompanion<Item extends GuardedCell>(
  sensitive: readonly string[],
  byKey: ReadonlyMap<string, Item>,
  equations: readonly Equation[],
): Item | null {
  const sums = equations.flatMap((equation, place) => sumOf(equation, place, byKey) ?? []);
  const combined = () =>
    combineSums(sums).map(({ from, ...sum }): Sum<Item> => {
      const origins = from.flatMap((place) => sums[place] ?? []);
      return { ...sum, wholes: origins.flatMap(({ wholes }) => wholes), parts: origins.flatMap(({ parts }) => parts) };
    });
  return companionAmong(sensitive, sums) ?? companionAmong(sensitive, [...sums, ...combined()]);
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
  return {
    terms: [
      ...hidden.map(({ item, weight }) => ({ key: keyOf(item.cell), weight })),
      ...(hasRest ? [{ key: `rest of ${place}`, weight: rest }] : []),
    ],
    constant: -known.reduce((sum, { item, weight }) => sum + weight * item.estimate.rate, 0),
    wholes: total.withheldBy === null ? [total] : [],
    parts: members.filter(({ withheldBy }) => withheldBy === null),
  };
}

/** Nearest first: the sums that tell a cell itself, then those that tell the other unknowns of these, and so on. */
function companionAmong<Item extends GuardedCell>(
  sensitive: readonly string[],
  sums: readonly Sum<Item>[],
): Item | null {
  const ranges = hiddenRanges(sums);
  const isTold = (key: string): boolean => {
    const { lower, upper } = ranges.get(key) ?? { lower: 0, upper: 1 };
    return upper - lower < safeRange - 1e-9;
  };
  const boundsOf = (key: string): readonly (number | null)[] => {
    const range = ranges.get(key);
    return range === undefined ? [] : [range.lowerBy, range.upperBy];
  };
  for (const cell of sensitive.filter(isTold)) {
    const seen = new Set<number>();
    const wholes: Item[] = [];
    let keys: readonly string[] = [cell];
    while (keys.length > 0) {
      const places = [...new Set(keys.flatMap(boundsOf))].flatMap((place) => (place === null || seen.has(place) ? [] : place));
      for (const place of places) seen.add(place);
      const told = places.flatMap((place) => sums[place] ?? []);
      const part = smallest(told.flatMap(({ parts }) => parts));
      if (part !== null) return part;
      wholes.push(...told.flatMap((sum) => sum.wholes));
      keys = told.flatMap(({ terms }) => terms.map(({ key }) => key));
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

/** The elderly and the age band 60–69 are one cell under two names: hidden together or not at all. */
function keyOf({ area, dimension, category }: TallyCell): string {
  if (dimension === "population" && category === "elderly") return `${area}|age|60-69`;
  return `${area}|${dimension}|${category ?? ""}`;
}

function identityOf({ area, dimension, category }: TallyCell): Parameters<typeof compareRows>[0] {
  return { area, dimension, ...(category === null ? {} : { category }) };
}
