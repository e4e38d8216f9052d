import { createCellCache } from "./cellCache.ts";
import { readPlainFields } from "./plainFields.ts";
import { readQuoted } from "./quotedField.ts";
import type { RowState } from "./rowState.ts";
import type { TableFault } from "./tableFault.ts";
import { tableLimits, type TableLimits } from "./tableLimits.ts";

/** Takes what the tokenizer reads, in order. */
export interface TableSink {
  /**
   * @param cells as in the file, without quotes; a blank line is one empty cell
   * @param row from 1, the header and blank lines included, as a spreadsheet counts
   * @param line from 1: the line of the text on which the row begins
   */
  readonly row: (cells: readonly string[], row: number, line: number) => void;
  readonly fault: (fault: TableFault) => void;
}

export interface Tokenizer {
  /** A piece of the text, cut anywhere. Does nothing after a fault that stops. */
  push(text: string): void;
  /** Reads all whole rows of what was pushed, so that it can be told where that ends: of a long field more may wait. */
  catchUp(): void;
  end(): void;
  /** After a fault that stops: what follows is not read. */
  readonly hasStopped: boolean;
  /** The row and the line of the text that is being read, from 1. */
  readonly row: number;
  readonly line: number;
  /** How the last row ended, where the next one has not begun yet; null elsewhere. */
  readonly between: RowState["lineEnd"];
  /** Passes over rows of one line that are read elsewhere, between two rows. */
  pass(rows: number): void;
}

export interface TokenizerOptions {
  readonly limits?: TableLimits;
  /** One character. */
  readonly delimiter?: string;
  /** The line of the text with which it begins, where lines before it are no rows. */
  readonly firstLine?: number;
}

const quote = 34;
const lf = 10;
const cr = 13;
/** So many quotes that nothing closes are passed over; a text with more of them is no table. */
const mostUnclosed = 20;
/** Columns whose texts are remembered. */
const mostRemembered = 64;

/**
 * Delimited values (RFC 4180), streaming: fields in quotes hold delimiters, line ends and doubled quotes; rows end with LF, CR or CRLF,
 * mixed too; a byte order mark is dropped; nothing is trimmed. Where the text was cut into pieces makes no difference.
 */
