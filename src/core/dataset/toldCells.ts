import { combineSums } from "./combineSums.ts";
import type { Equation } from "./disclosureEquations.ts";
import { hiddenRanges, type HiddenRange, type LinearSum } from "./hiddenRanges.ts";
import type { Estimate } from "./schema.ts";
import type { TallyCell } from "./tallyIndex.ts";

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
export interface Sum<Item> extends LinearSum {
  readonly wholes: readonly Item[];
  readonly parts: readonly Item[];
}

/** Sensitive cells that are not safe, and what tells them. */
export interface Told<Item> {
  readonly keys: readonly string[];
  readonly sums: readonly Sum<Item>[];
  readonly ranges: ReadonlyMap<string, HiddenRange>;
}

export type Cells<Item> = ReadonlyMap<string, Item>;

/**
 * Which of the sensitive cells a reader can tell. Single sums are asked first; what they leave safe, their combinations may still tell.
 */
export function toldCells<Item extends GuardedCell>(
  sensitive: readonly string[],
  cells: Cells<Item>,
  equations: readonly Equation[],
): Told<Item> {
  const sums = equations.flatMap((equation, place) => sumOf(equation, place, cells) ?? []);
  const single = toldBy(sensitive, sums);
  if (single.keys.length > 0) return single;
  const combined = combineSums(sums).map(({ from, ...sum }): Sum<Item> => {
    const origins = from.flatMap((place) => sums[place] ?? []);
    return { ...sum, wholes: origins.flatMap(({ wholes }) => wholes), parts: origins.flatMap(({ parts }) => parts) };
  });
  return toldBy(sensitive, [...sums, ...combined]);
}

function toldBy<Item>(sensitive: readonly string[], sums: readonly Sum<Item>[]): Told<Item> {
  const ranges = hiddenRanges(sums);
  const keys = sensitive.filter((key) => {
    const { lower, upper } = ranges.get(key) ?? { lower: 0, upper: 1 };
    return upper - lower < safeRange - 1e-9;
  });
  return { keys, sums, ranges };
}

/** What a sum says of its hidden cells, the rest of the whole being unknown too; null where it says nothing. */
function sumOf<Item extends GuardedCell>(
  { whole, parts }: Equation,
  place: number,
  cells: Cells<Item>,
): Sum<Item> | null {
  const total = cells.get(guardKey(whole));
  const members = parts.flatMap((part) => cells.get(guardKey(part)) ?? []);
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
      ...hidden.map(({ item, weight }) => ({ key: guardKey(item.cell), weight })),
      ...(hasRest ? [{ key: `rest of ${place}`, weight: rest }] : []),
    ],
    constant: -known.reduce((sum, { item, weight }) => sum + weight * item.estimate.rate, 0),
    wholes: total.withheldBy === null ? [total] : [],
    parts: members.filter(({ withheldBy }) => withheldBy === null),
  };
}

/** The elderly and the age band 60–69 are one cell under two names, with one decision: hidden together or not at all. */
export function guardKey({ area, dimension, category }: TallyCell): string {
  if (dimension === "population" && category === "elderly") return `${area}|age|60-69`;
  return `${area}|${dimension}|${category ?? ""}`;
}
