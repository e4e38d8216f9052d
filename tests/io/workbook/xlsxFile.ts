import { strToU8, zipSync, type Zippable } from "fflate";
import { readSheet } from "#io/workbook/readSheet.ts";
import type { WorkbookRead } from "#io/workbook/workbookReader.ts";

export interface XlsxSheet {
  readonly name: string;
  /** What stands inside of `sheetData`, or a whole `worksheet`. */
  readonly cells: string;
  readonly state?: string;
  /** Before and after the cells. */
  readonly before?: string;
  readonly after?: string;
}

export interface XlsxFile {
  readonly sheets: readonly XlsxSheet[];
  /** `si` elements. */
  readonly strings?: string;
  /** Number formats of the styles, by their place; texts are custom, numbers built in. */
  readonly formats?: readonly (string | number)[];
  /** Attributes of `workbookPr`, and elements after the sheets. */
  readonly properties?: string;
  readonly end?: string;
  /** Over the parts that are made, by path; undefined leaves one out. */
  readonly parts?: Readonly<Record<string, string | undefined>>;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const links = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a workbook, written as by hand: what no library would write can stand in them. */
function xlsxParts(file: XlsxFile): Readonly<Record<string, string | undefined>> {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const parts: Record<string, string | undefined> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships xmlns="${links}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": [
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${file.properties ?? ""}/><sheets>`,
      ...file.sheets.map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? "" : ` state="${state}"`}/>`,
      ),
      `</sheets>${file.end ?? ""}</workbook>`,
    ].join(""),
    "xl/_rels/workbook.xml.rels": [
      `<Relationships xmlns="${links}">`,
      ...file.sheets.map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
      relation("rId100", "sharedStrings", "sharedStrings.xml"),
      relation("rId101", "styles", "styles.xml"),
      "</Relationships>",
    ].join(""),
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${file.strings ?? ""}</sst>`,
    "xl/styles.xml": stylesPart(file.formats ?? []),
  };
  for (const [index, { cells, before = "", after = "" }] of file.sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = cells.startsWith("<?xml")
      ? cells
      : `<worksheet xmlns="${main}">${before}<sheetData>${cells}</sheetData>${after}</worksheet>`;
  return { ...parts, ...file.parts };
}

function stylesPart(formats: readonly (string | number)[]): string {
  const custom = formats.map((format, index) =>
    typeof format === "string" ? `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>` : "",
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === "string" ? 164 + index : format}" fontId="0"/>`,
  );
  return `<styleSheet xmlns="${main}"><numFmts>${custom.join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join("")}</cellXfs></styleSheet>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

export function xlsxBytes(file: XlsxFile): Uint8Array {
  const entries: Zippable = {};
  for (const [path, text] of Object.entries(xlsxParts(file))) if (text !== undefined) entries[path] = strToU8(text);
  return zipSync(entries);
}

/** One sheet with these cells. */
export function sheetOf(cells: string, more: Omit<XlsxFile, "sheets"> & Partial<XlsxSheet> = {}): Uint8Array {
  const { before = "", after = "", ...file } = more;
  return xlsxBytes({ sheets: [{ name: "Sheet1", cells, before, after }], ...file });
}

export function reading(bytes: Uint8Array, sheet: string | null = null): WorkbookRead {
  return readSheet({ input: "a.xlsx", bytes, sheet });
}

/** Rows of the sheet by their numbers; the code of the refusal where there is one. */
export function rowsOf(
  bytes: Uint8Array,
  sheet: string | null = null,
): Readonly<Record<number, readonly string[]>> | string {
  const read = reading(bytes, sheet);
  if (read.kind === "refused") return read.issue.code;
  return Object.fromEntries(read.table.rows.map(({ row, cells }) => [row, cells]));
}

/** Codes of what is said of a sheet with their values. */
export function issuesOf(bytes: Uint8Array, sheet: string | null = null): readonly unknown[] {
  const read = reading(bytes, sheet);
  const issues = read.kind === "refused" ? [read.issue] : read.issues;
  return issues.map(({ code, detail }) => ({ code, ...detail }));
}
