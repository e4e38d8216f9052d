import type { ImportContext } from "#core/survey/importContext.ts";
import { writeCorrectedFile } from "#io/correctedFile.ts";
import type { InputSource } from "#io/inputSource.ts";
import { writeIssueList } from "#io/issueList.ts";
import { textBlob } from "./textBlob.ts";
import type { MadeFile, WantedFile } from "./protocol.ts";
import { readWorkbook } from "./readWorkbook.ts";

/** What was read last, to be read once more. */
export interface LastRead {
  readonly context: ImportContext;
  readonly sources: readonly InputSource[];
}

/** Reads once more what was read, and makes a file of it to be kept: every issue, or an input with what is wrong beside each row. */
export async function makeFile({ context, sources }: LastRead, wanted: WantedFile): Promise<MadeFile> {
  const ports = { readWorkbook };
  const file = textBlob("text/csv;charset=utf-8");
  const { locale } = wanted;
  if (wanted.kind === "issues") {
    const { issueListWords } = await import("#i18n/issueListWords.ts");
    const words = issueListWords(locale);
    const { total } = await writeIssueList({ context, sources, ports, words, write: file.write });
    return { kind: "made", content: file.end(), rows: total };
  }
  const source = sources.find(({ name }) => name === wanted.input);
  if (source === undefined) return { kind: "unavailable" };
  const { correctedFileWords } = await import("#i18n/correctedFileWords.ts");
  const words = correctedFileWords(locale);
  const { form } = wanted;
  const outcome = await writeCorrectedFile({ context, source, ports, form, words, write: file.write });
  return outcome.kind === "written" ? { kind: "made", content: file.end(), rows: outcome.rows } : outcome;
}
