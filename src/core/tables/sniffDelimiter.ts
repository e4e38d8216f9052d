import { createCsvTokenizer } from "./csvTokenizer.ts";
import type { Delimiter } from "./delimiter.ts";

export interface DelimiterFound {
  readonly delimiter: Delimiter;
  /** Whether full-width commas would make a better table: someone typed them for delimiters. */
  readonly isFullwidth: boolean;
}

const candidates: readonly Delimiter[] = [",", "\t", ";", "|"];
const fullwidthComma = "\uFF0C";

/**
 * The delimiter of a table, by its beginning: the one with which most rows have as many cells as each other.
 * A text without any is one column, and may be taken for commas.
 * @param sample without a byte order mark
 * @param isWhole whether nothing follows; otherwise the last row is not looked at
 */
export function sniffDelimiter(sample: string, isWhole: boolean): DelimiterFound {
  let delimiter: Delimiter = ",";
  let best = 0;
  for (const candidate of candidates) {
    const score = scoreOf(sample, candidate, isWhole);
    if (score > best) {
      best = score;
      delimiter = candidate;
    }
  }
  return { delimiter, isFullwidth: scoreOf(sample, fullwidthComma, isWhole) > best };
}

/** Share of the rows that have the commonest number of cells, times the logarithm of that number: 0 for one column. */
function scoreOf(sample: string, delimiter: string, isWhole: boolean): number {
  if (!sample.includes(delimiter)) return 0;
  const widths = new Map<number, number>();
  let rows = 0;
  let faults = 0;
  const tokenizer = createCsvTokenizer(
    {
      row: (cells) => {
        if (cells.length === 1 && (cells[0] ?? "").trim() === "") return;
        rows += 1;
        widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
      },
      fault: ({ code }) => {
        if (code === "text-after-quote" || code === "stray-quote") faults += 1;
      },
    },
    { delimiter },
  );
  tokenizer.push(sample);
  if (isWhole || rows === 0) tokenizer.end();
  const scores = [...widths].map(([width, count]) => Math.log2(width) * (count / rows));
  // Quotes in places where they mean nothing tell that another character separates.
  return Math.max(0, ...scores) / (1 + faults / Math.max(rows, 1));
}
