/** What is known of the respondents of one unit in one cell: n respondents, weights w, outcomes y. */
export interface CellTotals {
  readonly n: number;
  readonly w: number;
  readonly wy: number;
  readonly wyy: number;
  readonly ww: number;
  readonly wwy: number;
  readonly wwyy: number;
}

/** The same as running sums: n, then value and compensation of each of the six others. */
export type CellSums = Float64Array;

export function emptyCellSums(): CellSums {
  return new Float64Array(13);
}

function at(sums: CellSums, index: number): number {
  const value = sums[index];
  if (value === undefined) throw new RangeError(`no sum ${index}`);
  return value;
}

/** Source: Neumaier (1974), ZAMM 54:39–51: the rounding of each addition is kept beside the sum. */
function addTo(sums: CellSums, index: number, value: number): void {
  const before = at(sums, index);
  const after = before + value;
  const lost = Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before;
  sums[index] = after;
  sums[index + 1] = at(sums, index + 1) + lost;
}

export function addRespondent(sums: CellSums, weight: number, outcome: number): void {
  sums[0] = at(sums, 0) + 1;
  addTo(sums, 1, weight);
  addTo(sums, 7, weight * weight);
  // Nine respondents in ten have no literacy, and nought changes no sum.
  if (outcome === 0) return;
  const wy = weight * outcome;
  addTo(sums, 3, wy);
  addTo(sums, 5, wy * outcome);
  addTo(sums, 9, weight * wy);
  addTo(sums, 11, wy * wy);
}

export function addSums(into: CellSums, from: CellSums): void {
  into[0] = at(into, 0) + at(from, 0);
  for (let index = 1; index < 13; index += 2) {
    addTo(into, index, at(from, index));
    addTo(into, index, at(from, index + 1));
  }
}

export function totalsOf(sums: CellSums): CellTotals {
  const total = (index: number): number => at(sums, index) + at(sums, index + 1);
  return { n: at(sums, 0), w: total(1), wy: total(3), wyy: total(5), ww: total(7), wwy: total(9), wwyy: total(11) };
}
