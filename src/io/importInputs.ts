import type { ImportContext } from "#core/survey/importContext.ts";
import type { ImportOutcome, InputSummary } from "#core/survey/importOutcome.ts";
import { createSurveyImport } from "#core/survey/importSurvey.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { TextEncoding } from "./detectEncoding.ts";
import type { IntakeEnd } from "./inputIntake.ts";
import type { IntakePorts } from "./openIntake.ts";
import type { InputSource } from "./inputSource.ts";
import { readInput } from "./readInput.ts";

export interface ImportPorts extends IntakePorts {
  /** Told after each piece: the input's place in the list, bytes of it so far, data rows of all inputs so far. */
  readonly onProgress?: (input: number, bytes: number, rows: number) => void;
  /** Told once for each input, as soon as its first rows are read; again where everything is read again. */
  readonly onUnderstood?: (inputs: readonly InputSummary[]) => void;
  readonly signal?: AbortSignal;
}

/** Inputs → one import, as both shells run it. @throws what the pieces throw, and the signal's reason when it is aborted */
export async function importInputs(
  context: ImportContext,
  sources: readonly InputSource[],
  ports: ImportPorts,
): Promise<ImportOutcome> {
  const ruledOut = sources.map(() => new Set<TextEncoding>());
  let attempt = await importOnce(context, sources, ports, ruledOut, "utf-8");
  // Each attempt rules one more encoding out.
  while (attempt.kind === "again") {
    const { place, than } = attempt;
    ruledOut[place]?.add(than);
    context.watch?.again?.();
    attempt = await importOnce(context, sources, ports, ruledOut, than);
  }
  return attempt.outcome;
}

type Attempt =
  | { readonly kind: "finished"; readonly outcome: ImportOutcome }
  | { readonly kind: "again"; readonly place: number; readonly than: TextEncoding };

/** @param wrong the encoding for which the last attempt was given up */
async function importOnce(
  context: ImportContext,
  sources: readonly InputSource[],
  ports: ImportPorts,
  ruledOut: readonly ReadonlySet<TextEncoding>[],
  wrong: TextEncoding,
): Promise<Attempt> {
  const session = createSurveyImport(context);
  for (const [place, source] of sources.entries()) {
    const reader = session.input(source.name, source.choices);
    const bytes = source.open();
    if (bytes === null) {
      reader.refuse(issueOf("encoding-late", { encoding: wrong }, { input: source.name }));
      continue;
    }
    const end: IntakeEnd = await readInput(bytes, place, {
      session,
      reader,
      source,
      context,
      ports,
      ruledOut: ruledOut[place] ?? new Set(),
    });
    if (end.kind === "other-encoding") return { kind: "again", place, than: end.than };
  }
  return { kind: "finished", outcome: session.finish() };
}
