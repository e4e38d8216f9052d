import { utils, write, type WorkBook } from "@e965/xlsx";
import { encode } from "iconv-lite";
import { describe, expect, test } from "vitest";
import { concatenated } from "./bytes.ts";
import { beginGlobals, biff5, compoundFile, double, end, record, word } from "./xlsFile.ts";
import { issuesOf, reading, rowsOf } from "./xlsxFile.ts";

function biff8(book: WorkBook): Uint8Array {
  const bytes: unknown = write(book, { bookType: "biff8", type: "array" });
  if (!(bytes instanceof ArrayBuffer)) throw new TypeError("no bytes");
  return new Uint8Array(bytes);
}

describe("Excel 95 (BIFF 5)", () => {
  const label = (row: number, column: number, bytes: Uint8Array): Uint8Array =>
    record(0x0204, word(row), word(column), word(0), word(bytes.length), bytes);
  const number = (row: number, column: number, value: number): Uint8Array =>
    record(0x0203, word(row), word(column), word(0), double(value));
  const gbk = (text: string): Uint8Array => new Uint8Array(encode(text, "gb18030"));

  test.each([["named", 936] as const, ["not named, as some programs write it", null] as const])(
    "Chinese of code page 936, %s",
    async (_, codePage) => {
      const cells = [
        label(0, 0, gbk("县区")),
        label(0, 1, gbk("样本量")),
        label(1, 0, gbk("长子县")),
        number(1, 1, 182),
        number(2, 1, 0.25),
      ];
      const bytes = compoundFile({ Book: biff5(codePage, gbk("表一"), cells) });
      expect(await rowsOf(bytes)).toEqual({ 1: ["县区", "样本量"], 2: ["长子县", "182"], 3: ["", "0.25"] });
      const read = await reading(bytes);
      expect(read.kind === "read" && read.table.sheet).toBe("表一");
    },
  );
});

describe("Excel 97 and later (BIFF 8)", () => {
  test("formats, dates, errors, truth values, merged cells, other and hidden sheets", async () => {
    const sheet = utils.aoa_to_sheet([
      ["县区", "比例", "日期", "标准误", "有"],
      ["潞州区", 0.151234, 45688, 0, true],
      [null, 0.1, 45688.5, 1, false],
    ]);
    for (const cell of ["B2", "B3"]) sheet[cell] = { ...at(sheet[cell]), z: "0.0%" };
    sheet["C2"] = { ...at(sheet["C2"]), z: "yyyy/m/d" };
    sheet["C3"] = { ...at(sheet["C3"]), z: "yyyy/m/d h:mm" };
    sheet["D2"] = { t: "e", v: 0x07 };
    sheet["!merges"] = [utils.decode_range("A2:A3")];
    const book = utils.book_new(sheet, "表1");
    utils.book_append_sheet(book, utils.aoa_to_sheet([["x"]]), "表2");
    utils.book_append_sheet(book, utils.aoa_to_sheet([["y"]]), "旧");
    utils.book_set_sheet_visibility(book, "旧", 1);
    const bytes = biff8(book);
    expect(await rowsOf(bytes)).toEqual({
      1: ["县区", "比例", "日期", "标准误", "有"],
      2: ["潞州区", "15.1234%", "2025-01-31", "#DIV/0!", "TRUE"],
      3: ["潞州区", "10%", "2025-01-31 12:00:00", "1", "FALSE"],
    });
    expect(await issuesOf(bytes)).toEqual([
      { code: "other-sheets", sheet: "表1", names: ["表2"] },
      { code: "merged-filled", ranges: 1 },
      { code: "hidden-sheets", names: ["旧"] },
    ]);
    expect(await rowsOf(bytes, "旧")).toEqual({ 1: ["y"] });
  });

  test("the 1904 system", async () => {
    const sheet = utils.aoa_to_sheet([[44226]]);
    sheet["A1"] = { t: "n", v: 44226, z: "yyyy-mm-dd" };
    const book = utils.book_new(sheet, "a");
    book.Workbook = { WBProps: { date1904: true } };
    expect(await rowsOf(biff8(book))).toEqual({ 1: ["2025-01-31"] });
  });

  test("hidden rows and columns", async () => {
    // Row records: number, first and last column, height, two unused, options (0x20: hidden). Source: [MS-XLS] 2.4.221.
    const cells = [0, 1, 2].flatMap((row) => [
      record(
        0x0208,
        word(row),
        word(0),
        word(2),
        word(255),
        word(0),
        word(0),
        word(row === 1 ? 0x0120 : 0x0100),
        word(0),
      ),
    ]);
    // Columns from, to, width, format, options (1: hidden). Source: [MS-XLS] 2.4.53.
    const column = record(0x007d, word(1), word(1), word(2560), word(0), word(1), word(0));
    const values = [0, 1, 2].flatMap((row) =>
      [0, 1].map((place) => record(0x0203, word(row), word(place), word(0), double(row))),
    );
    const bytes = compoundFile({ Book: biff5(936, Uint8Array.of(0x61), [column, ...cells, ...values]) });
    expect(await issuesOf(bytes)).toEqual([
      { code: "hidden-rows", rows: 1 },
      { code: "hidden-columns", columns: 1 },
    ]);
  });
});

describe("refused", () => {
  test("an .xls with a password", async () => {
    // FilePass of the newer kind: type 1 (RC4), version 1.1, salt and hashes. Source: [MS-XLS] 2.4.117.
    const version = [word(1), word(1), word(1)];
    const book = concatenated([beginGlobals, record(0x002f, ...version, new Uint8Array(48)), end]);
    new DataView(book.buffer).setUint16(4, 0x0600, true);
    expect(await rowsOf(compoundFile({ Workbook: book }))).toBe("workbook-password");
  });

  test("an .xlsx with a password stands in a container as an encrypted package", async () => {
    const bytes = compoundFile({ EncryptionInfo: new Uint8Array(10), EncryptedPackage: new Uint8Array(5000) });
    expect(await rowsOf(bytes)).toBe("workbook-password");
  });

  test.each([
    ["WordDocument", "doc"],
    ["PowerPoint Document", "ppt"],
    ["VisioDocument", "ole"],
  ])("a file with %s", async (stream, kind) => {
    const bytes = compoundFile({ [stream]: new Uint8Array(10) });
    expect(await issuesOf(bytes)).toEqual([{ code: "workbook-kind", kind }]);
  });

  test("cut short, or with chains that never end", async () => {
    const whole = biff8(
      utils.book_new(utils.aoa_to_sheet(Array.from({ length: 200 }, (_, row) => [row, `行${row}`])), "a"),
    );
    for (const length of [8, 100, 511, 512, 600, 1024, 1500])
      expect(await rowsOf(whole.slice(0, length)), `${length} bytes`).toBe("workbook-damaged");
    const endless = compoundFile({ Workbook: new Uint8Array(10) });
    // The directory's sector is followed by itself.
    new DataView(endless.buffer).setUint32(512 + 4, 1, true);
    expect(await rowsOf(endless)).toBe("workbook-damaged");
  });
});

function at(cell: unknown): object {
  if (typeof cell !== "object" || cell === null) throw new TypeError("no cell");
  return cell;
}
