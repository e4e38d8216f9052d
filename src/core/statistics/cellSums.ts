import { addCompensated, sumAt } from "./addCompensated.ts";

/** What is known of the respondents of one unit in one cell: n respondents, weights w, outcomes y. */
export interface CellTotals {
  readonly n: number;
  /** Σ y, unweighted: how many have the literacy, where outcomes are 0 and 1. */
  readonly y: number;
  readonly w: number;
  readonly wy: number;
  readonly wyy: number;
  readonly ww: number;
  /** 0 where respondents were drawn in PSUs, since no estimator asks for it there; the next too. */
  readonly wwy: number;
  readonly wwyy: number;
}

/** Sums of many cells: each has a place, which `next` gives out in turn. */
export interface SumsTable {
  next(): number;
  addRespondent(place: number, weight: number, outcome: number): void;
  /** Adds another table's sums with all weights times `scale`. */
  addSums(place: number, from: SumsTable, theirs: number, scale: number): void;
  totals(place: number): CellTotals;
  /** Value and compensation of a sum, by the order of `CellTotals`. */
  part(place: number, index: number): number;
  /** All 14 parts of a place; those that are not kept are 0. */
  read(place: number, into: Float64Array): void;
}

/** n and Σ y, then value and compensation of each sum. */
const withSquares = 14;
const withoutSquares = 10;
const squaredFrom = 8;
/** Of places in one piece of memory: tables grow by pieces, and nothing is copied. */
const pieceShift = 10;
const pieceMask = (1 << pieceShift) - 1;

/** @param squares whether Σ w²y and Σ w²y² are kept */
export function createSumsTable(squares: boolean): SumsTable {
  const stride = squares ? withSquares : withoutSquares;
  const pieces: Float64Array[] = [];
  let used = 0;
  const theirParts = new Float64Array(withSquares);

  const pieceOf = (place: number): Float64Array => {
    const piece = pieces[place >> pieceShift];
    if (piece === undefined) throw new RangeError(`no sums at ${place}`);
    return piece;
  };
  const part = (place: number, index: number): number =>
    index < stride ? sumAt(pieceOf(place), (place & pieceMask) * stride + index) : 0;

  return {
    next: () => {
      if (used >> pieceShift === pieces.length) pieces.push(new Float64Array(stride << pieceShift));
      used += 1;
      return used - 1;
    },
    addRespondent: (place, weight, outcome) => {
      const sums = pieceOf(place);
      const start = (place & pieceMask) * stride;
      sums[start] = sumAt(sums, start) + 1;
      addCompensated(sums, start + 2, weight);
      addCompensated(sums, start + 8, weight * weight);
      // Nine respondents in ten have no literacy, and nought changes no sum.
      if (outcome === 0) return;
      const wy = weight * outcome;
      sums[start + 1] = sumAt(sums, start + 1) + outcome;
      addCompensated(sums, start + 4, wy);
      addCompensated(sums, start + 6, wy * outcome);
      if (!squares) return;
      addCompensated(sums, start + 10, weight * wy);
      addCompensated(sums, start + 12, wy * wy);
    },
    addSums: (place, from, theirs, scale) => {
      const sums = pieceOf(place);
      const start = (place & pieceMask) * stride;
      from.read(theirs, theirParts);
      for (let index = 0; index < stride; index += 1) {
        const value = theirParts[index] ?? 0;
        // Nine respondents in ten have no literacy, and nought changes no sum.
        if (value === 0) continue;
        if (index < 2) sums[start + index] = sumAt(sums, start + index) + value;
        else addCompensated(sums, start + index - (index % 2), value * (index < squaredFrom ? scale : scale * scale));
      }
    },
    totals: (place) => {
      const total = (index: number): number => part(place, index) + part(place, index + 1);
      return {
        n: part(place, 0),
        y: part(place, 1),
        w: total(2),
        wy: total(4),
        wyy: total(6),
        ww: total(8),
        wwy: total(10),
        wwyy: total(12),
      };
    },
    part,
    read: (place, into) => {
      const sums = pieceOf(place);
      const start = (place & pieceMask) * stride;
      for (let index = 0; index < withSquares; index += 1)
        into[index] = index < stride ? sumAt(sums, start + index) : 0;
    },
  };
}
