import type { Equation } from "./disclosureEquations.ts";

/** What a published row says of a cell: nothing, where it is null. */
export interface PublishedCell {
  readonly n: number | null;
  readonly rate: number | null;
}

/** A cell that does not say how many people it is of has fewer than this. */
const fewestCounted = 30;
const sweeps = 200;
/** Sums of published figures that miss by more than this part of the whole do not hold: their shares are not by n. */
const holds = 1e-3;
const leastRate = 0.05;

/**
 * Sizes and rates for hidden cells that agree with what is published, as far as any do. Only files are known here, neither
 * weights nor hidden values: n stands for weights, and the solution found is one of many.
 * - A hidden size is as large as the sums allow, so that no room is left that may not be there.
 * - Rates start from the region's and are moved until the sums hold. Where they cannot hold (shares are by weights, not by
 *   n), a cell stays away from 0 and 1, since nothing says that it is at the end.
 * Source: cyclic projections onto the sums and the bounds (Kaczmarz 1937).
 */
export function inferCells(
  cells: ReadonlyMap<string, PublishedCell>,
  equations: readonly Equation[],
): ReadonlyMap<string, { readonly n: number; readonly rate: number }> {
  const sums = equations.flatMap(({ whole, parts }) => {
    const known = parts.filter((part) => cells.has(part));
    return cells.has(whole) && known.length > 0 ? [{ whole, parts: known }] : [];
  });
  const sizes = sizesOf(cells, sums);
  const sizeOf = (key: string): number => sizes.get(key) ?? 0;
  const start = startOf(cells);
  const literate = new Map([...cells].map(([key, { rate }]) => [key, (rate ?? start) * sizeOf(key)]));
  const isOpen = (key: string): boolean => cells.get(key)?.rate === null;

  const states = sums.map(({ whole, parts }) => {
    const others = Math.max(0, sizeOf(whole) - parts.reduce((sum, part) => sum + sizeOf(part), 0));
    return { whole, parts, others, literateOthers: others * start };
  });
  const missing = ({ whole, parts, literateOthers }: (typeof states)[number]): number =>
    parts.reduce((left, part) => left - (literate.get(part) ?? 0), (literate.get(whole) ?? 0) - literateOthers);
  const move = (key: string, by: number): void => {
    literate.set(key, Math.min(sizeOf(key), Math.max(0, (literate.get(key) ?? 0) + by)));
  };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const state of states) {
      const open = state.parts.filter(isOpen);
      const room = [state.whole, ...open].reduce((sum, key) => sum + (isOpen(key) ? sizeOf(key) : 0), state.others);
      if (room === 0) continue;
      const share = missing(state) / room;
      for (const part of open) move(part, share * sizeOf(part));
      if (isOpen(state.whole)) move(state.whole, -share * sizeOf(state.whole));
      state.literateOthers = Math.min(state.others, Math.max(0, state.literateOthers + share * state.others));
    }
  }
  const doubtful = new Set(
    states
      .filter((state) => Math.abs(missing(state)) > holds * sizeOf(state.whole))
      .flatMap(({ whole, parts }) => [whole, ...parts]),
  );
  return new Map(
    [...cells].map(([key, { rate }]) => {
      const n = sizeOf(key);
      const found = rate ?? (n === 0 ? start : (literate.get(key) ?? 0) / n);
      const isDoubtful = rate === null && doubtful.has(key);
      return [key, { n, rate: isDoubtful ? Math.min(1 - leastRate, Math.max(leastRate, found)) : found }];
    }),
  );
}

function startOf(cells: ReadonlyMap<string, PublishedCell>): number {
  const shown = [...cells.values()].flatMap(({ n, rate }) => (n === null || rate === null ? [] : [{ n, rate }]));
  const all = shown.reduce((sum, { n }) => sum + n, 0);
  return all === 0 ? 0.5 : shown.reduce((sum, { n, rate }) => sum + n * rate, 0) / all;
}

/** Parts that together would be more than their whole shrink alike. */
function sizesOf(
  cells: ReadonlyMap<string, PublishedCell>,
  sums: readonly { readonly whole: string; readonly parts: readonly string[] }[],
): ReadonlyMap<string, number> {
  const sizes = new Map([...cells].map(([key, { n }]) => [key, n ?? fewestCounted - 1]));
  const isUnknown = (key: string): boolean => cells.get(key)?.n === null;
  const total = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + (sizes.get(key) ?? 0), 0);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    let isDone = true;
    for (const { whole, parts } of sums) {
      const unknown = parts.filter(isUnknown);
      const room = Math.max(0, total([whole]) - total(parts.filter((part) => !isUnknown(part))));
      const taken = total(unknown);
      if (taken <= room * (1 + 1e-9) || taken === 0) continue;
      for (const part of unknown) sizes.set(part, ((sizes.get(part) ?? 0) * room) / taken);
      isDone = false;
    }
    if (isDone) break;
  }
  return sizes;
}
