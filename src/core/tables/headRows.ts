import { filledUpToTwo, type TableRow } from "./tableRow.ts";

/** First rows in which a header is looked for. */
const mostRows = 50;
/** Characters of these: more is no header of a survey. */
const mostCharacters = 4_000_000;
/** Of rows above a header that was told, no more are kept. */
const mostAbove = 25;

/** The first rows of a table that are not blank, kept until the header can be told. */
export interface HeadRows {
  /** @returns whether enough is here, this row included */
  take(cells: readonly string[], row: number, line: number): boolean;
  readonly rows: readonly TableRow[];
}

/** @param headerRow first row of the header, where it is told: it may stand far below */
export function createHeadRows(headerRow: number | null): HeadRows {
  const rows: TableRow[] = [];
  let above = 0;
  let characters = 0;
  return {
    rows,
    take: (cells, row, line) => {
      if (filledUpToTwo(cells) === 0) return false;
      const isAbove = headerRow !== null && row < headerRow;
      if (isAbove && above === mostAbove) return false;
      if (isAbove) above += 1;
      // The tokenizer may use its cells again.
      rows.push({ cells: [...cells], row, line });
      characters += cells.reduce((sum, cell) => sum + cell.length, 0);
      return rows.length - above >= mostRows || (!isAbove && characters > mostCharacters);
    },
  };
}
