/**
 * Adds to a sum that stands at `place` with its compensation beside it: their sum is the value.
 * Source: Neumaier (1974), ZAMM 54:39–51: the rounding of each addition is kept beside the sum.
 */
export function addCompensated(sums: Float64Array, place: number, value: number): void {
  const before = sumAt(sums, place);
  const after = before + value;
  const lost = Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before;
  sums[place] = after;
  sums[place + 1] = sumAt(sums, place + 1) + lost;
}

/** @throws RangeError beyond the end */
export function sumAt(sums: Float64Array, place: number): number {
  const value = sums[place];
  if (value === undefined) throw new RangeError(`no sum ${place}`);
  return value;
}
