import type { ImportContext } from "#core/survey/importContext.ts";
import type { SurveyImport } from "#core/survey/importSurvey.ts";
import type { InputReader } from "#core/survey/inputReader.ts";
import type { TextEncoding } from "./detectEncoding.ts";
import type { ImportPorts } from "./importInputs.ts";
import { done, type InputIntake, type IntakeEnd } from "./inputIntake.ts";
import { kindSize } from "./inputKind.ts";
import type { InputSource } from "./inputSource.ts";
import { joinedBytes } from "./joinedBytes.ts";
import { openIntake } from "./openIntake.ts";

export interface InputRun {
  readonly session: SurveyImport;
  readonly reader: InputReader;
  readonly source: InputSource;
  readonly context: ImportContext;
  readonly ports: ImportPorts;
  readonly ruledOut: ReadonlySet<TextEncoding>;
}

/** The bytes of one input → its reader, with what is told meanwhile. */
export async function readInput(bytes: AsyncIterable<Uint8Array>, place: number, run: InputRun): Promise<IntakeEnd> {
  const { session, reader, source, context, ports, ruledOut } = run;
  const open = (start: Uint8Array): InputIntake | null => openIntake(reader, source, context, start, ruledOut, ports);
  let start: Uint8Array[] = [];
  let intake: InputIntake | null = null;
  let size = 0;
  let isTold = false;

  const tell = (): void => {
    isTold = true;
    if (intake === null) return;
    const { encoding, doubtful } = intake;
    const inputs = session.inputs();
    const told = inputs.map((input, at) =>
      at === inputs.length - 1 ? { ...input, encoding, encodingDoubtful: doubtful } : input,
    );
    ports.onUnderstood?.(told);
  };

  for await (const piece of bytes) {
    ports.signal?.throwIfAborted();
    size += piece.length;
    let given = piece;
    if (intake === null) {
      start.push(piece);
      if (size < kindSize) continue;
      given = joinedBytes(start);
      start = [];
      intake = open(given);
      if (intake === null) return done;
    }
    const end = await intake.take(given);
    if (end !== null) return end;
    ports.onProgress?.(place, size, session.rows());
    if (!isTold && reader.rows > 0) tell();
  }
  if (intake === null) {
    const all = joinedBytes(start);
    intake = open(all);
    if (intake === null) return done;
    const end = await intake.take(all);
    if (end !== null) return end;
  }
  const end = await intake.end();
  if (end.kind === "done") {
    ports.onProgress?.(place, size, session.rows());
    if (!isTold) tell();
  }
  return end;
}
