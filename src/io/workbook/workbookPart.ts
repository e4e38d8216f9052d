import type { PackageParts } from "./packageParts.ts";
import { xmlAttribute } from "./xmlScanner.ts";

/** A sheet of cells, as the workbook lists it. Charts and dialogs are none. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Of the part with its cells. */
  readonly path: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly uses1904: boolean;
  /** Whether the writer left the formulas to be computed by whoever opens the file. */
  readonly awaitsCalculation: boolean;
  readonly hasMacros: boolean;
  readonly stylesPath: string | null;
  readonly stringsPath: string | null;
}

/** The list of sheets and what holds for all of them; null where it cannot be read. */
export function readWorkbookPart(parts: PackageParts, path: string): WorkbookPart | null {
  const links = parts.links(path);
  // Without its links a workbook has no sheets, and then it is not whole.
  if (links === null || links.length === 0) return null;
  const worksheets = new Map(links.filter(({ type }) => type === "worksheet").map(({ id, target }) => [id, target]));
  const linked = (type: string): string | null => links.find((link) => link.type === type)?.target ?? null;
  const sheets: SheetEntry[] = [];
  let uses1904 = false;
  let awaitsCalculation = false;
  const outcome = parts.read(path, {
    open: (name, attributes) => {
      if (name === "workbookPr") uses1904 = isTrue(xmlAttribute(attributes, "date1904"));
      if (name === "calcPr") awaitsCalculation = isTrue(xmlAttribute(attributes, "fullCalcOnLoad"));
      if (name !== "sheet") return;
      const target = worksheets.get(xmlAttribute(attributes, "id") ?? "");
      if (target === undefined) return;
      const state = xmlAttribute(attributes, "state") ?? "visible";
      const hidden = state === "hidden" || state === "veryHidden";
      sheets.push({ name: xmlAttribute(attributes, "name") ?? "", hidden, path: target });
    },
    close: () => {},
    text: () => {},
  });
  if (outcome !== "done") return null;
  return {
    sheets,
    uses1904,
    awaitsCalculation,
    hasMacros: linked("vbaProject") !== null,
    stylesPath: linked("styles"),
    stringsPath: linked("sharedStrings"),
  };
}

export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}
