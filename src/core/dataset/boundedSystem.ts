import { createTableau, type Balance } from "./tableau.ts";

/** How far an unknown may be from where it is: lower ≤ 0 ≤ upper. */
export interface Room {
  readonly lower: number;
  readonly upper: number;
}

export interface Spread extends Room {
  /** Closed unknowns without which the move could be longer, and by how much at most. Empty where enough was found. */
  readonly blockers: readonly { readonly column: number; readonly gain: number }[];
}

/** Unknowns that move away from a known solution: closed ones stay, open ones may move within their room. */
export interface BoundedSystem {
  open(column: number): void;
  close(column: number): void;
  /**
   * How far one unknown can move down and up when all open ones may move with it. Exact, but that it stops once
   * upper − lower reaches `enough`.
   */
  spread(column: number, enough: number): Spread;
}

/** A step below this part of the greatest room moves nothing; a balance that misses by more than this part is lost. */
const noStep = 1e-13;
const drift = 1e-9;
/** After so many steps that move nothing, columns are taken by Bland's rule, under which none comes back for ever. */
const patience = 40;
/** Far more than any system of a survey takes; what is found until then is true, if not all. */
const mostSteps = 20_000;

/**
 * Primal simplex method with bounds on every variable, on a full tableau. As a solution is known (nothing moves), no first
 * phase is needed: unknowns outside the basis may stand between their bounds. What is found is checked against the balances
 * as they were given; where rounding has grown, the tableau is made anew.
 * @param rooms by column; all columns are closed at first
 * @param balances of moves: each adds up to 0
 * @param preferred columns that are likely to be opened
 * Source: Dantzig (1963), Linear Programming and Extensions, ch. 18; Bland (1977), Math. Oper. Res. 2:103–107.
 */
