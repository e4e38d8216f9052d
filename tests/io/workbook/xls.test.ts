import { utils, write, type WorkBook } from "@e965/xlsx";
import { encode } from "iconv-lite";
import { describe, expect, test } from "vitest";
import { concatenated } from "./bytes.ts";
import { beginGlobals, biff5, biff8Stream, compoundFile, double, end, latin, record, wide, word } from "./xlsFile.ts";
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
    (_, codePage) => {
      const cells = [
        label(0, 0, gbk("县区")),
        label(0, 1, gbk("样本量")),
        label(1, 0, gbk("长子县")),
        number(1, 1, 182),
        number(2, 1, 0.25),
      ];
      const bytes = compoundFile({ Book: biff5(codePage, gbk("表一"), cells) });
      expect(rowsOf(bytes)).toEqual({ 1: ["县区", "样本量"], 2: ["长子县", "182"], 3: ["", "0.25"] });
      const read = reading(bytes);
      expect(read.kind === "read" && read.table.sheet).toBe("表一");
    },
  );
});

describe("Excel 97 and later (BIFF 8)", () => {
  test("formats, dates, errors, truth values, merged cells, other and hidden sheets", () => {
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
    expect(rowsOf(bytes)).toEqual({
      1: ["县区", "比例", "日期", "标准误", "有"],
      2: ["潞州区", "15.1234%", "2025-01-31", "#DIV/0!", "TRUE"],
      3: ["潞州区", "10%", "2025-01-31 12:00:00", "1", "FALSE"],
    });
    expect(issuesOf(bytes)).toEqual([
      { code: "other-sheets", sheet: "表1", names: ["表2"] },
      { code: "merged-filled", ranges: 1 },
      { code: "hidden-sheets", names: ["旧"] },
    ]);
    expect(rowsOf(bytes, "旧")).toEqual({ 1: ["y"] });
  });

  test("the 1904 system", () => {
    const sheet = utils.aoa_to_sheet([[44226]]);
    sheet["A1"] = { t: "n", v: 44226, z: "yyyy-mm-dd" };
    const book = utils.book_new(sheet, "a");
    book.Workbook = { WBProps: { date1904: true } };
    expect(rowsOf(biff8(book))).toEqual({ 1: ["2025-01-31"] });
  });

  test("hidden rows and columns", () => {
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
    expect(issuesOf(bytes)).toEqual([
      { code: "hidden-rows", rows: 1 },
      { code: "hidden-columns", columns: 1 },
    ]);
  });
});

