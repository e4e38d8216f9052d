import type { TableSink } from "./csvTokenizer.ts";
import { createRowWords, type RowWords } from "./rowWords.ts";
import type { TableFault } from "./tableFault.ts";
import { twiceAsLong } from "./twiceAsLong.ts";

/** Rows of a table and what is wrong with their text, packed to go from one thread to another: a text that comes again goes as a number. */
export interface RowBatch {
  /** By row: its number, its line, how many cells it has, and how much of `plain`. */
  readonly rows: Int32Array<ArrayBuffer>;
  /** By cell: the number of a word of its column, or, below 0, -1 minus the length of its text in `plain`. */
  readonly codes: Int32Array<ArrayBuffer>;
  /** Texts that are no words, one after the other, a line feed behind each. */
  readonly plain: string;
  /** New words: for each its column from 0, and its text. Words of a column count from 0, over all batches. */
  readonly wordColumns: readonly number[];
  readonly wordTexts: readonly string[];
  /** Faults, and how many rows of the batch were before each. */
  readonly faults: readonly { readonly after: number; readonly fault: TableFault }[];
}

/** Rows that were packed elsewhere, with the numbers of the same words. */
export type PackedRows = Pick<RowBatch, "rows" | "codes" | "plain">;

export interface RowBatchWriter {
  readonly sink: TableSink;
  add(rows: PackedRows): void;
  /** What came since the last batch. */
  take(): RowBatch;
}

/** Numbers of a row in `rows`. */
export const rowLength = 4;
/** Stands behind each text in `plain`. */
export const plainEnd = "\n";

/** @param words of the columns, which may be numbered elsewhere as well */
export function createRowBatchWriter(words: RowWords = createRowWords()): RowBatchWriter {
  let rows = new Int32Array(rowLength * 1024);
  let rowsEnd = 0;
  let codes = new Int32Array(16 * 1024);
  let codesEnd = 0;
  let plain: string[] = [];
  let faults: { readonly after: number; readonly fault: TableFault }[] = [];

  return {
    sink: {
      row: (cells, row, line) => {
        const { length } = cells;
        let plainLength = 0;
        while (codesEnd + length > codes.length) codes = twiceAsLong(codes);
        for (let column = 0; column < length; column += 1) {
          const text = cells[column] ?? "";
          const word = words.numberOf(column, text);
          codes[codesEnd] = word === -1 ? -1 - text.length : word;
          codesEnd += 1;
          if (word !== -1) continue;
          plain.push(text, plainEnd);
          plainLength += text.length + 1;
        }
        if (rowsEnd + rowLength > rows.length) rows = twiceAsLong(rows);
        rows[rowsEnd] = row;
        rows[rowsEnd + 1] = line;
        rows[rowsEnd + 2] = length;
        rows[rowsEnd + 3] = plainLength;
        rowsEnd += rowLength;
      },
      fault: (fault) => {
        faults.push({ after: rowsEnd / rowLength, fault });
      },
    },
    add: (packed) => {
      while (rowsEnd + packed.rows.length > rows.length) rows = twiceAsLong(rows);
      while (codesEnd + packed.codes.length > codes.length) codes = twiceAsLong(codes);
      rows.set(packed.rows, rowsEnd);
      codes.set(packed.codes, codesEnd);
      rowsEnd += packed.rows.length;
      codesEnd += packed.codes.length;
      plain.push(packed.plain);
    },
    take: () => {
      const batch = {
        rows: rows.slice(0, rowsEnd),
        codes: codes.slice(0, codesEnd),
        plain: plain.join(""),
        ...words.take(),
        faults,
      };
      rowsEnd = 0;
      codesEnd = 0;
      plain = [];
      faults = [];
      return batch;
    },
  };
}
