import type { InputReader, TextState } from "#core/survey/inputReader.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { createRowBatchReader } from "#core/tables/rowBatchReader.ts";
import type { TextEncoding } from "./detectEncoding.ts";
import { done, type InputIntake, type IntakeEnd } from "./inputIntake.ts";
import type { TextIntakeOptions } from "./textIntake.ts";
import type { StartTextThread, TextPart } from "./textThread.ts";

/** Pieces that the thread may be ahead. */
const mostAhead = 4;

/** Bytes of a text → rows, of which a thread makes them: the same as textIntake, while this thread reads the rows of the pieces before. */
export function threadedIntake(reader: InputReader, options: TextIntakeOptions, start: StartTextThread): InputIntake {
  const thread = start(options);
  let state: TextState = { row: 1, line: 1, delimiter: null, hasStopped: false };
  let encoding: TextEncoding | null = null;
  let doubtful = false;
  const waiting: Promise<TextPart>[] = [];
  const takeRows = createRowBatchReader(
    reader.follow({
      get row() {
        return state.row;
      },
      get line() {
        return state.line;
      },
      get delimiter() {
        return state.delimiter;
      },
      get hasStopped() {
        return state.hasStopped;
      },
    }),
  );

  function apply(part: TextPart): IntakeEnd | null {
    ({ state, encoding, doubtful } = part);
    takeRows(part.batch);
    for (const one of part.said) {
      if (one.kind === "note") reader.note(one.issue);
      else if (one.kind === "refuse") reader.refuse(one.issue, one.encoding);
      else reader.end(one.encoding, one.doubtful);
    }
    if (part.end !== null) return part.end;
    if (!reader.isRefused) return null;
    // What follows makes no difference: the table is refused.
    if (doubtful) reader.note(issueOf("encoding-doubtful", { encoding: encoding ?? "utf-8" }, { input: options.name }));
    reader.end(encoding, doubtful);
    return done;
  }

  /** Takes answers in order until no more than so many are awaited. */
  async function takeUntil(ahead: number): Promise<IntakeEnd | null> {
    while (waiting.length > ahead) {
      const part = await waiting.shift();
      const end = part === undefined ? null : apply(part);
      if (end === null) continue;
      thread.stop();
      return end;
    }
    return null;
  }

  function ask(bytes: Uint8Array | null): void {
    const answer = thread.read(bytes);
    // A failure is met when its turn comes.
    answer.catch(() => undefined);
    waiting.push(answer);
  }

  return {
    take(bytes) {
      ask(bytes);
      return takeUntil(mostAhead);
    },
    async end() {
      ask(null);
      return (await takeUntil(0)) ?? done;
    },
    get encoding() {
      return encoding;
    },
    get doubtful() {
      return doubtful;
    },
  };
}
