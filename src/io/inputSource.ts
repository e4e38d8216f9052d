import type { InputChoices } from "#core/survey/inputChoices.ts";

/** A file, a sheet of one, or a pipe. */
export interface InputSource {
  /** Shown in issues. */
  readonly name: string;
  readonly choices: InputChoices;
  /** In bytes, where it is known before they are read. */
  readonly size?: number;
  /** Its bytes from the beginning, in pieces of any size, which belong to whoever asked for them; null where they were given once and cannot be given again. */
  readonly open: () => AsyncIterable<Uint8Array> | null;
}
