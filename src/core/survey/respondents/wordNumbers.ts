import { mostWords } from "#core/tables/rowWords.ts";
import type { PackedCells } from "#core/tables/rowCells.ts";

/** The words of a column as numbers, each read once. */
export interface WordNumbers {
  /** Of the cell of a row; NaN where it is no word, or one without a number. */
  of(cells: PackedCells): number;
}

/** @param column from 0 @param read NaN of a text without a number */
export function wordNumbers(column: number, read: (text: string) => number): WordNumbers {
  const numbers = new Float64Array(mostWords);
  const isRead = new Uint8Array(mostWords);
  return {
    of: (cells) => {
      const word = cells.codes[cells.start + column] ?? -1;
      if (word < 0 || word >= mostWords) return Number.NaN;
      if (isRead[word] === 0) {
        isRead[word] = 1;
        numbers[word] = read(cells.text(column));
      }
      return numbers[word] ?? Number.NaN;
    },
  };
}

/** One small number for what the words of several columns mean. */
export interface WordKinds {
  /** Of a row; -1 where one of the cells is no word, or one that means nothing. */
  of(cells: PackedCells): number;
}

export interface KindColumn {
  /** From 0. */
  readonly column: number;
  /** The product of those of all columns must be a whole number below 2^31. */
  readonly most: number;
  /** The same for texts that mean the same; null of one that means nothing. */
  readonly keyOf: (text: string) => string | null;
}

const unread = -2;
const none = -1;

/** Columns are read in order, until one means nothing. */
export function wordKinds(columns: readonly KindColumn[]): WordKinds {
  const open = columns.map(({ column, most, keyOf }) => ({
    column,
    most,
    keyOf,
    classes: new Map<string, number>(),
    numbers: new Int8Array(mostWords).fill(unread),
  }));

  function read({ column, most, keyOf, classes, numbers }: (typeof open)[number], cells: PackedCells): number {
    const key = keyOf(cells.text(column));
    const known = key === null ? none : (classes.get(key) ?? classes.size);
    const number = known === most ? none : known;
    if (key !== null && number !== none) classes.set(key, number);
    numbers[cells.codes[cells.start + column] ?? 0] = number;
    return number;
  }

  return {
    of: (cells) => {
      const { codes, start } = cells;
      let kind = 0;
      for (let place = 0; place < open.length; place += 1) {
        const one = open[place];
        if (one === undefined) return none;
        const word = codes[start + one.column] ?? none;
        if (word < 0 || word >= mostWords) return none;
        let number = one.numbers[word] ?? none;
        if (number === unread) number = read(one, cells);
        if (number === none) return none;
        kind = kind * one.most + number;
      }
      return kind;
    },
  };
}
