import type { ImportContext } from "#core/survey/importContext.ts";
import { repeatMarks } from "#core/survey/files/repeatMarks.ts";
import type { ImportWatch } from "#core/survey/importWatch.ts";
import { issueRow, type IssueListWords } from "#core/survey/issues/issueList.ts";
import { guardedCsvRow } from "#core/tables/guardedCsv.ts";
import { withEncoding } from "./correctedFile.ts";
import { importInputs, type ImportPorts } from "./importInputs.ts";
import type { InputSource } from "./inputSource.ts";

/** Rows of a list: more fit into no spreadsheet that an office has. */
const mostRows = 200_000;

export interface IssueListRequest {
  /** As the import had it. */
  readonly context: ImportContext;
  readonly sources: readonly InputSource[];
  readonly ports: ImportPorts;
  readonly words: IssueListWords;
  /** Takes the text of the file in pieces, its byte order mark first. */
  readonly write: (text: string) => void;
  readonly most?: number;
}

/**
 * Reads the inputs twice more and lists every issue, also those that the log only counts: CSV in pieces, UTF-8 with BOM, CRLF, guarded.
 * A last row says how many more there are where the list is cut.
 */
export async function writeIssueList(request: IssueListRequest): Promise<{ readonly total: number }> {
  const { context, sources, ports, words, write, most = mostRows } = request;
  let total = 0;
  write(`\uFEFF${guardedCsvRow(words.header)}`);
  const issue = (found: Parameters<IssueListWords["wordOf"]>[0]): void => {
    total += 1;
    if (total <= most) write(issueRow(found, words));
  };
  // The first reading tells the encodings, and whether rows that repeat are worth a word.
  const { inputs, issues } = await importInputs(context, sources, ports);
  const marks = repeatMarks(issues);
  const again = sources.map((source, place) => withEncoding(source, inputs[place]?.encoding ?? null));
  const watch: ImportWatch = {
    issue: (found) => void (marks.replaces(found) || issue(found)),
    repeat: (kind, place) => {
      const found = marks.issueOf(kind, place);
      if (found !== null) issue(found);
    },
  };
  await importInputs({ ...context, watch }, again, ports);
  if (total > most) write(guardedCsvRow([...words.header.map(() => "").slice(2), words.more(total - most), ""]));
  return { total };
}
