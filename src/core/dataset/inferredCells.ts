import type { Equation } from "./disclosureEquations.ts";
import { inferSizes, type PublishedCell } from "./inferredSizes.ts";

export interface InferredCell {
  readonly n: number;
  readonly rate: number;
}

const sweeps = 200;
/** Sums of published figures that miss by more than this part of the whole do not hold: their shares are not by n. */
const holds = 1e-3;
const leastRate = 0.05;

/**
 * Sizes and rates for hidden cells, and for unlisted ones of which the size can be worked out, that agree with what is published, as far as any do. Only files are known
 * here, neither weights nor hidden values: n stands for weights, and the solution found is one of many. Rates start from
 * that of all and are moved until the sums hold. Where they cannot hold (shares are by weights, not by n), a cell stays away
 * from 0 and 1, since nothing says that it is at the end.
 * Source: cyclic projections onto the sums and the bounds (Kaczmarz 1937).
 */
export function inferCells(
  cells: ReadonlyMap<string, PublishedCell>,
  equations: readonly Equation[],
): ReadonlyMap<string, InferredCell> {
  // Of a population, and of a pool of which a year is missing, nobody knows who the others are.
  const complete = equations.filter(
    ({ whole, parts }) => parts.length > 1 && [whole, ...parts].every((key) => cells.has(key)),
  );
  const sizes = inferSizes(cells, complete, equations);
  const sums = equations.flatMap(({ whole, parts }) => {
    const known = parts.filter((part) => sizes.has(part));
    return sizes.has(whole) && known.length > 0 ? [{ whole, parts: known }] : [];
  });
  const sizeOf = (key: string): number => sizes.get(key) ?? 0;
  const start = startOf(cells);
  const literate = new Map([...cells].map(([key, { rate }]) => [key, (rate ?? start) * sizeOf(key)]));
  const isOpen = (key: string): boolean => cells.get(key)?.rate === null;

  const states = sums.map(({ whole, parts }) => {
    const others = Math.max(0, sizeOf(whole) - parts.reduce((sum, part) => sum + sizeOf(part), 0));
    const open = parts.filter(isOpen);
    const room = [whole, ...open].reduce((sum, key) => sum + (isOpen(key) ? sizeOf(key) : 0), others);
    return { whole, parts, open, room, others, literateOthers: others * start };
  });
  const missing = ({ whole, parts, literateOthers }: (typeof states)[number]): number =>
    parts.reduce((left, part) => left - (literate.get(part) ?? 0), (literate.get(whole) ?? 0) - literateOthers);
  const move = (key: string, by: number): void => {
    literate.set(key, Math.min(sizeOf(key), Math.max(0, (literate.get(key) ?? 0) + by)));
  };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const state of states) {
      if (state.room === 0) continue;
      const share = missing(state) / state.room;
      for (const part of state.open) move(part, share * sizeOf(part));
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
    [...sizes].map(([key, n]) => {
      const rate = cells.get(key)?.rate ?? null;
      const found = rate ?? (n === 0 ? start : (literate.get(key) ?? 0) / n);
      const isDoubtful = rate === null && doubtful.has(key);
      const kept = isDoubtful ? Math.min(1 - leastRate, Math.max(leastRate, found)) : found;
      return [key, { n, rate: kept }];
    }),
  );
}

function startOf(cells: ReadonlyMap<string, PublishedCell>): number {
  const shown = [...cells.values()].flatMap(({ n, rate }) => (n === null || rate === null ? [] : [{ n, rate }]));
  const all = shown.reduce((sum, { n }) => sum + n, 0);
  return all === 0 ? 0.5 : shown.reduce((sum, { n, rate }) => sum + n * rate, 0) / all;
}
