import type { ImportContext } from "#core/survey/importContext.ts";
import type { ImportOutcome, InputSummary } from "#core/survey/importOutcome.ts";
import { createSurveyImport, type SurveyImport } from "#core/survey/importSurvey.ts";
import { decodeText } from "./decodeText.ts";
import type { InputSource } from "./inputSource.ts";
import type { WorkbookReader } from "./workbook/workbookReader.ts";

export interface ImportPorts {
  readonly readWorkbook: WorkbookReader;
  /** Told after each piece: the input's place in the list, bytes of it so far, data rows of all inputs so far. */
  readonly onProgress?: (input: number, bytes: number, rows: number) => void;
  /** Told once for each input, as soon as its header is known. */
  readonly onUnderstood?: (inputs: readonly InputSummary[]) => void;
  readonly signal?: AbortSignal;
}

/** Inputs → one import, as both shells run it. @throws what the pieces throw, and the signal's reason when it is aborted */
export async function importInputs(
  context: ImportContext,
  sources: readonly InputSource[],
  ports: ImportPorts,
): Promise<ImportOutcome> {
  const session = createSurveyImport(context);
  for (const [place, source] of sources.entries()) await readInput(session, source, place, ports);
  return session.finish();
}

async function readInput(session: SurveyImport, source: InputSource, place: number, ports: ImportPorts): Promise<void> {
  const { name, choices } = source;
  const reader = session.input(name, choices);
  const decoding = decodeText(name);
  let bytes = 0;
  for await (const piece of source.open() ?? []) {
    ports.signal?.throwIfAborted();
    bytes += piece.length;
    const decoded = decoding.push(piece);
    if (decoded.kind === "refused") return reader.refuse(decoded.issue);
    reader.push(decoded.text);
    ports.onProgress?.(place, bytes, session.rows());
    if (reader.isRefused) return reader.end(decoding.encoding);
  }
  const last = decoding.end();
  if (last.kind === "refused") return reader.refuse(last.issue);
  reader.push(last.text);
  reader.end(decoding.encoding);
}
