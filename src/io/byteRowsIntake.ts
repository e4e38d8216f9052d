import { createByteRowReader } from "#core/tables/byteRows.ts";
import type { DelimitedText } from "#core/tables/delimitedText.ts";
import type { RowBatchWriter } from "#core/tables/rowBatch.ts";
import type { RowWords } from "#core/tables/rowWords.ts";
import { tableLimits } from "#core/tables/tableLimits.ts";
import type { IntakeEnd, SyncIntake } from "./inputIntake.ts";
import { joinedBytes } from "./joinedBytes.ts";
import type { TextIntake } from "./textIntake.ts";

const lineFeed = 10;
/** Of the beginning of a row that is kept until its end comes. */
const mostKept = 65_536;

/** An intake of text that reads rows as bytes where nothing is to be said of them, between the rows that the text is read for. */
export function byteRowsIntake(
  intake: TextIntake,
  text: DelimitedText,
  writer: RowBatchWriter,
  words: RowWords,
): SyncIntake {
  const rows = createByteRowReader(words, tableLimits);
  /** The beginning of a row. */
  let kept: Uint8Array = new Uint8Array(0);
  /** Whether what was given last ends with a line, and whether a line ended in it at all: else it is not told where a fault behind it stands. */
  let endsLine = false;
  let hasLine = false;
  let decoder: TextDecoder | null = null;

  function give(bytes: Uint8Array): IntakeEnd | null {
    endsLine = bytes.at(-1) === lineFeed;
    hasLine = endsLine || bytes.includes(lineFeed);
    return intake.take(bytes);
  }

  function decode(bytes: Uint8Array): string | null {
    const encoding = intake.encoding ?? "utf-8";
    if (decoder?.encoding !== encoding) decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  }

  /** Whether the next byte begins a row, and rows may be read as bytes. */
  function isBetween(): boolean {
    const { encoding, isSettled } = intake;
    if (!endsLine || !isSettled || text.between === null) return false;
    return encoding === "utf-8" || (encoding === "gb18030" && text.delimiter !== "|");
  }

  /** @returns how many bytes were read */
  function readRows(bytes: Uint8Array, from: number): number {
    const { between: lineEnd, delimiter, row, line } = text;
    if (delimiter === null) return 0;
    const found = rows.read(bytes, from, { delimiter, lineEnd, row, line, decode });
    if (found === null) return 0;
    writer.add(found.packed);
    text.pass(found.count);
    return found.bytes;
  }

  /** Ends the row whose beginning is kept. @returns how many bytes that took */
  function endKept(block: Uint8Array): number | IntakeEnd {
    const to = block.indexOf(lineFeed) + 1;
    const row = joinedBytes([kept, to === 0 ? block : block.subarray(0, to)]);
    kept = new Uint8Array(0);
    if (to === 0 && row.length <= mostKept) kept = row;
    else if (to === 0 || readRows(row, 0) < row.length) return give(row) ?? (to === 0 ? block.length : to);
    return to === 0 ? block.length : to;
  }

  return {
    take(block) {
      let at = 0;
      if (kept.length > 0) {
        const ended = endKept(block);
        if (typeof ended !== "number") return ended;
        at = ended;
      }
      // The row that the text began.
      if (at < block.length && hasLine && intake.isSettled && !isBetween()) {
        const to = block.indexOf(lineFeed, at) + 1;
        const end = to === 0 ? null : give(block.subarray(at, to));
        if (end !== null) return end;
        at = Math.max(at, to);
      }
      if (at < block.length && isBetween()) {
        at += readRows(block, at);
        const to = block.lastIndexOf(lineFeed) + 1;
        // Rows of which something may be to be said.
        if (at < to) {
          const end = give(block.subarray(at, to));
          if (end !== null) return end;
          at = to;
        }
        if (isBetween() && block.length - at <= mostKept) {
          kept = new Uint8Array(block.subarray(at));
          return null;
        }
      }
      return at < block.length ? give(block.subarray(at)) : null;
    },
    end() {
      const rest = kept;
      kept = new Uint8Array(0);
      return (rest.length > 0 ? give(rest) : null) ?? intake.end();
    },
    get encoding() {
      return intake.encoding;
    },
    get doubtful() {
      return intake.doubtful;
    },
  };
}
