import { zipFiles } from "#io/zip.ts";
import { cellName } from "./cellReference.ts";
import { workbookFrame } from "./workbookFrame.ts";
import { escapedText, xmlEscaped } from "./xmlEscape.ts";

/** A text, a number, a share that is shown as per cent, or nothing. A text stays a text, whatever it begins with. */
export type WrittenCell = string | number | { readonly share: number } | null;

export interface WrittenSheet {
  /** At most 31 characters, without any of `[]:*?/\`. */
  readonly name: string;
  /** Widths of the columns in characters; a Chinese one counts two. */
  readonly widths: readonly number[];
  /** First row: bold, and it stays when the sheet is scrolled. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** Places in the list of styles of `workbookFrame`. */
const styles = { header: 1, percent: 2, text: 3 } as const;
/** More is refused by every spreadsheet. */
const longestText = 32_767;
const longestName = 31;

/**
 * Sheets → an .xlsx file; the same sheets give the same bytes.
 * @throws RangeError for names that a workbook cannot have, and for numbers that are not finite
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const names = sheets.map(({ name }) => name);
  for (const [index, name] of names.entries()) {
    const isTwice = names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== index;
    if (name === "" || name.length > longestName || /[[\]:*?/\\]|^'|'$/.test(name) || isTwice)
      throw new RangeError(`no name of a sheet, or one that stands twice: ${name}`);
  }
  const encoder = new TextEncoder();
  const files = [
    ...workbookFrame(names),
    ...sheets.map((sheet, index) => ({ path: `xl/worksheets/sheet${index + 1}.xml`, text: sheetText(sheet) })),
  ];
  return zipFiles(files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })));
}

function sheetText({ widths, header, rows }: WrittenSheet): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const written = [
    rowText(header, 1, styles.header),
    ...rows.map((cells, index) => rowText(cells, index + 2, styles.text)),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    "</sheetView></sheetViews>",
    columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`,
    `<sheetData>${written.join("")}</sheetData>`,
    "</worksheet>",
  ].join("");
}

function rowText(cells: readonly WrittenCell[], row: number, style: number): string {
  const written = cells.map((cell, index) => cellXml(cell, cellName(index + 1, row), style));
  return `<row r="${row}">${written.join("")}</row>`;
}

function cellXml(cell: WrittenCell, name: string, style: number): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "string") {
    const text = xmlEscaped(escapedText(cell.slice(0, longestText)));
    return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  const value = typeof cell === "number" ? cell : cell.share;
  if (!Number.isFinite(value)) throw new RangeError(`no number that a sheet can hold: ${value}`);
  return typeof cell === "number"
    ? `<c r="${name}"><v>${value}</v></c>`
    : `<c r="${name}" s="${styles.percent}"><v>${value}</v></c>`;
}