export function createBoundedSystem(
  rooms: readonly Room[],
  balances: readonly Balance[],
  preferred: ReadonlySet<number> = new Set(),
): BoundedSystem {
  const count = rooms.length;
  const scale = Math.max(1e-300, ...rooms.map(({ lower, upper }) => upper - lower));
  const isOpen = new Uint8Array(count);
  const at = new Float64Array(count);
  const least = new Float64Array(count);
  const most = new Float64Array(count);

  let { rows, basics, rowOf, pivot } = createTableau(count, balances, (column) => preferred.has(column));

  const reset = (): void => {
    at.fill(0);
    least.fill(0);
    most.fill(0);
  };

  const upperOf = (column: number): number => (isOpen[column] === 1 ? (rooms[column]?.upper ?? 0) : 0);
  const lowerOf = (column: number): number => (isOpen[column] === 1 ? (rooms[column]?.lower ?? 0) : 0);
  const roomFor = (column: number, sign: number): number =>
    Math.max(0, sign > 0 ? upperOf(column) - (at[column] ?? 0) : (at[column] ?? 0) - lowerOf(column));

  /** How much the target moves by when a column outside the basis moves by 1. */
  const slopeOf = (target: number, column: number): number => {
    const place = rowOf[target] ?? -1;
    if (place === -1) return column === target ? 1 : 0;
    return -(rows[place]?.[column] ?? 0);
  };

  /** The column whose move helps most, or the first that helps. */
  const entering = (target: number, sign: number, isFirst: boolean): { column: number; direction: number } | null => {
    let found: { column: number; direction: number; slope: number } | null = null;
    for (let column = 0; column < count; column += 1) {
      if (isOpen[column] === 0 || rowOf[column] !== -1) continue;
      const slope = sign * slopeOf(target, column);
      if (slope === 0 || (found !== null && Math.abs(slope) <= found.slope)) continue;
      const direction = slope > 0 ? 1 : -1;
      if (roomFor(column, direction) <= noStep * scale) continue;
      found = { column, direction, slope: Math.abs(slope) };
      if (isFirst) break;
    }
    return found;
  };

  /** The row whose basic column stops the move first; −1 where the moving column's own bound does. */
  const leaving = (column: number, direction: number, isFirst: boolean): { place: number; step: number } => {
    let step = roomFor(column, direction);
    let place = -1;
    for (let each = 0; each < rows.length; each += 1) {
      const factor = rows[each]?.[column] ?? 0;
      if (factor === 0) continue;
      const basic = basics[each] ?? 0;
      const room = roomFor(basic, -factor * direction) / Math.abs(factor);
      const tied = place !== -1 && Math.abs(room - step) <= noStep * scale;
      const current = Math.abs(rows[place]?.[column] ?? 0);
      const better = isFirst ? basic < (basics[place] ?? 0) : Math.abs(factor) > current;
      if (tied ? better : room < step) {
        step = Math.min(room, step);
        place = each;
      }
    }
    return { place, step };
  };

  const move = (column: number, by: number): void => {
    const shift = (one: number, change: number): void => {
      const value = Math.min(upperOf(one), Math.max(lowerOf(one), (at[one] ?? 0) + change));
      at[one] = value;
      if (value < (least[one] ?? 0)) least[one] = value;
      if (value > (most[one] ?? 0)) most[one] = value;
    };
    shift(column, by);
    for (const [place, basic] of basics.entries()) {
      const factor = rows[place]?.[column] ?? 0;
      if (factor !== 0) shift(basic, -factor * by);
    }
  };

  const reached = (column: number): number => (most[column] ?? 0) - (least[column] ?? 0);

  /** Moves the target as far as it goes one way; true where that was enough. */
  const push = (target: number, sign: number, enough: number): boolean => {
    let still = 0;
    for (let step = 0; step < mostSteps && reached(target) < enough; step += 1) {
      const isFirst = still > patience;
      const next = entering(target, sign, isFirst);
      if (next === null) break;
      const stop = leaving(next.column, next.direction, isFirst);
      still = stop.step > noStep * scale ? 0 : still + 1;
      move(next.column, stop.step * next.direction);
      if (stop.place !== -1) pivot(stop.place, next.column);
    }
    return reached(target) >= enough;
  };

  const hasDrifted = (): boolean =>
    balances.some(
      (balance) =>
        Math.abs(balance.reduce((sum, { column, factor }) => sum + factor * (at[column] ?? 0), 0)) > drift * scale,
    );

  /** Everything stands where it was at first, and the tableau is that of the balances as given. */
  const renew = (): void => {
    reset();
    ({ rows, basics, rowOf, pivot } = createTableau(count, balances, (column) => isOpen[column] === 1));
  };

  const blockersOf = (target: number, sign: number): Spread["blockers"] => {
    const blockers: { column: number; gain: number }[] = [];
    for (let column = 0; column < count; column += 1) {
      if (isOpen[column] === 1 || rowOf[column] !== -1) continue;
      const slope = sign * slopeOf(target, column);
      const room = slope > 0 ? (rooms[column]?.upper ?? 0) : (rooms[column]?.lower ?? 0);
      if (slope * room > noStep * scale) blockers.push({ column, gain: slope * room });
    }
    return blockers;
  };

  const spreadOf = (column: number, enough: number): Spread => {
    const room = (): Room => ({ lower: least[column] ?? 0, upper: most[column] ?? 0 });
    if (reached(column) >= enough || push(column, 1, enough)) return { ...room(), blockers: [] };
    const above = blockersOf(column, 1);
    if (push(column, -1, enough)) return { ...room(), blockers: [] };
    const gains = new Map<number, number>();
    for (const { column: blocker, gain } of [...above, ...blockersOf(column, -1)]) {
      gains.set(blocker, (gains.get(blocker) ?? 0) + gain);
    }
    return { ...room(), blockers: [...gains].map(([blocker, gain]) => ({ column: blocker, gain })) };
  };

  return {
    open: (column) => {
      isOpen[column] = 1;
    },
    close: (column) => {
      isOpen[column] = 0;
      reset();
      const place = rowOf[column] ?? -1;
      if (place === -1) return;
      let best = -1;
      for (let each = 0; each < count; each += 1) {
        const factor = Math.abs(rows[place]?.[each] ?? 0);
        if (isOpen[each] === 1 && factor > Math.abs(rows[place]?.[best] ?? 0)) best = each;
      }
      if (best !== -1) pivot(place, best);
    },
    spread: (column, enough) => {
      const found = spreadOf(column, enough);
      if (!hasDrifted()) return found;
      renew();
      return spreadOf(column, enough);
    },
  };
}
