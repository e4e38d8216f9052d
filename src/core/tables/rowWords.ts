/** Words that a column may have; codes and names have fewer. */
export const mostWords = 4096;
/** Longer texts hardly come again. */
const longestWord = 40;
/** Columns beyond have no words. */
const mostColumns = 64;

/** The texts of columns that come again, each with a number from 0 within its column. */
export interface RowWords {
  /** The number of a text, known or new; -1 where it has none. */
  numberOf(column: number, text: string): number;
  /** Whether texts of a column come again, as far as it was seen. */
  has(column: number): boolean;
  /** Those that are new since the last time: for each its column from 0, and its text. */
  take(): { readonly wordColumns: readonly number[]; readonly wordTexts: readonly string[] };
}

export function createRowWords(): RowWords {
  /** By column; null where texts do not come again. */
  const known: (Map<string, number> | null)[] = Array.from({ length: mostColumns }, () => new Map<string, number>());
  const missed = new Int32Array(mostColumns);
  let wordColumns: number[] = [];
  let wordTexts: string[] = [];
  return {
    numberOf: (column, text) => {
      const own = known[column] ?? null;
      const found = own?.get(text);
      if (found !== undefined) return found;
      if (own === null || text.length > longestWord) return -1;
      if (own.size < mostWords) {
        own.set(text, own.size);
        wordColumns.push(column);
        wordTexts.push(text);
        return own.size - 1;
      }
      const misses = (missed[column] ?? 0) + 1;
      missed[column] = misses;
      if (misses > mostWords) known[column] = null;
      return -1;
    },
    has: (column) => (known[column] ?? null) !== null,
    take: () => {
      const fresh = { wordColumns, wordTexts };
      wordColumns = [];
      wordTexts = [];
      return fresh;
    },
  };
}