export function createCsvTokenizer(
  sink: TableSink,
  { limits = tableLimits, delimiter = ",", firstLine = 1 }: TokenizerOptions = {},
): Tokenizer {
  const separator = delimiter.charCodeAt(0);
  const cache = createCellCache(mostRemembered);
  const state: RowState = { cells: [], row: 1, line: firstLine, rowLine: firstLine, lineEnd: null };
  /** From the beginning of a field whose end has not come yet. */
  let waiting = "";
  /** What came after it and is too little to look at all of it again. */
  let more: string[] = [];
  let moreLength = 0;
  let isFirst = true;
  let hasStopped = false;
  let nulRow = 0;
  let unclosed = 0;
  let isMixed = false;

  function stop(fault: TableFault): void {
    hasStopped = true;
    sink.fault(fault);
  }
  function cellPlace(): { readonly row: number; readonly line: number; readonly column: number } {
    return { row: state.row, line: state.line, column: state.cells.length + 1 };
  }
  function sayUnclosed(): void {
    sink.fault({ ...cellPlace(), code: "unclosed-quote" });
    unclosed += 1;
    if (unclosed === mostUnclosed) hasStopped = true;
  }
  function add(cell: string): void {
    const { cells, row, rowLine } = state;
    if (cell.length > limits.fieldLength)
      return stop({ ...cellPlace(), line: rowLine, code: "field-too-long", limit: limits.fieldLength });
    if (nulRow !== row && cell.includes("\0")) {
      nulRow = row;
      sink.fault({ ...cellPlace(), line: rowLine, code: "nul" });
    }
    cells.push(cell);
    if (cells.length > limits.columns) stop({ code: "too-many-columns", row, line: rowLine, limit: limits.columns });
  }
  function endRow(ending: RowState["lineEnd"]): void {
    if (hasStopped) return;
    const { cells, row, line, rowLine, lineEnd } = state;
    if (row > limits.rows) return stop({ code: "too-many-rows", row, line: rowLine, limit: limits.rows });
    if (ending !== lineEnd && ending !== null && !isMixed) {
      isMixed = lineEnd !== null;
      if (isMixed) sink.fault({ code: "mixed-line-ends", row, line });
    }
    state.lineEnd = ending;
    state.cells = [];
    state.row += 1;
    state.line += 1;
    state.rowLine = state.line;
    sink.row(cells, row, rowLine);
  }

  /** @returns how much of the text was read: up to the beginning of a field, unless it is the last */
  function scan(text: string, from: number, isLast: boolean): number {
    const { length } = text;
    let at = from;
    while (!hasStopped) {
      at = readPlainFields(text, at, state, separator, limits, cache, sink.row);
      if (at === length && !(isLast && state.cells.length > 0)) return at;
      // 1. A field in quotes, up to the closing one
      const quoted = at < length && text.charCodeAt(at) === quote ? readQuoted(text, at, isLast, limits) : null;
      if (quoted?.kind === "more") return at;
      const closed = quoted?.kind === "closed" ? quoted : null;
      // 2. What follows it, or a plain field
      const start = closed === null ? at : closed.end;
      const end = endOfField(text, start, separator);
      const code = end === length ? null : text.charCodeAt(end);
      const isCut = end === length || (code === cr && end + 1 === length);
      if (isCut && !isLast && end - start <= limits.fieldLength) return at;
      // 3. The field and what is wrong with it
      if (closed !== null) {
        state.line += closed.lines;
        if (end > start) sink.fault({ ...cellPlace(), code: "text-after-quote" });
        add(closed.text + text.slice(start, end));
      } else {
        const field = text.slice(start, end);
        if (quoted !== null) sayUnclosed();
        else if (field.includes('"')) sink.fault({ ...cellPlace(), code: "stray-quote" });
        add(field);
      }
      // 4. The row, where the field is its last
      at = end + 1;
      if (code === separator) continue;
      const isPair = code === cr && text.charCodeAt(at) === lf;
      if (isPair) at += 1;
      endRow(code === null ? null : isPair ? "crlf" : code === cr ? "cr" : "lf");
      if (code === null) return length;
    }
    return at;
  }

  /** What waits, and a piece after it. Of the piece only the first line is joined to it: the rest is read as it is, which takes half the time. */
  function readOn(piece: string, rest: string): void {
    const line = piece.indexOf("\n") + 1;
    const joined = waiting + piece.slice(0, line);
    const read = line === 0 || rest !== "" ? 0 : scan(joined, 0, false);
    if (line > 0 && rest === "" && read === joined.length) {
      waiting = piece.slice(scan(piece, line, false));
      return;
    }
    const text = joined.slice(read) + piece.slice(line) + rest;
    waiting = text.slice(scan(text, 0, false));
  }

  function catchUp(): void {
    if (hasStopped || more.length === 0) return;
    const [first = ""] = more;
    const rest = more.slice(1).join("");
    more = [];
    moreLength = 0;
    readOn(first, rest);
  }

  return {
    push(piece) {
      if (piece === "" || hasStopped) return;
      const given = isFirst && piece.startsWith("\uFEFF") ? piece.slice(1) : piece;
      isFirst = false;
      if (waiting === "") {
        waiting = given.slice(scan(given, 0, false));
        return;
      }
      more.push(given);
      moreLength += given.length;
      // A long field is not looked at again for every few characters that are added to it.
      if (moreLength * 2 >= waiting.length) catchUp();
    },
    catchUp,
    end() {
      if (hasStopped) return;
      const text = waiting + more.join("");
      more = [];
      waiting = "";
      scan(text, 0, true);
      hasStopped = true;
    },
    get hasStopped() {
      return hasStopped;
    },
    get row() {
      return state.row;
    },
    get line() {
      return state.line;
    },
    get between() {
      const isOpen = hasStopped || waiting !== "" || more.length > 0 || state.cells.length > 0;
      return isOpen ? null : state.lineEnd;
    },
    pass(rows) {
      state.row += rows;
      state.line += rows;
      state.rowLine = state.line;
    },
  };
}

function endOfField(text: string, start: number, separator: number): number {
  let end = start;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === separator || code === lf || code === cr) break;
  }
  return end;
}
