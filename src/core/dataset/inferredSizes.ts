/** What is published of a cell: nothing, where it is null. */
export interface PublishedCell {
  readonly n: number | null;
  readonly rate: number | null;
  /** False for a cell without a row, which exists all the same. */
  readonly isListed: boolean;
}

export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** A hidden row that does not say how many people it is of has fewer than this. */
const fewestCounted = 30;
const sweeps = 200;

/**
 * Numbers of respondents for cells that do not say theirs: what sums determine, if nobody is in no part; for hidden rows
 * else as many as there may be, so that no room is left that is not there. Parts that would be more than their whole shrink
 * alike, those without a row first.
 * @param complete sums of which every part has a cell, `sums` all that are known
 * @returns sizes of all but the unlisted cells that nobody can work out
 */
export function inferSizes(
  cells: ReadonlyMap<string, PublishedCell>,
  complete: readonly Sum[],
  sums: readonly Sum[],
): ReadonlyMap<string, number> {
  const isListed = (key: string): boolean => cells.get(key)?.isListed === true;
  const isOpen = (key: string): boolean => cells.get(key)?.n === null;
  const sizes = new Map([...cells].flatMap(([key, { n }]) => (n === null ? [] : [[key, n]])));
  const total = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + (sizes.get(key) ?? 0), 0);

  let isMoving = true;
  while (isMoving) {
    isMoving = false;
    for (const { whole, parts } of complete) {
      const [key, ...others] = [whole, ...parts].filter((one) => !sizes.has(one));
      if (key === undefined || others.length > 0) continue;
      const size = key === whole ? total(parts) : Math.max(0, total([whole]) - total(parts));
      sizes.set(key, isListed(key) ? Math.min(fewestCounted - 1, size) : size);
      isMoving = true;
    }
  }
  for (const key of cells.keys()) if (!sizes.has(key) && isListed(key)) sizes.set(key, fewestCounted - 1);

  const shrink = (keys: readonly string[], by: number): number => {
    const taken = total(keys);
    const rest = Math.max(0, taken - by);
    for (const key of keys) sizes.set(key, taken === 0 ? 0 : ((sizes.get(key) ?? 0) * rest) / taken);
    return by - (taken - rest);
  };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    let isDone = true;
    for (const { whole, parts } of sums) {
      if (!sizes.has(whole)) continue;
      const excess = total(parts) - total([whole]);
      const open = parts.filter((part) => isOpen(part) && sizes.has(part));
      if (excess <= 1e-9 * total([whole]) || total(open) === 0) continue;
      const unlisted = open.filter((key) => !isListed(key));
      shrink(
        open.filter((key) => !unlisted.includes(key)),
        shrink(unlisted, excess),
      );
      isDone = false;
    }
    if (isDone) break;
  }
  return sizes;
}
