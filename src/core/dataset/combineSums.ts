import type { LinearSum } from "./hiddenRanges.ts";

/** A sum that follows from others, by their places. */
export interface CombinedSum extends LinearSum {
  readonly from: readonly number[];
}

interface Row {
  readonly weights: Map<string, number>;
  /** By place, how often each of the given sums, scaled, is in it. */
  readonly factors: Map<number, number>;
  constant: number;
}

interface ReducedRow extends Row {
  /** The unknown that no other reduced row has, here with weight 1. */
  readonly pivot: string;
}

/** Weights below this, beside a greatest one of 1, are rounding. */
const nothing = 1e-9;

/**
 * What a set of sums tells when they are combined: each of the sums that come back has an unknown of its own.
 * An unknown that the set determines is alone in one of them.
 * Source: Gauss–Jordan elimination, each row scaled to a greatest weight of 1, its greatest weight as pivot.
 */
export function combineSums(sums: readonly LinearSum[]): readonly CombinedSum[] {
  const reduced: ReducedRow[] = [];
  for (const [place, sum] of sums.entries()) {
    const row = rowOf(sum, place);
    for (const known of reduced) subtract(row, known, row.weights.get(known.pivot) ?? 0);
    const pivot = greatest(row);
    if (pivot === null) continue;
    divide(row, pivot.weight);
    for (const known of reduced) subtract(known, row, known.weights.get(pivot.key) ?? 0);
    reduced.push(Object.assign(row, { pivot: pivot.key }));
  }
  return reduced.map(({ weights, constant, factors }) => ({
    terms: [...weights].map(([key, weight]) => ({ key, weight })),
    constant,
    from: [...factors.keys()],
  }));
}

function rowOf({ terms, constant }: LinearSum, place: number): Row {
  const scale = Math.max(...terms.map(({ weight }) => Math.abs(weight)));
  return {
    weights: new Map(terms.map(({ key, weight }) => [key, weight / scale])),
    factors: new Map([[place, 1]]),
    constant: constant / scale,
  };
}

function greatest({ weights }: Row): { readonly key: string; readonly weight: number } | null {
  let found: { readonly key: string; readonly weight: number } | null = null;
  for (const [key, weight] of weights) {
    if (found === null || Math.abs(weight) > Math.abs(found.weight)) found = { key, weight };
  }
  return found;
}

function divide(row: Row, by: number): void {
  for (const [key, weight] of row.weights) row.weights.set(key, weight / by);
  for (const [place, factor] of row.factors) row.factors.set(place, factor / by);
  row.constant /= by;
}

function subtract(row: Row, other: Row, times: number): void {
  if (times === 0) return;
  for (const [key, weight] of other.weights) change(row.weights, key, -times * weight);
  for (const [place, factor] of other.factors) change(row.factors, place, -times * factor);
  row.constant -= times * other.constant;
}

function change<Key>(values: Map<Key, number>, key: Key, by: number): void {
  const value = (values.get(key) ?? 0) + by;
  if (Math.abs(value) < nothing) values.delete(key);
  else values.set(key, value);
}
