import type { ImportContext } from "#core/survey/importContext.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { CodeMeanings } from "#core/survey/issues/respondentIssues.ts";
import { headerCodes } from "#core/survey/names/headerCodes.ts";
import { headerBrackets } from "#core/survey/names/headerKey.ts";
import { yesOrNo } from "#core/survey/names/valueNames.ts";
import type { TableRow } from "#core/tables/tableRow.ts";
import { codeReadings, type CodeReading } from "./codeReadings.ts";
import type { Columns } from "./columns.ts";
import { areCodes, codesIn, inBrackets, noteStatements, type NoteStatement } from "./noteCodes.ts";
import { shownLine } from "./tablePreview.ts";

/** Holds what lines beside respondents say of codes against how these are read. */
export interface NotedCodes {
  /** Of lines above, which the rows were read by where possible: only what contradicts that is said. */
  above(lines: readonly TableRow[]): void;
  /** Of a line below, which comes after the rows: whether it contradicts how they were read, confirms it, or comes too late. */
  below(line: TableRow): void;
}

type Verdict =
  | (CodeMeanings & { readonly kind: "contradicted" | "overruled" })
  | { readonly kind: "confirmed" | "late" };

/** @param sample rows of data */
export function createNotedCodes(
  columns: Columns,
  sample: readonly TableRow[],
  { region, mapping }: Pick<ImportContext, "region" | "mapping">,
  log: IssueLog,
): NotedCodes {
  let known: readonly CodeReading[] | null = null;
  const readings = (): readonly CodeReading[] => (known ??= codeReadings(columns, region, mapping));

  function say(statement: NoteStatement, place: number, verdict: Verdict, isBelow: boolean): void {
    const { row, line, text } = statement;
    const name = columns.header[place] ?? "";
    const at = { row, line, column: name.trim(), value: shownLine(text) };
    switch (verdict.kind) {
      case "contradicted":
      case "overruled": {
        const { kind, ...detail } = verdict;
        return log.add(`codes-${kind}`, detail, at);
      }
      case "confirmed":
        return isBelow ? log.add("codes-confirmed", {}, at) : undefined;
      case "late":
        return isBelow && headerBrackets(name).length === 0 ? log.add("codes-below", {}, at) : undefined;
    }
  }

  function check(lines: readonly TableRow[], isBelow: boolean): void {
    for (const statement of noteStatements(lines)) {
      const explained = codesIn(statement.said, columns);
      const text = explained?.text ?? inBrackets(statement.said);
      if (explained === null && headerCodes(text, yesOrNo).size === 0) continue;
      const of = readings().filter(
        ({ place, isAnswer }) => (explained === null ? isAnswer : place === explained.place) && areCodes(place, sample),
      );
      const verdicts = of.flatMap((reading) => {
        const verdict = verdictOn(reading, text);
        return verdict === null ? [] : [{ place: reading.place, verdict }];
      });
      const differing = verdicts.filter(
        ({ verdict }) => verdict.kind === "contradicted" || verdict.kind === "overruled",
      );
      const [first] = verdicts;
      const [differs] = differing;
      // Without a name it may be of any of them.
      const isOpen = explained === null && differing.length > 0 && differing.length < verdicts.length;
      if (isOpen) continue;
      if (differs !== undefined) say(statement, differs.place, differs.verdict, isBelow);
      else if (first !== undefined) say(statement, first.place, first.verdict, isBelow);
    }
  }

  return { above: (lines) => check(lines, false), below: (line) => check([line], true) };
}

/** The worst that is to be said of any of the codes; null where the text explains none of this column's. */
function verdictOn({ dimension, meaningOf, read, isMapped }: CodeReading, text: string): Verdict | null {
  const explained = [...headerCodes(text, meaningOf, 1)].map(([written, said]) => ({
    written,
    said,
    read: read(written),
  }));
  if (explained.length === 0) return null;
  const differing = explained.flatMap(({ written, said, read: found }) =>
    found === undefined || found === said ? [] : [{ written, said, read: found, dimension }],
  );
  const against = differing.find(({ written }) => !isMapped(written));
  const [first] = differing;
  if (against !== undefined) return { kind: "contradicted", ...against };
  if (first !== undefined) return { kind: "overruled", ...first };
  return { kind: explained.every(({ read: found }) => found !== undefined) ? "confirmed" : "late" };
}
