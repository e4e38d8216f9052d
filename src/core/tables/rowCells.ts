/** The cells of a row, by their place from 0. */
export interface RowCells {
  /** Empty beyond the last cell. */
  text(column: number): string;
  /** All of them. */
  texts(): readonly string[];
}

/** The cells of a row as they came from another thread (rowBatch.ts). Good until the next row. */
export interface PackedCells extends RowCells {
  readonly length: number;
  /** Of the first cell among `codes`. */
  readonly start: number;
  /** By cell: the number of the text among those of its column, from 0; below 0 where it has none. */
  readonly codes: Int32Array;
  /** The first UTF-16 unit of the text; -1 of an empty one. */
  first(column: number): number;
}

/** Cells of which the texts are there: one object for all rows. */
export interface HeldCells extends RowCells {
  hold(cells: readonly string[]): this;
}

export function createHeldCells(): HeldCells {
  let held: readonly string[] = [];
  return {
    hold(cells) {
      held = cells;
      return this;
    },
    text: (column) => held[column] ?? "",
    texts: () => held,
  };
}
