import type { Issue, IssueDetails } from "#core/survey/issue.ts";
import { issueOf } from "#core/survey/issueLog.ts";
import type { CellObject, WorkBook } from "@e965/xlsx";
import { numberText } from "./cellText.ts";
import { codePages } from "./codePages.ts";
import { compoundStreams } from "./compoundStreams.ts";
import { numberMeaning, type NumberMeaning } from "./numberFormat.ts";
import type { OpenWorkbook, WorkbookOpening } from "./openWorkbook.ts";
import type { CellSink } from "./sheetGrid.ts";

type OtherKind = IssueDetails["workbook-kind"]["kind"];

/** What an office program keeps in a compound file, by the name of a stream. */
const otherStreams: readonly (readonly [string, OtherKind])[] = [
  ["WordDocument", "doc"],
  ["PowerPoint Document", "ppt"],
];

/** Code page of a workbook that names none: offices here write Chinese. */
const usualCodePage = 936;

/** An .xls or .et file (BIFF 5 and 8 in a compound file). The library comes when it is needed. */
export async function openXls(input: string, bytes: Uint8Array): Promise<WorkbookOpening> {
  const refused = (issue: Issue): WorkbookOpening => ({ kind: "refused", issue });
  const damaged = refused(issueOf("workbook-damaged", {}, { input }));

  // 1. The container
  const streams = compoundStreams(bytes);
  if (streams === null) return damaged;
  if (streams.has("EncryptedPackage")) return refused(issueOf("workbook-password", {}, { input }));
  if (!streams.has("Workbook") && !streams.has("Book")) {
    const kind = otherStreams.find(([stream]) => streams.has(stream))?.[1] ?? "ole";
    return refused(issueOf("workbook-kind", { kind }, { input }));
  }

  // 2. The workbook
  const { read, set_cptable: setCodePages } = await import("@e965/xlsx");
  setCodePages(codePages);
  try {
    const workbook = read(bytes, {
      type: "array",
      dense: true,
      codepage: usualCodePage,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      // Hidden rows and columns come with the styles.
      cellStyles: true,
    });
    return { kind: "open", workbook: opened(workbook, streams) };
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    return isLocked ? refused(issueOf("workbook-password", {}, { input })) : damaged;
  }
}

function opened(workbook: WorkBook, streams: ReadonlySet<string>): OpenWorkbook {
  const uses1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.map((name, index) => ({
    name,
    hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
  })).filter(({ name }) => workbook.Sheets[name]?.["!type"] !== "chart");
  return {
    sheets,
    hasMacros: streams.has("_VBA_PROJECT"),
    awaitsCalculation: false,
    read: (index, sink) => {
      const sheet = workbook.Sheets[sheets[index]?.name ?? ""];
      if (sheet === undefined) throw new RangeError(`no sheet ${index} among ${sheets.length}`);
      sheet["!rows"]?.forEach(({ hidden }, row) => {
        if (hidden === true) sink.hideRow(row + 1);
      });
      sheet["!cols"]?.forEach(({ hidden }, column) => {
        if (hidden === true) sink.hideColumns(column + 1, column + 1);
      });
      for (const { s, e } of sheet["!merges"] ?? [])
        sink.merge({ from: { row: s.r + 1, column: s.c + 1 }, to: { row: e.r + 1, column: e.c + 1 } });
      const data: readonly (readonly CellObject[] | undefined)[] = sheet["!data"] ?? [];
      if (!putCells(data, sink, uses1904)) return { kind: "stopped" };
      return { kind: "read", formulas: { count: 0, uncached: 0, firstUncached: null } };
    },
  };
}

function putCells(data: readonly (readonly CellObject[] | undefined)[], sink: CellSink, uses1904: boolean): boolean {
  const meanings = new Map<string, NumberMeaning>();
  const meaningOf = (format: string): NumberMeaning => {
    const known = meanings.get(format);
    if (known !== undefined) return known;
    const meaning = numberMeaning(format);
    meanings.set(format, meaning);
    return meaning;
  };
  for (const [row, cells] of data.entries()) {
    if (cells === undefined) continue;
    for (const [column, cell] of cells.entries())
      if (!sink.put(row + 1, column + 1, textOf(cell, meaningOf, uses1904))) return false;
  }
  return true;
}

/** Errors by their codes. Source: [MS-XLS] 2.5.10. */
const errorNames: ReadonlyMap<unknown, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

/** Rows of the library have holes. */
function textOf(cell: CellObject | undefined, meaningOf: (format: string) => NumberMeaning, uses1904: boolean): string {
  const value = cell?.v;
  if (cell === undefined || value === undefined) return "";
  if (cell.t === "e") return errorNames.get(value) ?? "#ERROR!";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") return String(value);
  return numberText(value, meaningOf(String(cell.z ?? "General")), uses1904);
}
