import type { ReferenceData } from "#core/dataset/referenceData.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import { mappingWith } from "#core/survey/mapping/mappingWith.ts";
import { readMapping, type MappingRead } from "#core/survey/mapping/readMapping.ts";
import { importInputs } from "#io/importInputs.ts";
import { filePieces, FileFault } from "./filePieces.ts";
import { makeFile, type LastRead } from "./makeFile.ts";
import { planImport } from "./planImport.ts";
import type { FromWorker, ImportReading, ImportRequest, MadeFile, PublishChoices, ToWorker } from "./protocol.ts";
import { readWorkbook } from "./readWorkbook.ts";

const millisecondsBetweenProgress = 100;

/**
 * The worker's part of an import: files → readings and plans, as messages. What it keeps of a file are its waves.
 * @param post takes what the page is told
 */
export function createImportSession(post: (message: FromWorker) => void): (message: ToWorker) => Promise<void> {
  let publish: PublishChoices | null = null;
  let plan: ((publish: PublishChoices) => void) | null = null;
  let last: LastRead | null = null;

  return async (message) => {
    try {
      if (message.kind === "plan") {
        ({ publish } = message);
        plan?.(publish);
        return;
      }
      if (message.kind === "make") {
        const { number, wanted } = message;
        const made: MadeFile = last === null ? { kind: "unavailable" } : await makeFile(last, wanted).catch(failedFile);
        post({ kind: "made", number, made });
        return;
      }
      const { request } = message;
      publish ??= request.publish;
      const reference: ReferenceData = request.folder.current?.manifest ?? packagedReference();
      const prepared = await prepare(request, reference);
      const reading = prepared.kind === "refused" ? refused(prepared.issues) : await read(prepared, request, post);
      if (prepared.kind === "ready") last = prepared;
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

interface Prepared extends LastRead {
  readonly kind: "ready";
}

type Refused = Extract<MappingRead, { readonly kind: "refused" }>;

/** What is said before the files are read: the mapping file, and over it what was chosen on the page. */
async function prepare(request: ImportRequest, reference: ReferenceData): Promise<Prepared | Refused> {
  const given = await mappingOf(request);
  if (given?.kind === "refused") return given;
  const mapping = mappingWith(given?.mapping ?? null, request.choices);
  const { status, pool, model, accepted, files, folder, publish } = request;
  const { region, instruments, breaks } = reference;
  const publishedYears = (folder.current?.manifest.waves ?? []).map((wave) => wave.year);
  const choices = { mapping, year: null, status, pool, model, accepted, publishedYears, at: publish.at };
  return {
    kind: "ready",
    context: { region, instruments, breaks, ...choices, reveal: false },
    sources: files.map(({ name, file, choices: own }) => ({ name, choices: own, open: () => filePieces(file) })),
  };
}

/** Files → text → rows → sums → waves, or issues. */
async function read(
  { context, sources }: LastRead,
  { files }: ImportRequest,
  post: (message: FromWorker) => void,
): Promise<ImportReading> {
  const totalBytes = files.reduce((sum, { file }) => sum + file.size, 0);
  let told = Number.NEGATIVE_INFINITY;
  const outcome = await importInputs(context, sources, {
    readWorkbook,
    onUnderstood: (inputs) => post({ kind: "understood", inputs }),
    onProgress: (place, bytes, rows) => {
      const now = performance.now();
      if (now - told < millisecondsBetweenProgress) return;
      told = now;
      const before = files.slice(0, place).reduce((sum, { file }) => sum + file.size, 0);
      post({ kind: "progress", progress: { bytes: before + bytes, totalBytes, rows } });
    },
  });
  const { inputs } = outcome;
  const rows = inputs.reduce((sum, input) => sum + input.rows, 0);
  post({ kind: "progress", progress: { bytes: totalBytes, totalBytes, rows } });
  if (outcome.kind === "rejected") return { kind: "rejected", inputs, issues: outcome.issues };
  return { kind: "imported", inputs, issues: outcome.issues, waves: outcome.waves, reviews: outcome.reviews };
}

function refused(issues: Refused["issues"]): ImportReading {
  return { kind: "rejected", inputs: [], issues };
}

function failedFile(error: unknown): MadeFile {
  return { kind: "failed", detail: error instanceof Error ? error.message : String(error) };
}

async function mappingOf({ mappingFile }: ImportRequest): Promise<MappingRead | null> {
  if (mappingFile === null) return null;
  let text = "";
  const decoder = new TextDecoder();
  for await (const piece of filePieces(mappingFile)) text += decoder.decode(piece, { stream: true });
  return readMapping(text + decoder.decode(), mappingFile.name);
}
