import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWorkbook, workbookReader } from "#cli/readWorkbook.ts";
import { writeWorkbook } from "#io/workbook/writeWorkbook.ts";

describe("a workbook in a thread of its own", { timeout: 60_000 }, () => {
  const bytes = writeWorkbook([{ name: "表1", widths: [], header: ["地区"], rows: [["长治市"]] }]);

  test("is read as without one", async () => {
    expect(await readWorkbook({ input: "a.xlsx", bytes, sheet: null })).toEqual({
      kind: "read",
      table: {
        sheet: "表1",
        sheets: [{ name: "表1", hidden: false, rows: 2 }],
        rows: [
          { row: 1, cells: ["地区"], hidden: false },
          { row: 2, cells: ["长治市"], hidden: false },
        ],
        shared: [],
      },
      issues: [],
    });
  });

  test("is refused in words where it is damaged", async () => {
    const read = await readWorkbook({ input: "a.xlsx", bytes: bytes.slice(0, 100), sheet: null });
    expect(read).toMatchObject({ kind: "refused", issue: { code: "workbook-damaged", input: "a.xlsx" } });
  });
});

describe("a workbook that would take too much", { timeout: 60_000 }, () => {
  /** Different texts, 4 MB in all. */
  const texts = Array.from({ length: 40_000 }, (_, index) => `<si><t>${`${index}文字`.repeat(20)}</t></si>`).join("");
  const cells = Array.from({ length: 40_000 }, (_, index) => `<row><c t="s"><v>${index}</v></c></row>`).join("");
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`;
  const large = zipSync({
    "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="a" id="a"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships>${link("a", "worksheet", "sheet1.xml")}${link("b", "sharedStrings", "strings.xml")}</Relationships>`,
    ),
    "xl/strings.xml": strToU8(`<sst>${texts}</sst>`),
    "xl/sheet1.xml": strToU8(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
  });

  test("time is stopped", async () => {
    const read = await workbookReader({ seconds: 0.001, megabytes: 1024 })({ input: "a", bytes: large, sheet: null });
    expect(read).toMatchObject({ kind: "refused", issue: { code: "workbook-slow" } });
  });

  test("memory is stopped, and the command goes on", async () => {
    const read = await workbookReader({ seconds: 60, megabytes: 8 })({ input: "a", bytes: large, sheet: null });
    expect(read).toMatchObject({ kind: "refused", issue: { code: "workbook-memory" } });
  });
});
