import type { Issue, IssueDetails } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { readBiffSheet } from "./biffSheet.ts";
import { readBiffWorkbook } from "./biffWorkbook.ts";
import { compoundFile } from "./compoundFile.ts";
import type { WorkbookOpening } from "./openWorkbook.ts";

type OtherKind = IssueDetails["workbook-kind"]["kind"];

/** What an office program keeps in a compound file, by the name of a stream. */
const otherStreams: readonly (readonly [string, OtherKind])[] = [
  ["WordDocument", "doc"],
  ["PowerPoint Document", "ppt"],
];

/** An .xls or .et file: BIFF 5 and 8 in a compound file. */
export function openXls(input: string, bytes: Uint8Array, goesOn: () => boolean): WorkbookOpening {
  const refused = (issue: Issue): WorkbookOpening => ({ kind: "refused", issue });
  const damaged = refused(issueOf("workbook-damaged", {}, { input }));
  const otherKind = (kind: OtherKind): WorkbookOpening => refused(issueOf("workbook-kind", { kind }, { input }));
  const password = refused(issueOf("workbook-password", {}, { input }));

  // 1. The container
  const container = compoundFile(bytes);
  if (container === null) return damaged;
  const { names } = container;
  if (names.has("EncryptedPackage")) return password;
  const name = ["Workbook", "Book"].find((stream) => names.has(stream));
  if (name === undefined) return otherKind(otherStreams.find(([stream]) => names.has(stream))?.[1] ?? "ole");

  // 2. The workbook
  const stream = container.stream(name);
  if (stream === null) return damaged;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const workbook = readBiffWorkbook(view);
  if (workbook === "password") return password;
  if (workbook === "old") return otherKind("ole");
  if (workbook === "damaged") return damaged;
  const { sheets, hasMacros } = workbook;
  return {
    kind: "open",
    workbook: {
      sheets: sheets.map(({ name: sheet, hidden }) => ({ name: sheet, hidden })),
      hasMacros,
      read: (index, sink) => {
        const sheet = sheets[index];
        if (sheet === undefined) throw new RangeError(`no sheet ${index} among ${sheets.length}`);
        return readBiffSheet(view, sheet.offset, workbook, sink, goesOn);
      },
    },
  };
}
