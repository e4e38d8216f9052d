import type { IssueDetails } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { OpenWorkbook, WorkbookOpening } from "./openWorkbook.ts";
import { packageParts, type PackageParts } from "./packageParts.ts";
import { readSheetPart } from "./sheetPart.ts";
import { readStrings } from "./stringsPart.ts";
import { readStyles } from "./stylesPart.ts";
import { readWorkbookPart } from "./workbookPart.ts";
import type { WorkbookLimits } from "./workbookLimits.ts";
import { zipDirectory, type ZipEntry } from "./zipDirectory.ts";

type Excess = IssueDetails["workbook-too-large"]["excess"];
type OtherKind = IssueDetails["workbook-kind"]["kind"];

/** An .xlsx or .xlsm file, of either form of the standard. Nothing is inflated before its directory was looked at. */
export function openXlsx(
  input: string,
  bytes: Uint8Array,
  limits: WorkbookLimits,
  goesOn: () => boolean,
): WorkbookOpening {
  const damaged = { kind: "refused", issue: issueOf("workbook-damaged", {}, { input }) } as const;

  // 1. The archive
  const entries = zipDirectory(bytes);
  if (entries === null) return damaged;
  if (entries.some(({ isEncrypted }) => isEncrypted))
    return { kind: "refused", issue: issueOf("workbook-password", {}, { input }) };
  const excess = excessOf(entries, bytes.length, limits);
  if (excess !== null) return { kind: "refused", issue: issueOf("workbook-too-large", { excess }, { input }) };

  // 2. The document
  const parts = packageParts(bytes, entries);
  const path = documentPath(parts);
  if (path === null) return damaged;
  const kind = otherKind(parts, path);
  if (kind !== null) return { kind: "refused", issue: issueOf("workbook-kind", { kind }, { input }) };
  const part = readWorkbookPart(parts, path);
  if (part === null) return damaged;

  // 3. What its cells refer to
  const styles = readStyles(parts, part.stylesPath);
  const strings = readStrings(parts, part.stringsPath);
  if (styles === null || strings === null) return damaged;
  const { sheets, uses1904, hasMacros, awaitsCalculation } = part;
  const read: OpenWorkbook["read"] = (index, sink) => {
    const sheet = sheets[index];
    if (sheet === undefined) throw new RangeError(`no sheet ${index} among ${sheets.length}`);
    const { outcome, remarks } = readSheetPart(parts, sheet.path, { styles, strings, uses1904 }, sink, goesOn);
    if (outcome === "stopped") return { kind: "stopped" };
    if (outcome !== "done" || remarks.isBroken) return { kind: "damaged" };
    const { formulas, uncached, firstUncached } = remarks;
    const doubtful = awaitsCalculation ? formulas - uncached : 0;
    return { kind: "read", formulas: { uncached, firstUncached, doubtful } };
  };
  return { kind: "open", workbook: { sheets, hasMacros, read } };
}

function excessOf(entries: readonly ZipEntry[], length: number, limits: WorkbookLimits): Excess | null {
  if (entries.length > limits.entries) return "entries";
  const inflated = entries.reduce((sum, { size }) => sum + size, 0);
  if (inflated > limits.inflated) return "size";
  return inflated > limits.ratioFrom && inflated > limits.ratio * length ? "ratio" : null;
}

const usualPath = "xl/workbook.xml";

/** Where the workbook, or what there is instead, stands in the archive; null where the archive is damaged. */
function documentPath(parts: PackageParts): string | null {
  const links = parts.links("");
  if (links === null) return null;
  return links.find(({ type }) => type === "officeDocument")?.target ?? usualPath;
}

function otherKind(parts: PackageParts, path: string): OtherKind | null {
  if (path.endsWith(".bin")) return "xlsb";
  if (path.startsWith("word/")) return "docx";
  if (path.startsWith("ppt/")) return "pptx";
  if (parts.has(path)) return null;
  return parts.has("mimetype") && parts.has("content.xml") ? "ods" : "zip";
}
