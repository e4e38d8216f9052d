import type { Encoding } from "#core/survey/importContext.ts";
import type { TextState } from "#core/survey/inputReader.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import type { RowBatch } from "#core/tables/rowBatch.ts";
import type { TextEncoding } from "./detectEncoding.ts";
import type { IntakeEnd } from "./inputIntake.ts";
import type { TextIntakeOptions } from "./textIntake.ts";

/** What a piece of bytes, or the end of all of them, came to. */
export interface TextPart {
  readonly batch: RowBatch;
  readonly state: TextState;
  readonly encoding: TextEncoding | null;
  readonly doubtful: boolean;
  /** What is said of the bytes, after the rows of the batch, in order. */
  readonly said: readonly (
    | { readonly kind: "note"; readonly issue: Issue }
    | { readonly kind: "refuse"; readonly issue: Issue; readonly encoding: Encoding }
    | { readonly kind: "end"; readonly encoding: Encoding; readonly doubtful: boolean }
  )[];
  /** Null: more bytes are wanted. */
  readonly end: IntakeEnd | null;
}

/** A thread that takes one text apart: every piece, and the end (null), is answered by one part, in order. */
export interface TextThread {
  /** @throws where the thread failed */
  read(bytes: Uint8Array | null): Promise<TextPart>;
  stop(): void;
}

export type StartTextThread = (options: TextIntakeOptions) => TextThread;
