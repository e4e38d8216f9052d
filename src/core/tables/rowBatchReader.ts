import type { TableSink } from "./csvTokenizer.ts";
import { rowLength, type RowBatch } from "./rowBatch.ts";
import type { PackedCells } from "./rowCells.ts";

/** Takes rows and faults; rows as they are packed, where it can read them so. */
export interface BatchSink extends TableSink {
  readonly packed?: (cells: PackedCells, row: number, line: number) => void;
}

/** Takes the batches of one writer, in order, and gives their rows and faults to the sink as the writer got them. */
export function createRowBatchReader(sink: BatchSink): (batch: RowBatch) => void {
  const words: string[][] = [];
  let plain = "";
  /** Where the texts of the row begin that are no words. */
  let from = 0;
  /** As many cells as the last row had that was unpacked. */
  let blank: readonly string[] = [];

  const cells = { length: 0, start: 0, codes: new Int32Array(0), first, text, texts };

  function learn({ wordColumns, wordTexts }: RowBatch): void {
    for (const [place, text] of wordTexts.entries()) {
      const column = wordColumns[place] ?? 0;
      while (words.length <= column) words.push([]);
      words[column]?.push(text);
    }
  }

  /** Where the text of a cell begins that is no word. */
  function placeOf(column: number): number {
    const { codes, start } = cells;
    let at = from;
    for (let place = start; place < start + column; place += 1) {
      const code = codes[place] ?? 0;
      if (code < 0) at -= code;
    }
    return at;
  }

  function text(column: number): string {
    const { codes, length, start } = cells;
    if (column >= length) return "";
    const code = codes[start + column] ?? 0;
    if (code >= 0) return words[column]?.[code] ?? "";
    const at = placeOf(column);
    return plain.slice(at, at - 1 - code);
  }

  function first(column: number): number {
    const { codes, length, start } = cells;
    if (column >= length) return -1;
    const code = codes[start + column] ?? 0;
    if (code === -1) return -1;
    if (code < 0) return plain.charCodeAt(placeOf(column));
    const word = words[column]?.[code] ?? "";
    return word === "" ? -1 : word.charCodeAt(0);
  }

  function texts(): readonly string[] {
    const { codes, length, start } = cells;
    if (blank.length !== length) blank = Array.from({ length }, () => "");
    // Copied at once instead of grown cell by cell.
    const all = [...blank];
    let at = from;
    for (let column = 0; column < length; column += 1) {
      const code = codes[start + column] ?? 0;
      if (code >= 0) {
        all[column] = words[column]?.[code] ?? "";
      } else {
        all[column] = plain.slice(at, at - 1 - code);
        at -= code;
      }
    }
    return all;
  }

  return (batch) => {
    learn(batch);
    ({ plain } = batch);
    cells.codes = batch.codes;
    cells.start = 0;
    from = 0;
    const { rows, faults } = batch;
    let fault = 0;
    const sayBefore = (row: number): void => {
      for (let one = faults[fault]; one !== undefined && one.after <= row; one = faults[fault]) {
        sink.fault(one.fault);
        fault += 1;
      }
    };
    for (let at = 0; at < rows.length; at += rowLength) {
      if (fault < faults.length) sayBefore(at / rowLength);
      cells.length = rows[at + 2] ?? 0;
      const row = rows[at] ?? 0;
      const line = rows[at + 1] ?? 0;
      if (sink.packed === undefined) sink.row(texts(), row, line);
      else sink.packed(cells, row, line);
      cells.start += cells.length;
      from += rows[at + 3] ?? 0;
    }
    sayBefore(rows.length / rowLength);
  };
}
