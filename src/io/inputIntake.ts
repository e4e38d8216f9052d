import type { TextEncoding } from "./detectEncoding.ts";

/** What an input said when its bytes were read. */
export type IntakeEnd =
  /** Read, or refused: the reader has it. */
  | { readonly kind: "done" }
  /** The text is in another encoding than it seemed: everything is read again without this one. */
  | { readonly kind: "other-encoding"; readonly than: TextEncoding };

/** Takes the bytes of one input, in pieces. */
export interface InputIntake {
  /** @returns null: go on */
  take(bytes: Uint8Array): IntakeEnd | null | Promise<IntakeEnd | null>;
  end(): IntakeEnd | Promise<IntakeEnd>;
  /** Of text; null where there is none. */
  readonly encoding: TextEncoding | null;
  readonly doubtful: boolean;
}

/** One that waits for nothing. */
export interface SyncIntake extends InputIntake {
  take(bytes: Uint8Array): IntakeEnd | null;
  end(): IntakeEnd;
}

export const done: IntakeEnd = { kind: "done" };
