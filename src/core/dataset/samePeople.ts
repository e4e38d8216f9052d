/** Counts of one cell from two sources differ by so much at most when both counted the same people (some without an answer). */
const mostApart = 0.05;

/**
 * Whether figures of two sources can speak of the same respondents: of the cells that both have, some have about the same
 * number of people, or there are none to compare.
 * @param counts pairs of the numbers of respondents of one cell
 */
export function areSamePeople(counts: readonly (readonly [number, number])[]): boolean {
  return counts.length === 0 || counts.some((pair) => isSameCount(...pair));
}

export function isSameCount(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(1, mostApart * Math.max(one, other));
}
