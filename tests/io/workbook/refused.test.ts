import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readSheet } from "#io/workbook/readSheet.ts";
import { workbookLimits, type WorkbookLimits } from "#io/workbook/workbookLimits.ts";
import { issuesOf, rowsOf, sheetOf } from "./xlsxFile.ts";

const slow = { timeout: 60_000 };
const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** A workbook whose directory says that one of its parts inflates to so many bytes. */
function saying(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const changed = bytes.slice();
  const at = new TextDecoder("latin1").decode(changed).lastIndexOf(part) - 46;
  new DataView(changed.buffer).setUint32(at + 24, size, true);
  return changed;
}

function limited(bytes: Uint8Array, limits: Partial<WorkbookLimits>): unknown {
  const bounds = { goesOn: () => true, seconds: 0 };
  const read = readSheet({ input: "a.xlsx", bytes, sheet: null }, bounds, { ...workbookLimits, ...limits });
  return read.kind === "read" ? read.table.rows.length : { code: read.issue.code, ...read.issue.detail };
}

describe("too large", () => {
  test("a ratio of more than 100 above 50 MB, by what the directory says", () => {
    const bytes = sheetOf(oneCell, { parts: { "xl/media/image1.png": "x" } });
    const image = "xl/media/image1.png";
    expect(issuesOf(saying(bytes, image, 60_000_000))).toEqual([{ code: "workbook-too-large", excess: "ratio" }]);
    // Parts that nobody asks for are never inflated.
    expect(rowsOf(saying(bytes, image, 40_000_000))).toEqual({ 1: ["1"] });
  });

  test("more than so many bytes inflated, or files", () => {
    const bytes = sheetOf(oneCell);
    const sheet = "xl/worksheets/sheet1.xml";
    expect(issuesOf(saying(bytes, sheet, 401_000_000))).toEqual([{ code: "workbook-too-large", excess: "size" }]);
    expect(limited(bytes, { entries: 3 })).toEqual({ code: "workbook-too-large", excess: "entries" });
  });

  test("a part that is larger than the directory says is damage, and is not inflated further", () => {
    const bytes = sheetOf("<row><c><v>1</v></c></row>".repeat(5000));
    expect(rowsOf(saying(bytes, "xl/worksheets/sheet1.xml", 100))).toBe("workbook-damaged");
  });

  test("200,000 rows with data are read, one more is too many; blank ones do not count", slow, () => {
    const rows = (count: number): string => "<row><c><v>1</v></c></row>".repeat(count);
    expect(limited(sheetOf(`${rows(200_000)}<row><c/></row>`), {})).toBe(200_000);
    expect(limited(sheetOf(rows(200_001)), {})).toEqual({ code: "sheet-too-large", limit: 200_000 });
  });

  test("500 columns are read, one more is too many; so are too many cells", () => {
    expect(limited(sheetOf(`<row>${"<c><v>1</v></c>".repeat(500)}</row>`), {})).toBe(1);
    const wide = sheetOf('<row r="1"><c r="SG1"><v>1</v></c></row>');
    expect(limited(wide, {})).toEqual({ code: "too-many-columns", limit: 500 });
    expect(limited(sheetOf(`<row>${"<c><v>1</v></c>".repeat(10)}</row>`), { cells: 9 })).toEqual({
      code: "sheet-too-large",
      limit: 200_000,
    });
  });

  test("too long in time", () => {
    const bounds = { goesOn: () => false, seconds: 60 };
    const read = readSheet({ input: "a.xlsx", bytes: sheetOf(oneCell), sheet: null }, bounds);
    expect(read).toMatchObject({ kind: "refused", issue: { code: "workbook-slow", detail: { seconds: 60 } } });
  });
});

describe("not a workbook", () => {
  const archive = (...paths: readonly string[]): Uint8Array =>
    zipSync(Object.fromEntries(paths.map((path) => [path, strToU8("<a/>")])));
  const linked = (target: string): Uint8Array =>
    zipSync({
      "_rels/.rels": strToU8(
        `<Relationships><Relationship Type="x/officeDocument" Target="${target}"/></Relationships>`,
      ),
      [target]: strToU8("<a/>"),
    });

  test.each([
    ["xlsb", linked("xl/workbook.bin")],
    ["docx", linked("word/document.xml")],
    ["pptx", linked("ppt/presentation.xml")],
    ["ods", archive("mimetype", "content.xml")],
    ["zip", archive("a.csv")],
  ])("%s", (kind, bytes) => {
    expect(issuesOf(bytes)).toEqual([{ code: "workbook-kind", kind }]);
  });

  test("an archive with a password", () => {
    const bytes = sheetOf(oneCell);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const at = view.getUint32(bytes.length - 6, true);
    view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    expect(rowsOf(bytes)).toBe("workbook-password");
  });
});

describe("damaged", () => {
  const cells = Array.from({ length: 300 }, (_, row) => `<row><c><v>${row * 7919}</v></c><c><v>0.${row}</v></c></row>`);
  const whole = sheetOf(cells.join(""));

  test("cut short anywhere", slow, () => {
    for (let length = 4; length < whole.length; length += 197)
      expect(rowsOf(whole.slice(0, length)), `${length} bytes`).toBe("workbook-damaged");
  });

  test("a changed byte is noticed, or changes nothing", slow, () => {
    const right = JSON.stringify(rowsOf(whole));
    const codes = new Set<string>();
    const wrong: number[] = [];
    for (let at = 0; at < whole.length; at += 17) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const read = rowsOf(bytes);
      if (typeof read === "string") codes.add(read);
      else wrong.push(...(JSON.stringify(read) === right ? [] : [at]));
    }
    expect(wrong).toEqual([]);
    // A changed name of a part, flag of encryption, or size.
    const others = ["workbook-kind", "workbook-password", "workbook-too-large"];
    expect([...codes].filter((code) => !others.includes(code))).toEqual(["workbook-damaged"]);
  });

  test.each([
    ["a tag that is never closed", "<row><c><v>1</v></c>"],
    ["a tag that was never opened", "<row/></row></x>"],
    ["an end in the middle of a tag", '<row r="1'],
    ["a document type, with entities of its own", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'],
    ["two roots", '<?xml version="1.0"?><worksheet/><worksheet/>'],
    ["nothing", '<?xml version="1.0"?>'],
  ])("%s", (_, sheet) => {
    expect(rowsOf(sheetOf(sheet))).toBe("workbook-damaged");
  });

  test("styles or links that are missing: numbers would be read without their signs", () => {
    for (const part of ["xl/styles.xml", "xl/_rels/workbook.xml.rels"])
      expect(rowsOf(sheetOf(oneCell, { parts: { [part]: undefined } }))).toBe("workbook-damaged");
  });

  test("a list of sheets that leads nowhere", () => {
    expect(rowsOf(sheetOf(oneCell, { parts: { "xl/worksheets/sheet1.xml": undefined } }))).toBe("workbook-damaged");
  });
});
