import { categories, type Dimension } from "#core/breakdown.ts";

/** A cell of a wave: an area, and a category of one dimension or the area as a whole. */
export interface TallyCell {
  readonly area: string;
  readonly dimension: Dimension;
  readonly category: string | null;
}

/** Numbers of the cells of a tally, and of the people who are in two populations of an area. */
export interface TallyIndex {
  /** Cells with at least one respondent, literate or not answered. */
  cells(): readonly TallyCell[];
  /** The accumulator's number of a cell, or null when nobody is in it. */
  idOf(cell: TallyCell): number | null;
  /** The number of the respondents of an area who are in both populations, or null when nobody is. */
  overlapOf(area: string, a: string, b: string): number | null;
  /** Everything that has a number, by its key. */
  numbers(): ReadonlyMap<string, number>;
}

export interface OpenTallyIndex extends TallyIndex {
  cellId(cell: TallyCell): number;
  overlapId(area: string, a: string, b: string): number;
  /** Takes in all that another index knows. */
  take(other: TallyIndex): void;
}

export function createTallyIndex(): OpenTallyIndex {
  const ids = new Map<string, number>();
  const known: TallyCell[] = [];
  const idFor = (key: string, cell: TallyCell | null): number => {
    const found = ids.get(key);
    if (found !== undefined) return found;
    ids.set(key, ids.size);
    if (cell !== null) known.push(cell);
    return ids.size - 1;
  };
  const index: OpenTallyIndex = {
    cells: () => known,
    idOf: (cell) => ids.get(cellKey(cell)) ?? null,
    overlapOf: (area, a, b) => ids.get(overlapKey(area, a, b)) ?? null,
    numbers: () => ids,
    cellId: (cell) => idFor(cellKey(cell), cell),
    overlapId: (area, a, b) => idFor(overlapKey(area, a, b), null),
    take: (other) => {
      for (const cell of other.cells()) index.cellId(cell);
      for (const key of other.numbers().keys()) idFor(key, null);
    },
  };
  return index;
}

/** One text per cell of a wave; a cell without a category may leave it out. */
export function cellKey({
  area,
  dimension,
  category,
}: Pick<TallyCell, "area" | "dimension"> & { readonly category?: string | null }): string {
  return `${area}|${dimension}|${category ?? ""}`;
}

function overlapKey(area: string, a: string, b: string): string {
  const [first = a, second = b] = categories.population.filter((population) => population === a || population === b);
  return `${area}|both|${first}&${second}`;
}
