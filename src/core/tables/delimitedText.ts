import { createCsvTokenizer, type TableSink, type Tokenizer } from "./csvTokenizer.ts";
import { tableLimits, type TableLimits } from "./tableLimits.ts";

export type Delimiter = "," | "\t" | ";" | "|";

/** Text in pieces → rows; the delimiter is told by the beginning of the text. */
export interface DelimitedText extends Tokenizer {
  /** Null while too little was read. */
  readonly delimiter: Delimiter | null;
}

export function createDelimitedText(sink: TableSink, limits: TableLimits = tableLimits): DelimitedText {
  const tokenizer = createCsvTokenizer(sink, { limits });
  return {
    push: (text) => tokenizer.push(text),
    end: () => tokenizer.end(),
    get hasStopped() {
      return tokenizer.hasStopped;
    },
    get row() {
      return tokenizer.row;
    },
    get line() {
      return tokenizer.line;
    },
    get delimiter() {
      return "," as const;
    },
  };
}
