import { createAnnotatedFile, type CorrectedForm, type CorrectedWords } from "#core/survey/files/correctedFile.ts";
import type { ImportContext } from "#core/survey/importContext.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { Issue, IssueCode } from "#core/survey/issues/issue.ts";
import { createTidyFile } from "#core/survey/files/tidyFile.ts";
import { importInputs, type ImportPorts } from "./importInputs.ts";
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
  /** The input has no table that is understood, cannot be read to its end, or not a second time; what was written is no file. */
  | { readonly kind: "unavailable" };

/** After these the rest of a file is not read. */
const ends: readonly IssueCode[] = ["field-too-long", "too-many-columns", "too-many-rows", "separator-unsupported"];

/**
 * Reads one input twice more and gives it back corrected, as CSV in pieces: UTF-8 with BOM, CRLF, guarded, nothing of a person in it.
 * The first reading tells the encoding, the header, and what only the end of the file tells of a row.
 */
export async function writeCorrectedFile(request: CorrectedRequest): Promise<CorrectedOutcome> {
  const { context, source, ports, form, words, write } = request;
  if (source.open() === null) return { kind: "unavailable" };
  const { outcome, late } = await readOnce(context, source, ports);
  const [input] = outcome.inputs;
  if (input === undefined || input.shape === null || outcome.issues.some(({ code }) => ends.includes(code)))
    return { kind: "unavailable" };
  const again = withEncoding(source, input.encoding);
  if (form === "tidy") {
    const file = createTidyFile(context.region, write);
    await importInputs({ ...context, watch: file.watch }, [again], ports);
    return { kind: "written", rows: file.rows, counted: file.rows };
  }
  write("\uFEFF");
  const file = createAnnotatedFile({ outcome, late, context, words, write });
  await importInputs({ ...context, watch: file.watch }, [again], ports);
  file.end();
  return { kind: "written", rows: file.rows, counted: file.counted };
}

async function readOnce(
  context: ImportContext,
  source: InputSource,
  ports: ImportPorts,
): Promise<{ readonly outcome: ImportOutcome; readonly late: readonly Issue[] }> {
  const late: Issue[] = [];
  let last = 0;
  const watch = {
    fate: (_: string, __: readonly string[], row: number) => {
      last = row;
    },
    issue: (issue: Issue) => {
      if (issue.row !== undefined && issue.row <= last) late.push(issue);
    },
    again: () => {
      late.length = 0;
      last = 0;
    },
  };
  return { outcome: await importInputs({ ...context, watch }, [source], ports), late };
}

/** What was told from the bytes once is not told again: nothing that was written would be void. */
export function withEncoding(source: InputSource, encoding: ImportOutcome["encoding"]): InputSource {
  return encoding === null ? source : { ...source, choices: { ...source.choices, encoding } };
}
