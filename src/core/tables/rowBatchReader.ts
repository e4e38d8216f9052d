import type { TableSink } from "./csvTokenizer.ts";
import { rowLength, type RowBatch } from "./rowBatch.ts";

/** Takes the batches of one writer, in order, and gives their rows and faults to the sink as the writer got them. */
export function createRowBatchReader(sink: TableSink): (batch: RowBatch) => void {
  const words: string[][] = [];
  /** As many cells as the last row had. */
  let blank: readonly string[] = [];

  function learn({ wordColumns, wordTexts }: RowBatch): void {
    for (const [place, text] of wordTexts.entries()) {
      const column = wordColumns[place] ?? 0;
      while (words.length <= column) words.push([]);
      words[column]?.push(text);
    }
  }

  return (batch) => {
    learn(batch);
    const { rows, codes, plain, faults } = batch;
    let cell = 0;
    let from = 0;
    let fault = 0;
    const sayBefore = (row: number): void => {
      for (let one = faults[fault]; one !== undefined && one.after <= row; one = faults[fault]) {
        sink.fault(one.fault);
        fault += 1;
      }
    };
    for (let at = 0; at < rows.length; at += rowLength) {
      if (fault < faults.length) sayBefore(at / rowLength);
      const length = rows[at + 2] ?? 0;
      if (blank.length !== length) blank = Array.from({ length }, () => "");
      // Copied at once instead of grown cell by cell.
      const cells = [...blank];
      for (let column = 0; column < length; column += 1) {
        const code = codes[cell] ?? 0;
        cell += 1;
        if (code >= 0) {
          cells[column] = words[column]?.[code] ?? "";
        } else {
          cells[column] = plain.slice(from, from - 1 - code);
          from -= 1 + code;
        }
      }
      sink.row(cells, rows[at] ?? 0, rows[at + 1] ?? 0);
    }
    sayBefore(rows.length / rowLength);
  };
}
