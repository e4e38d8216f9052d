/** Places for the texts of one column, found by their hash; a later text takes the place of an earlier one. */
const places = 1024;
/** So many texts of a column must miss before it is judged by whether they repeat. */
const trial = 4096;
/** In a short table nothing is gained. */
const rowsBefore = 64;
/** Up to this length an engine copies what it cuts. */
const copied = 12;

/** Gives the cells of a column as few strings as it has texts: columns of codes and names repeat a handful of them. */
export interface CellCache {
  /** By column the texts that it had, each at the place of its hash; null before the first, and where texts do not repeat. */
  readonly known: (string[] | null)[];
  /**
   * Cuts a text that is not known.
   * @param column from 0
   * @param row in which it stands, from 1
   */
  cut(column: number, text: string, from: number, to: number, place: number, row: number): string;
}

/** Where a text stands, by any whole number that its characters decide. */
export function placeOf(hash: number): number {
  return (hash ^ (hash >>> 10)) & (places - 1);
}

/** @param columns that are remembered; those beyond are cut anew each time */
export function createCellCache(columns: number): CellCache {
  const known: (string[] | null)[] = Array.from({ length: columns }, () => null);
  const missed = new Int32Array(columns);
  return {
    known,
    cut(column, text, from, to, place, row) {
      const cut = text.slice(from, to);
      if (column >= columns || row < rowsBefore) return cut;
      const misses = (missed[column] ?? 0) + 1;
      missed[column] = misses;
      if (misses > trial && misses * 2 > row) {
        known[column] = null;
        return cut;
      }
      // Without a hold on the longer text, which an engine may keep for its sake.
      const cell = to - from > copied ? ` ${cut}`.slice(1) : cut;
      const texts = known[column] ?? Array.from({ length: places }, () => "");
      texts[place] = cell;
      known[column] = texts;
      return cell;
    },
  };
}
