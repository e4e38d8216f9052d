import type { ReferenceData } from "#core/dataset/referenceData.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import { mappingWith } from "#core/survey/mappingWith.ts";
import { readMapping, type MappingRead } from "#core/survey/readMapping.ts";
import { importInputs } from "#io/importInputs.ts";
import { filePieces, FileFault } from "./filePieces.ts";
import { planImport } from "./planImport.ts";
import type { FromWorker, ImportReading, ImportRequest, PublishChoices, ToWorker } from "./protocol.ts";
import { readWorkbook } from "./readWorkbook.ts";

const millisecondsBetweenProgress = 100;

/**
 * The worker's part of an import: files → readings and plans, as messages. What it keeps of a file are its waves.
 * @param post takes what the page is told
 */
export function createImportSession(post: (message: FromWorker) => void): (message: ToWorker) => Promise<void> {
  let publish: PublishChoices | null = null;
  let plan: ((publish: PublishChoices) => void) | null = null;

  return async (message) => {
    try {
      if (message.kind === "plan") {
        ({ publish } = message);
        plan?.(publish);
        return;
      }
      const { request } = message;
      publish ??= request.publish;
      const reference: ReferenceData = request.folder.current?.manifest ?? packagedReference();
      const reading = await read(request, reference, post);
      post({ kind: "read", reading });
      if (reading.kind === "rejected") return;
      const { waves } = reading;
      plan = (choices) =>
        post({ kind: "planned", plan: planImport(waves, request.folder, reference, choices), publish: choices });
      plan(publish);
    } catch (error) {
      const reason = error instanceof FileFault ? "unreadable-file" : "fault";
      post({ kind: "failed", reason, detail: error instanceof Error ? error.message : String(error) });
    }
  };
}

async function read(
  request: ImportRequest,
  reference: ReferenceData,
  post: (message: FromWorker) => void,
): Promise<ImportReading> {
  const { files, year, status, pool, model, accepted } = request;
  // 1. The mapping: the file's, and over it what was chosen on the page
  const given = await mappingOf(request);
  if (given?.kind === "refused") return { kind: "rejected", inputs: [], issues: given.issues };
  const mapping = mappingWith(given?.mapping ?? null, request.choices);

  // 2. Files → text → rows, into sums
  const { region, instruments, breaks } = reference;
  const publishedYears = (request.folder.current?.manifest.waves ?? []).map((wave) => wave.year);
  const context = { region, instruments, breaks, publishedYears, mapping, year, status, pool, model, accepted };
  const totalBytes = files.reduce((sum, { file }) => sum + file.size, 0);
  let told = Number.NEGATIVE_INFINITY;
  const outcome = await importInputs(
    { ...context, reveal: false },
    files.map(({ name, file, choices }) => ({ name, choices, open: () => filePieces(file) })),
    {
      readWorkbook,
      onUnderstood: (inputs) => post({ kind: "understood", inputs }),
      onProgress: (place, bytes, rows) => {
        const now = performance.now();
        if (now - told < millisecondsBetweenProgress) return;
        told = now;
        const before = files.slice(0, place).reduce((sum, { file }) => sum + file.size, 0);
        post({ kind: "progress", progress: { bytes: before + bytes, totalBytes, rows } });
      },
    },
  );
  const { inputs } = outcome;
  const rows = inputs.reduce((sum, input) => sum + input.rows, 0);
  post({ kind: "progress", progress: { bytes: totalBytes, totalBytes, rows } });

  // 3. Sums → waves, or issues
  if (outcome.kind === "rejected") return { kind: "rejected", inputs, issues: outcome.issues };
  return { kind: "imported", inputs, issues: outcome.issues, waves: outcome.waves, reviews: outcome.reviews };
}

async function mappingOf({ mappingFile }: ImportRequest): Promise<MappingRead | null> {
  if (mappingFile === null) return null;
  let text = "";
  const decoder = new TextDecoder();
  for await (const piece of filePieces(mappingFile)) text += decoder.decode(piece, { stream: true });
  return readMapping(text + decoder.decode(), mappingFile.name);
}
