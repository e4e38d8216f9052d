import { createDelimitedText } from "#core/tables/delimitedText.ts";
import { createRowBatchWriter } from "#core/tables/rowBatch.ts";
import { createRowWords } from "#core/tables/rowWords.ts";
import { byteRowsIntake } from "./byteRowsIntake.ts";
import { textIntake, type TextIntakeOptions, type TextTaker } from "./textIntake.ts";
import type { TextPart } from "./textThread.ts";

/** What a thread does with the bytes of one text: they become rows, in batches. @returns takes the pieces, then null */
export function createTextParts(options: TextIntakeOptions): (bytes: Uint8Array | null) => TextPart {
  const words = createRowWords();
  const writer = createRowBatchWriter(words);
  const text = createDelimitedText(writer.sink);
  let said: TextPart["said"][number][] = [];
  const taker: TextTaker = {
    push: (piece) => text.push(piece),
    end: (encoding, doubtful = false) => {
      text.end();
      said.push({ kind: "end", encoding, doubtful });
    },
    note: (issue) => {
      said.push({ kind: "note", issue });
    },
    refuse: (issue, encoding = null) => {
      said.push({ kind: "refuse", issue, encoding });
    },
    place: () => {
      text.catchUp();
      return { row: text.row, line: text.line };
    },
    get isRefused() {
      return text.hasStopped;
    },
  };
  const intake = byteRowsIntake(textIntake(taker, options), text, writer, words);

  return (bytes) => {
    const end = bytes === null ? intake.end() : intake.take(bytes);
    const { row, line, delimiter, hasStopped } = text;
    const { encoding, doubtful } = intake;
    const part = { batch: writer.take(), state: { row, line, delimiter, hasStopped }, encoding, doubtful, said, end };
    said = [];
    return part;
  };
}
