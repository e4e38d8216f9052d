import { createCsvTokenizer, type TableSink, type Tokenizer } from "./csvTokenizer.ts";
import { isDamaged, mayBeDamaged } from "./damagedText.ts";
import { isDelimiter, type Delimiter } from "./delimiter.ts";
import { separatorLine } from "./separatorLine.ts";
import { sniffDelimiter } from "./sniffDelimiter.ts";
import { tableLimits, type TableLimits } from "./tableLimits.ts";

/** Text in pieces → rows; the delimiter is told by the beginning of the text. */
export interface DelimitedText extends Tokenizer {
  /** Null while too little was read. */
  readonly delimiter: Delimiter | null;
}

/** What a delimiter is told by, in UTF-16 code units: hundreds of rows, and less than a first piece of a file holds. */
const sampleLength = 32_768;

/** Cells that hold damage are faults, one for each. */
export function createDelimitedText(sink: TableSink, limits: TableLimits = tableLimits): DelimitedText {
  let waiting: string[] = [];
  let waits = 0;
  let open: { readonly tokenizer: Tokenizer; readonly delimiter: Delimiter } | null = null;
  let hasStopped = false;
  /** Whether the piece that is read may hold damage, and whether a row that began before may. */
  let isSuspect = false;
  let isWatching = false;
  /** Whether the piece ended any row; until one does, it is read with those before. */
  let hasEnded = false;

  const watched: TableSink = {
    fault: sink.fault,
    row: (cells, row, line) => {
      hasEnded = true;
      if (isWatching) {
        isWatching = isSuspect;
        for (const [place, cell] of cells.entries())
          if (isDamaged(cell)) sink.fault({ code: "damaged-text", row, line, column: place + 1 });
      }
      sink.row(cells, row, line);
    },
  };

  function read(tokenizer: Tokenizer, text: string): void {
    isSuspect = mayBeDamaged(text) || (isSuspect && !hasEnded);
    isWatching ||= isSuspect;
    hasEnded = false;
    tokenizer.push(text);
  }

  /** The beginning of the text: what separates, and the first rows. */
  function begin(isWhole: boolean): Tokenizer | null {
    const text = waiting.join("").replace(/^\uFEFF/, "");
    waiting = [];
    const told = separatorLine(text);
    if (told !== null && !isDelimiter(told.separator)) {
      hasStopped = true;
      sink.fault({ code: "separator-unsupported", row: 1, line: 1, separator: told.separator });
      return null;
    }
    const table = text.slice(told?.length ?? 0);
    const found = sniffDelimiter(table.slice(0, sampleLength), isWhole && table.length <= sampleLength);
    const delimiter = told !== null && isDelimiter(told.separator) ? told.separator : found.delimiter;
    const firstLine = told === null ? 1 : 2;
    if (delimiter === ";") sink.fault({ code: "semicolon-separated", row: 1, line: firstLine });
    if (told === null && found.isFullwidth) sink.fault({ code: "fullwidth-comma", row: 1, line: firstLine });
    const tokenizer = createCsvTokenizer(watched, { limits, delimiter, firstLine });
    open = { tokenizer, delimiter };
    read(tokenizer, table);
    return tokenizer;
  }

  return {
    push(text) {
      if (hasStopped || text === "") return;
      if (open !== null) return read(open.tokenizer, text);
      waiting.push(text);
      waits += text.length;
      if (waits > sampleLength) begin(false);
    },
    end() {
      if (hasStopped) return;
      const tokenizer = open?.tokenizer ?? begin(true);
      tokenizer?.end();
    },
    get hasStopped() {
      return hasStopped || open?.tokenizer.hasStopped === true;
    },
    get row() {
      return open?.tokenizer.row ?? linesOf(waiting);
    },
    get line() {
      return open?.tokenizer.line ?? linesOf(waiting);
    },
    get delimiter() {
      return open?.delimiter ?? null;
    },
    get between() {
      return hasStopped ? null : (open?.tokenizer.between ?? null);
    },
    catchUp: () => open?.tokenizer.catchUp(),
    pass: (rows) => open?.tokenizer.pass(rows),
  };
}

/** Lines that a text has begun. */
function linesOf(pieces: readonly string[]): number {
  return pieces.join("").split(/\r\n|\r|\n/).length;
}
