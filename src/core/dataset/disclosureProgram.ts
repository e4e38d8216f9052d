import { createBoundedSystem, type BoundedSystem, type Room } from "./boundedSystem.ts";
import { disclosureEquations } from "./disclosureEquations.ts";
import { guardKey, type GuardedCell } from "./guardedCell.ts";
import type { Region } from "./schema.ts";
import type { Balance } from "./tableau.ts";

/** A shown cell that would help to keep a told one when it were hidden, and by how much at most, as a share of the told one. */
export interface Helper {
  readonly key: string;
  readonly gain: number;
}

/** What a reader of the shown cells can say of the hidden ones. */
export interface DisclosureProgram {
  hide(key: string): void;
  show(key: string): void;
  /** Null when the reader can only say that the rate lies in a safe range; else what tells it, and the range that is left. */
  told(key: string): { readonly range: number; readonly helpers: readonly Helper[] } | null;
}

/** A rate hidden for disclosure is safe when a reader can only say that it lies in a range of at least ten points. */
export const safeRange = 0.1;

/** Shares that differ by less are the same: they are sums of the same weights. */
const rounding = 1e-9;

/**
 * A linear program over weighted numbers of literate people: each cell is one unknown between none and all of it, and the
 * sums have no other factors than 1. The truth is known here, so moves away from it are what is asked for: a sum that holds
 * only roughly (published figures, rounded) says as much as if it held exactly.
 */
export function createDisclosureProgram(cells: readonly GuardedCell[], region: Region): DisclosureProgram {
  const columns = new Map<string, number>();
  const weights: number[] = [];
  const literate: number[] = [];
  const add = (key: string, weight: number, literates: number): void => {
    if (columns.has(key)) return;
    columns.set(key, weights.length);
    weights.push(weight);
    literate.push(Math.min(weight, Math.max(0, literates)));
  };
  for (const { cell, estimate, weightScale = 1 } of cells) {
    const weight = estimate.sumWeights * weightScale;
    add(guardKey(cell), weight, weight * estimate.rate);
  }
  const isHidden = hiddenKeys(cells);
  const open = new Set([...isHidden].map((key) => columns.get(key) ?? -1));

  const balances: Balance[] = [];
  for (const { whole, parts, rest, isRestUsed } of disclosureEquations(
    cells.map(({ cell }) => cell),
    region,
  )) {
    const from = columns.get(whole);
    const into = parts.flatMap((part) => columns.get(part) ?? []);
    if (from === undefined || (into.length === 0 && !isRestUsed)) continue;
    const total = weights[from] ?? 0;
    const remainder = (of: readonly number[]): number =>
      into.reduce((left, each) => left - (of[each] ?? 0), of[from] ?? 0);
    const others = remainder(weights);
    if (others < -rounding * total) continue;
    if (others > rounding * total) {
      add(rest, others, remainder(literate));
      open.add(columns.get(rest) ?? -1);
      into.push(columns.get(rest) ?? -1);
    }
    balances.push([{ column: from, factor: 1 }, ...into.map((column) => ({ column, factor: -1 }))]);
  }

  const rooms = weights.map((weight, column): Room => {
    const number = literate[column] ?? 0;
    return { lower: -number, upper: weight - number };
  });
  const system = createBoundedSystem(rooms, balances, open);
  for (const column of open) system.open(column);
  const keys = [...columns.keys()];
  return programOf(system, columns, keys, weights);
}

function programOf(
  system: BoundedSystem,
  columns: ReadonlyMap<string, number>,
  keys: readonly string[],
  weights: readonly number[],
): DisclosureProgram {
  const columnOf = (key: string): number => {
    const column = columns.get(key);
    if (column === undefined) throw new RangeError(`no such cell: ${key}`);
    return column;
  };
  return {
    hide: (key) => system.open(columnOf(key)),
    show: (key) => system.close(columnOf(key)),
    told: (key) => {
      const column = columnOf(key);
      const weight = weights[column] ?? 0;
      const enough = (safeRange - rounding) * weight;
      const { lower, upper, blockers } = system.spread(column, enough);
      if (upper - lower >= enough) return null;
      const helpers = blockers.map(({ column: blocker, gain }) => ({ key: keys[blocker] ?? "", gain: gain / weight }));
      return { range: (upper - lower) / weight, helpers };
    },
  };
}

/** A cell is hidden when none of its rows shows it, nor anything else from which it can be worked out. */
function hiddenKeys(cells: readonly GuardedCell[]): ReadonlySet<string> {
  const shown = cells.filter(({ withheldBy, known }) => withheldBy === null || known === true);
  const told = new Set(shown.map(({ cell }) => guardKey(cell)));
  return new Set(cells.map(({ cell }) => guardKey(cell)).filter((key) => !told.has(key)));
}
