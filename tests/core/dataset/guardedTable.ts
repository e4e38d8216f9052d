import type { GuardedCell, GuardedPlace } from "#core/dataset/guardedCell.ts";

export type Withheld = GuardedCell["withheldBy"];

/** A cell of n respondents with weight 1, of whom `literate` are. */
export function guarded(cell: GuardedPlace, n: number, literate: number, withheldBy: Withheld = null): GuardedCell {
  return { cell, estimate: { n, rate: literate / n, sumWeights: n }, withheldBy };
}

export function total(area: string): GuardedPlace {
  return { area, dimension: "total", category: null };
}

export function residence(area: string, category: "urban" | "rural"): GuardedPlace {
  return { area, dimension: "residence", category };
}

export function nameOf({ area, dimension, category }: GuardedPlace): string {
  return category === null ? `${area}/${dimension}` : `${area}/${dimension}/${category}`;
}

export function hiddenNames(cells: readonly GuardedCell[]): readonly string[] {
  return cells
    .filter(({ withheldBy }) => withheldBy !== null)
    .map(({ cell }) => nameOf(cell))
    .sort();
}
