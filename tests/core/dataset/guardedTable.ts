import type { GuardedCell } from "#core/dataset/toldCells.ts";
import type { TallyCell } from "#core/dataset/waveTally.ts";

export type Withheld = GuardedCell["withheldBy"];

/** A cell of n respondents with weight 1, of whom `literate` are. */
export function guarded(cell: TallyCell, n: number, literate: number, withheldBy: Withheld = null): GuardedCell {
  return { cell, estimate: { n, rate: literate / n, sumWeights: n }, withheldBy };
}

export function total(area: string): TallyCell {
  return { area, dimension: "total", category: null };
}

export function residence(area: string, category: "urban" | "rural"): TallyCell {
  return { area, dimension: "residence", category };
}

export function nameOf({ area, dimension, category }: TallyCell): string {
  return category === null ? `${area}/${dimension}` : `${area}/${dimension}/${category}`;
}

export function hiddenNames(cells: readonly GuardedCell[]): readonly string[] {
  return cells
    .filter(({ withheldBy }) => withheldBy !== null)
    .map(({ cell }) => nameOf(cell))
    .sort();
}
