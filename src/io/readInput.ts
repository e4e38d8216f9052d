import type { SurveyImport } from "#core/survey/importSurvey.ts";
import { decodeText } from "./decodeText.ts";

export interface ReadOptions {
  /** Told after each piece: bytes of this input so far, data rows of all inputs so far. */
  readonly onProgress?: (bytes: number, rows: number) => void;
  readonly signal?: AbortSignal;
}

/** Bytes of one input, in pieces of any size → the import session. @throws what the pieces throw, and the signal's reason when it is aborted */
export async function readInput(
  session: SurveyImport,
  name: string,
  pieces: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<void> {
  const reader = session.input(name);
  const decoding = decodeText(name);
  let bytes = 0;
  for await (const piece of pieces) {
    options.signal?.throwIfAborted();
    bytes += piece.length;
    const decoded = decoding.push(piece);
    if (decoded.kind === "refused") return reader.refuse(decoded.issue);
    reader.push(decoded.text);
    options.onProgress?.(bytes, session.rows());
    if (reader.isRefused) return reader.end(decoding.encoding);
  }
  const last = decoding.end();
  if (last.kind === "refused") return reader.refuse(last.issue);
  reader.push(last.text);
  reader.end(decoding.encoding);
}
