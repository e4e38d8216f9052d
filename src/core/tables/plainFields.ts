import { placeOf, type CellCache } from "./cellCache.ts";
import type { RowState } from "./rowState.ts";
import type { TableLimits } from "./tableLimits.ts";

const quote = 34;
const nul = 0;
const lf = 10;
const cr = 13;
/** Longer fields are looked at more closely. */
const longest = 64;

/**
 * Reads fields as long as they are short and without quotes or NULs, and rows that end as those before: nearly all of a survey file.
 * The loop is written for speed; what is rare is left to the tokenizer.
 * @param separator its character code
 * @param row takes a row that has ended; the state is then that of the next one
 * @returns where the first field begins that is anything else, or that the text cuts
 */
export function readPlainFields(
  text: string,
  start: number,
  state: RowState,
  separator: number,
  limits: TableLimits,
  cache: CellCache,
  row: (cells: readonly string[], row: number, line: number) => void,
): number {
  const { length } = text;
  /** No character above it ends a field. */
  const highest = Math.max(separator, quote);
  const ending = state.lineEnd === "crlf" ? cr : state.lineEnd === "lf" ? lf : separator;
  const { known } = cache;
  const most = limits.columns;
  let { cells, row: number } = state;
  let column = cells.length;
  let from = start;
  let hash = 0;
  for (let at = start; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= highest) {
      if (code === separator || code === ending) {
        const size = at - from;
        if (size > longest || column === most) return from;
        if (code !== separator && number > limits.rows) return from;
        if (code === cr && text.charCodeAt(at + 1) !== lf) return from;

        // 1. The cell: the string that the column had before, where it is the same
        let cell = "";
        if (size > 0) {
          const place = placeOf(hash);
          const found = known[column]?.[place] ?? "";
          let isSame = found.length === size;
          for (let near = 0; isSame && near < size; near += 1)
            isSame = found.charCodeAt(near) === text.charCodeAt(from + near);
          cell = isSame ? found : cache.cut(column, text, from, at, place, number);
        }
        cells.push(cell);
        column += 1;
        hash = 0;
        if (code === cr) at += 1;
        from = at + 1;
        if (code === separator) continue;

        // 2. The row
        const ended = cells;
        const { rowLine } = state;
        cells = [];
        column = 0;
        number += 1;
        state.cells = cells;
        state.row = number;
        state.line += 1;
        state.rowLine = state.line;
        row(ended, number - 1, rowLine);
        continue;
      }
      if (code === lf || code === cr || code === quote || code === nul) return from;
    }
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  return from;
}
