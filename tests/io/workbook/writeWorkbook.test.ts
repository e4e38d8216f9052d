import { read } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readSheet } from "#io/workbook/readSheet.ts";
import { writeWorkbook, type WrittenSheet } from "#io/workbook/writeWorkbook.ts";

const sheets: readonly WrittenSheet[] = [
  {
    name: "数据",
    widths: [12, 20.5],
    header: ["地区", "比例", "样本量"],
    rows: [
      ["潞州区", { share: 0.151234 }, 402],
      ['=HYPERLINK("x")', null, 0],
      ["+86", { share: 0 }, ""],
    ],
  },
  { name: "说明 & <注>", widths: [], header: ["列", "说明"], rows: [["比例", "一行\n两行 "]] },
];

describe("a workbook that was written", () => {
  test("says the same to another reader: texts as texts, shares as per cents, no formulas", () => {
    const book = read(writeWorkbook(sheets), { type: "array", cellNF: true, cellStyles: true });
    expect(book.SheetNames).toEqual(["数据", "说明 & <注>"]);
    const data = book.Sheets["数据"];
    expect(data?.["A2"]).toMatchObject({ t: "s", v: "潞州区" });
    expect(data?.["B2"]).toMatchObject({ t: "n", v: 0.151234, z: "0.00%", w: "15.12%" });
    expect(data?.["C2"]).toMatchObject({ t: "n", v: 402 });
    expect(data?.["A3"]).toMatchObject({ t: "s", v: '=HYPERLINK("x")' });
    expect(data?.["A3"]).not.toHaveProperty("f");
    expect(data?.["B3"]).toBeUndefined();
    expect(data?.["A4"]).toMatchObject({ t: "s", v: "+86" });
    expect(data?.["!cols"]).toMatchObject([{ width: 12 }, { width: 20.5 }]);
    expect(book.Sheets["说明 & <注>"]?.["B2"]).toMatchObject({ t: "s", v: "一行\n两行 " });
  });

  test("says the same to our reader", () => {
    const back = readSheet({ input: "a", bytes: writeWorkbook(sheets), sheet: null });
    expect(back.kind === "read" && back.table.rows.map(({ cells }) => cells)).toEqual([
      ["地区", "比例", "样本量"],
      ["潞州区", "15.1234%", "402"],
      ['=HYPERLINK("x")', "", "0"],
      ["+86", "0%"],
    ]);
  });

  test("is the same bytes each time, and its header stays in view", () => {
    const bytes = writeWorkbook(sheets);
    expect(writeWorkbook(sheets)).toEqual(bytes);
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  });

  test("half of a pair of characters is not lost", () => {
    const bytes = writeWorkbook([{ name: "a", widths: [], header: ["\uD83D"], rows: [] }]);
    const back = readSheet({ input: "a", bytes, sheet: null });
    expect(back.kind === "read" && back.table.rows[0]?.cells).toEqual(["\uD83D"]);
  });
});

test.each(["", "a/b", "[a]", "x".repeat(32), "'a", "数据"])("the name %s is no name of a second sheet", (name) => {
  const more = { name, widths: [], header: [], rows: [] };
  expect(() => writeWorkbook([...sheets, more])).toThrow(RangeError);
});

test("a number that no sheet can hold", () => {
  expect(() => writeWorkbook([{ name: "a", widths: [], header: [], rows: [[Number.NaN]] }])).toThrow(RangeError);
});
