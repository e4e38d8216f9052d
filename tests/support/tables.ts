import { createDelimitedText, type DelimitedText } from "#core/tables/delimitedText.ts";
import type { TableFault } from "#core/tables/tableFault.ts";

export interface ReadTable {
  readonly cells: readonly (readonly string[])[];
  readonly places: readonly (readonly [number, number])[];
  readonly faults: readonly TableFault[];
  readonly delimiter: DelimitedText["delimiter"];
}

/** Pieces of a text → its table, as an import reads it. */
export function readTable(pieces: readonly string[]): ReadTable {
  const cells: (readonly string[])[] = [];
  const places: (readonly [number, number])[] = [];
  const faults: TableFault[] = [];
  const text = createDelimitedText({
    row: (found, row, line) => {
      cells.push(found);
      places.push([row, line]);
    },
    fault: (fault) => faults.push(fault),
  });
  for (const piece of pieces) text.push(piece);
  text.end();
  return { cells, places, faults, delimiter: text.delimiter };
}
