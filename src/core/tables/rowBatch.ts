import type { TableSink } from "./csvTokenizer.ts";
import type { TableFault } from "./tableFault.ts";

/** Rows of a table and what is wrong with their text, packed to go from one thread to another: a text that comes again goes as a number. */
export interface RowBatch {
  /** By row: its number, its line, how many cells it has, and how many characters of `plain`. */
  readonly rows: Int32Array<ArrayBuffer>;
  /** By cell: the number of a word of its column, or, below 0, -1 minus the length of its text in `plain`. */
  readonly codes: Int32Array<ArrayBuffer>;
  /** Texts that are no words, one after the other. */
  readonly plain: string;
  /** New words: for each its column from 0, and its text. Words of a column count from 0, over all batches. */
  readonly wordColumns: readonly number[];
  readonly wordTexts: readonly string[];
  /** Faults, and how many rows of the batch were before each. */
  readonly faults: readonly { readonly after: number; readonly fault: TableFault }[];
}

export interface RowBatchWriter {
  readonly sink: TableSink;
  /** What came since the last batch. */
  take(): RowBatch;
}

/** Numbers of a row in `rows`. */
export const rowLength = 4;
/** Words that a column may have; codes and names have fewer. */
export const mostWords = 4096;
/** Longer texts hardly come again. */
const longestWord = 40;
/** Columns beyond have no words. */
const mostColumns = 64;

export function createRowBatchWriter(): RowBatchWriter {
  /** By column the numbers of its words; null where texts do not come again. */
  const words: (Map<string, number> | null)[] = Array.from({ length: mostColumns }, () => new Map<string, number>());
  const missed = new Int32Array(mostColumns);
  let rows = new Int32Array(rowLength * 1024);
  let rowsEnd = 0;
  let codes = new Int32Array(16 * 1024);
  let codesEnd = 0;
  let plain: string[] = [];
  /** Of the row that is written. */
  let plainLength = 0;
  let wordColumns: number[] = [];
  let wordTexts: string[] = [];
  let faults: { readonly after: number; readonly fault: TableFault }[] = [];

  function code(column: number, text: string): number {
    const known = words[column] ?? null;
    const found = known?.get(text);
    if (found !== undefined) return found;
    if (known !== null && text.length <= longestWord) {
      if (known.size < mostWords) {
        known.set(text, known.size);
        wordColumns.push(column);
        wordTexts.push(text);
        return known.size - 1;
      }
      const misses = (missed[column] ?? 0) + 1;
      missed[column] = misses;
      if (misses > mostWords) words[column] = null;
    }
    plain.push(text);
    plainLength += text.length;
    return -1 - text.length;
  }

  return {
    sink: {
      row: (cells, row, line) => {
        const { length } = cells;
        if (rowsEnd + rowLength > rows.length) rows = twice(rows);
        rows[rowsEnd] = row;
        rows[rowsEnd + 1] = line;
        rows[rowsEnd + 2] = length;
        plainLength = 0;
        while (codesEnd + length > codes.length) codes = twice(codes);
        for (let column = 0; column < length; column += 1) {
          codes[codesEnd] = code(column, cells[column] ?? "");
          codesEnd += 1;
        }
        rows[rowsEnd + 3] = plainLength;
        rowsEnd += rowLength;
      },
      fault: (fault) => {
        faults.push({ after: rowsEnd / rowLength, fault });
      },
    },
    take: () => {
      const batch = {
        rows: rows.slice(0, rowsEnd),
        codes: codes.slice(0, codesEnd),
        plain: plain.join(""),
        wordColumns,
        wordTexts,
        faults,
      };
      rowsEnd = 0;
      codesEnd = 0;
      plain = [];
      wordColumns = [];
      wordTexts = [];
      faults = [];
      return batch;
    },
  };
}

function twice(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * numbers.length);
  wider.set(numbers);
  return wider;
}
