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
  end(): void;
  /** After a fault that stops: what follows is not read. */
  readonly hasStopped: boolean;
  /** The row and the line of the text that is being read, from 1. */
  readonly row: number;
  readonly line: number;
}

const quote = 34;
const comma = 44;
const lf = 10;
const cr = 13;

/** At the start of a field, inside a plain or quoted one, after a quote that may close, after text that followed one. */
type State = "start" | "plain" | "quoted" | "quote" | "after";

/**
 * Comma-separated values (RFC 4180), streaming: fields in quotes hold commas, line ends and doubled quotes; rows end with LF, CR or CRLF,
 * mixed too; a byte order mark is dropped; nothing is trimmed. Where the text was cut into pieces makes no difference.
 */
export function createCsvTokenizer(sink: TableSink, limits: TableLimits = tableLimits): Tokenizer {
  let state: State = "start";
  let cells: string[] = [];
  let field = "";
  let row = 1;
  let line = 1;
  let rowLine = 1;
  let quoteLine = 1;
  let isFirst = true;
  let afterCr = false;
  /** Whether the text inside quotes read so far ends with CR. */
  let isInsideCr = false;
  let nulRow = 0;
  let hasStopped = false;
  let hasStrayQuote = false;

  function stop(fault: TableFault): void {
    hasStopped = true;
    sink.fault(fault);
  }
  function take(text: string): void {
    field = field === "" ? text : field + text;
    if (field.length <= limits.fieldLength) return;
    const column = cells.length + 1;
    if (state === "quoted") stop({ code: "unclosed-quote", row, line: quoteLine, column });
    else stop({ code: "field-too-long", row, line: rowLine, column, limit: limits.fieldLength });
  }
  function findNul(text: string): void {
    if (nulRow === row || !text.includes("\0")) return;
    nulRow = row;
    sink.fault({ code: "nul", row, line: rowLine, column: cells.length + 1 });
  }
  function endField(): void {
    cells.push(field);
    field = "";
    state = "start";
    hasStrayQuote = false;
    if (cells.length > limits.columns) stop({ code: "too-many-columns", row, line: rowLine, limit: limits.columns });
  }
  function endRow(): void {
    endField();
    if (hasStopped) return;
    if (row > limits.rows) return stop({ code: "too-many-rows", row, line: rowLine, limit: limits.rows });
    sink.row(cells, row, rowLine);
    cells = [];
    row += 1;
    line += 1;
    rowLine = line;
  }

  function push(piece: string): void {
    let text = piece;
    if (text === "" || hasStopped) return;
    if (isFirst && text.startsWith("\uFEFF")) text = text.slice(1);
    isFirst = false;
    const end = text.length;
    let at = 0;
    if (end > 0 && afterCr && text.charCodeAt(0) === lf) at = 1;
    if (end > 0) afterCr = false;
    const hasNul = text.includes("\0");
    // Where the next of each character is; looked for again only once it has been passed.
    let nextComma = -1;
    let nextLf = -1;
    let nextCr = -1;
    let nextQuote = -1;
    const find = (character: string, known: number): number => {
      if (known >= at) return known;
      const found = text.indexOf(character, at);
      return found === -1 ? end : found;
    };

    while (at < end && !hasStopped) {
      if (state === "start" && text.charCodeAt(at) === quote) {
        state = "quoted";
        quoteLine = line;
        isInsideCr = false;
        at += 1;
        continue;
      }
      if (state === "quoted") {
        nextQuote = find('"', nextQuote);
        if (nextQuote > at) {
          const inside = text.slice(at, nextQuote);
          line += lineEnds(inside, isInsideCr);
          isInsideCr = inside.charCodeAt(inside.length - 1) === cr;
          if (hasNul) findNul(inside);
          take(inside);
        }
        at = nextQuote + 1;
        if (nextQuote < end) state = "quote";
        continue;
      }
      if (state === "quote") {
        const next = text.charCodeAt(at);
        if (next === quote) {
          state = "quoted";
          isInsideCr = false;
          take('"');
          at += 1;
          continue;
        }
        state = "after";
        if (next !== comma && next !== lf && next !== cr) {
          sink.fault({ code: "text-after-quote", row, line, column: cells.length + 1 });
        }
      }
      nextComma = find(",", nextComma);
      nextLf = find("\n", nextLf);
      nextCr = find("\r", nextCr);
      nextQuote = find('"', nextQuote);
      const until = Math.min(nextComma, nextLf, nextCr);
      if (state !== "after") {
        if (nextQuote < until && !hasStrayQuote) {
          hasStrayQuote = true;
          sink.fault({ code: "stray-quote", row, line, column: cells.length + 1 });
        }
        state = "plain";
      }
      const plain = text.slice(at, until);
      if (hasNul) findNul(plain);
      take(plain);
      if (hasStopped || until === end) return;
      at = until + 1;
      const ender = text.charCodeAt(until);
      if (ender === comma) {
        endField();
        continue;
      }
      endRow();
      if (ender === cr) {
        if (at === end) afterCr = true;
        else if (text.charCodeAt(at) === lf) at += 1;
      }
    }
  }

  function end(): void {
    if (hasStopped) return;
    if (state === "quoted") stop({ code: "unclosed-quote", row, line: quoteLine, column: cells.length + 1 });
    else if (state !== "start" || cells.length > 0) endRow();
    hasStopped = true;
  }

  return {
    push,
    end,
    get hasStopped() {
      return hasStopped;
    },
    get row() {
      return row;
    },
    get line() {
      return line;
    },
  };
}

/** Line ends in a piece of a quoted field; CRLF is one, also where the piece begins between the two. */
function lineEnds(text: string, isAfterCr: boolean): number {
  if (!text.includes("\n") && !text.includes("\r")) return 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === cr) count += 1;
    else if (code === lf && !(at === 0 ? isAfterCr : text.charCodeAt(at - 1) === cr)) count += 1;
  }
  return count;
}