describe("records of BIFF 8", () => {
  const cell = (type: number, row: number, column: number, ...content: readonly (number | Uint8Array)[]): Uint8Array =>
    record(type, word(row), word(column), word(0), ...content);
  const rows = (globals: readonly Uint8Array[], cells: readonly Uint8Array[]): unknown =>
    rowsOf(compoundFile({ Workbook: biff8Stream(globals, cells) }));

  test("raised and struck runs of a shared text keep their marks; the fifth font has the number 5", () => {
    const font = (flags: number, raised: number): Uint8Array =>
      record(0x0031, word(220), word(flags), word(0x7fff), word(400), word(raised), 0, 0, 0, 0, 0, 0);
    const rich = (text: string, ...runs: readonly (readonly [number, number])[]): Uint8Array =>
      concatenated([
        word(text.length),
        Uint8Array.of(0x08),
        word(runs.length),
        latin(text),
        ...runs.flatMap(([from, name]) => [word(from), word(name)]),
      ]);
    const globals = [
      font(0, 0),
      font(0, 1),
      font(0x08, 0),
      font(0, 2),
      font(0, 1),
      record(
        0x00fc,
        word(3),
        word(0),
        word(3),
        word(0),
        rich("9.81", [3, 1]),
        rich("1804", [0, 0], [3, 5]),
        rich("6789", [1, 2], [3, 3]),
      ),
    ];
    const cell = (column: number): Uint8Array => record(0x00fd, word(0), word(column), word(0), word(column), word(0));
    expect(rowsOf(compoundFile({ Workbook: biff8Stream(globals, [cell(0), cell(1), cell(2)]) }))).toEqual({
      1: ["9.8\u00B9", "180\u2074", "67\u03368\u03369"],
    });
  });

  test("shared texts go on in other records, where one byte tells anew how wide characters are", () => {
    const strings = [
      // All in all, different; then "ab" narrow, and the first half of "县区abc", wide.
      record(0x00fc, word(2), word(0), word(2), word(0), word(2), 0, latin("ab"), word(5), 1, wide("县区")),
      record(0x003c, 0, latin("abc")),
    ];
    const cells = [cell(0x00fd, 0, 0, word(1), word(0)), cell(0x00fd, 0, 1, word(0), word(0))];
    expect(rows(strings, cells)).toEqual({ 1: ["县区abc", "ab"] });
  });

  test("runs of formats and readings behind a text are passed over, also across records", () => {
    const rich = record(
      0x00fc,
      word(2),
      word(0),
      word(2),
      word(0),
      word(1),
      0x0d,
      word(1),
      word(6),
      word(0),
      wide("农"),
      new Uint8Array(3),
    );
    const more = record(0x003c, new Uint8Array(7), word(1), 0, latin("x"));
    const cells = [cell(0x00fd, 0, 0, word(0), word(0)), cell(0x00fd, 0, 1, word(1), word(0))];
    expect(rows([rich, more], cells)).toEqual({ 1: ["农", "x"] });
  });

  test("packed numbers: whole ones, heads of doubles, both also times 100", () => {
    // Source of the form: [MS-XLS] 2.5.217. 1 is 0x3FF00000 at the head of a double.
    const packed = (value: number): Uint8Array => concatenated([word(value & 0xffff), word(value >>> 16)]);
    const cells = [
      cell(0x027e, 0, 0, packed((402 << 2) | 2)),
      cell(0x027e, 0, 1, packed((-7 << 2) | 2)),
      cell(0x027e, 0, 2, packed((1512 << 2) | 3)),
      cell(0x027e, 0, 3, packed(0x3ff00000)),
      cell(0x027e, 0, 4, packed(0x3ff00001)),
      record(0x00bd, word(1), word(1), word(0), packed((5 << 2) | 2), word(0), packed((6 << 2) | 2), word(2)),
    ];
    expect(rows([], cells)).toEqual({ 1: ["402", "-7", "15.12", "1", "0.01"], 2: ["", "5", "6"] });
  });

  test("formulas by the value that was stored: number, text, truth value, error, empty text", () => {
    const special = (kind: number, code: number): Uint8Array => Uint8Array.of(kind, 0, code, 0, 0, 0, 0xff, 0xff);
    // What is behind the value says that the formula is longer than the record: it is never looked at.
    const rest = concatenated([word(0), word(0), word(0), word(0xffff)]);
    const cells = [
      cell(0x0006, 0, 0, double(2.5), rest),
      cell(0x0006, 0, 1, special(0, 0), rest),
      record(0x04bc, new Uint8Array(8)),
      record(0x0207, word(2), 1, wide("农民")),
      cell(0x0006, 0, 2, special(1, 1), rest),
      cell(0x0006, 0, 3, special(2, 0x2a), rest),
      cell(0x0006, 0, 4, special(3, 0), rest),
      cell(0x0203, 0, 5, double(1)),
    ];
    expect(rows([], cells)).toEqual({ 1: ["2.5", "农民", "TRUE", "#N/A", "", "1"] });
    const issues = (part: readonly Uint8Array[]): readonly unknown[] =>
      issuesOf(compoundFile({ Workbook: biff8Stream([], part) }));
    expect(issues(cells)).toEqual([]);
    // Where all are empty texts, nobody has computed them.
    expect(issues(cells.slice(-2))).toEqual([{ code: "formulas-stale", cells: 1 }]);
  });

  test("a chart inside of a sheet is no part of it", () => {
    const chart = [record(0x0809, word(0x0600), word(0x0020), word(0), word(0)), cell(0x0203, 5, 0, double(9)), end];
    expect(rows([], [cell(0x0203, 0, 0, double(1)), ...chart, cell(0x0203, 1, 0, double(2))])).toEqual({
      1: ["1"],
      2: ["2"],
    });
  });

  test("a text that there is not, a record that is too short, a stream that ends early", () => {
    expect(rows([], [cell(0x00fd, 0, 0, word(0), word(0))])).toBe("workbook-damaged");
    expect(rows([], [record(0x0203, word(0), word(0), word(0), word(0))])).toBe("workbook-damaged");
    expect(rows([], [Uint8Array.of(0x03, 0x02, 0xff, 0xff)])).toBe("workbook-damaged");
    expect(rows([record(0x00fc, word(9), word(0), word(9), word(0))], [])).toBe("workbook-damaged");
  });

  test("macros", () => {
    const bytes = compoundFile({ Workbook: biff8Stream([record(0x00d3)], [cell(0x0203, 0, 0, double(1))]) });
    expect(issuesOf(bytes)).toEqual([{ code: "macros-ignored" }]);
  });
});

describe("refused", () => {
  test("an .xls with a password", () => {
    // FilePass of the newer kind: type 1 (RC4), version 1.1, salt and hashes. Source: [MS-XLS] 2.4.117.
    const version = [word(1), word(1), word(1)];
    const book = concatenated([beginGlobals, record(0x002f, ...version, new Uint8Array(48)), end]);
    new DataView(book.buffer).setUint16(4, 0x0600, true);
    expect(rowsOf(compoundFile({ Workbook: book }))).toBe("workbook-password");
  });

  test("an .xlsx with a password stands in a container as an encrypted package", () => {
    const bytes = compoundFile({ EncryptionInfo: new Uint8Array(10), EncryptedPackage: new Uint8Array(5000) });
    expect(rowsOf(bytes)).toBe("workbook-password");
  });

  test.each([
    ["WordDocument", "doc"],
    ["PowerPoint Document", "ppt"],
    ["VisioDocument", "ole"],
  ])("a file with %s", (stream, kind) => {
    const bytes = compoundFile({ [stream]: new Uint8Array(10) });
    expect(issuesOf(bytes)).toEqual([{ code: "workbook-kind", kind }]);
  });

  test("cut short, or with chains that never end", () => {
    const whole = biff8(
      utils.book_new(utils.aoa_to_sheet(Array.from({ length: 200 }, (_, row) => [row, `行${row}`])), "a"),
    );
    for (const length of [8, 100, 511, 512, 600, 1024, 1500])
      expect(rowsOf(whole.slice(0, length)), `${length} bytes`).toBe("workbook-damaged");
    const endless = compoundFile({ Workbook: new Uint8Array(10) });
    // The directory's sector is followed by itself.
    new DataView(endless.buffer).setUint32(512 + 4, 1, true);
    expect(rowsOf(endless)).toBe("workbook-damaged");
  });
});

function at(cell: unknown): object {
  if (typeof cell !== "object" || cell === null) throw new TypeError("no cell");
  return cell;
}
