import { describe, expect, test } from "vitest";
import { issuesOf, reading, rowsOf, sheetOf, xlsxBytes } from "./xlsxFile.ts";

const row = (number: number, ...values: readonly number[]): string =>
  `<row r="${number}">${values.map((value) => `<c><v>${value}</v></c>`).join("")}</row>`;

describe("which sheet", () => {
  const bytes = xlsxBytes({
    sheets: [
      { name: "说明", cells: "" },
      { name: "旧", cells: row(1, 1), state: "hidden" },
      { name: "表1 全市", cells: row(1, 2) + row(2, 3) },
      { name: "更旧", cells: row(1, 4), state: "veryHidden" },
      { name: "表2 分县", cells: row(3, 5) },
    ],
  });

  test("the first visible one with anything; those that were not read are named", () => {
    const read = reading(bytes);
    if (read.kind === "refused") throw new Error(read.issue.code);
    expect(read.table.sheet).toBe("表1 全市");
    expect(read.table.sheets).toEqual([
      { name: "说明", hidden: false, rows: 0 },
      { name: "旧", hidden: true, rows: 1 },
      { name: "表1 全市", hidden: false, rows: 2 },
      { name: "更旧", hidden: true, rows: 1 },
      { name: "表2 分县", hidden: false, rows: 1 },
    ]);
    expect(read.table.rows.map(({ cells }) => cells)).toEqual([["2"], ["3"]]);
    expect(issuesOf(bytes)).toEqual([
      { code: "other-sheets", sheet: "表1 全市", names: ["表2 分县"] },
      { code: "hidden-sheets", names: ["旧", "更旧"] },
    ]);
  });

  test("one that by its name explains the others is no sheet of data that was forgotten", () => {
    const filled = xlsxBytes({
      sheets: [
        { name: "数据", cells: row(1, 2) },
        { name: "填写说明", cells: row(1, 3) },
        { name: "表2", cells: row(1, 4) },
      ],
    });
    expect(issuesOf(filled)).toEqual([
      { code: "other-sheets", sheet: "数据", names: ["表2"] },
      { code: "guide-sheets", names: ["填写说明"] },
    ]);
  });

  test("one with nothing but lines of text is passed over for one with a table, and that is said", () => {
    const texts = xlsxBytes({
      sheets: [
        { name: "封面", cells: row(1, 1) + row(2, 2, 2, 2) + row(3, 3, 4) },
        { name: "旧", cells: row(1, 1, 2) + row(2, 3, 4), state: "hidden" },
        { name: "填表说明", cells: row(1, 1, 2) + row(2, 3, 4) },
        { name: "表1 全市", cells: row(1, 5, 6) + row(2, 7, 8) },
        { name: "表2 分县", cells: row(1, 5, 6) + row(2, 7, 8) },
        { name: "附注", cells: row(1, 1) },
      ],
    });
    expect(rowsOf(texts)).toEqual({ 1: ["5", "6"], 2: ["7", "8"] });
    expect(issuesOf(texts)).toEqual([
      { code: "other-sheets", sheet: "表1 全市", names: ["表2 分县", "附注"] },
      { code: "text-sheets", sheet: "表1 全市", names: ["封面"] },
      { code: "guide-sheets", names: ["填表说明"] },
      { code: "hidden-sheets", names: ["旧"] },
    ]);
    expect(rowsOf(texts, "封面")).toEqual({ 1: ["1"], 2: ["2", "2", "2"], 3: ["3", "4"] });
    expect(issuesOf(texts, "封面")).toEqual([]);
  });

  test("one with a header alone is a table that is not filled in; explanations do not stand in for it", () => {
    const sheets = [
      { name: "说明", cells: row(1, 1, 2, 3) + row(2, 4, 5, 6) },
      { name: "数据", cells: row(1, 7, 8) },
    ];
    expect(rowsOf(xlsxBytes({ sheets }))).toEqual({ 1: ["7", "8"] });
    const wide = [
      { name: "数据", cells: row(1, 7, 8, 9) },
      { name: "代码", cells: row(1, 1, 2) + row(2, 4, 5) },
    ];
    expect(issuesOf(xlsxBytes({ sheets: wide }))).toEqual([{ code: "other-sheets", sheet: "数据", names: ["代码"] }]);
  });

  test("of explanations and no other table they are read, whatever their name", () => {
    const sheets = [
      { name: "说明", cells: row(1, 1, 2) + row(2, 3, 4) },
      { name: "空", cells: "" },
    ];
    expect(rowsOf(xlsxBytes({ sheets }))).toEqual({ 1: ["1", "2"], 2: ["3", "4"] });
  });

  test("of two of one name, which only a damaged book has, the second is one that was not read", () => {
    const sheets = [
      { name: "表1", cells: row(1, 2) },
      { name: "表1", cells: row(1, 3) },
    ];
    expect(issuesOf(xlsxBytes({ sheets }))).toEqual([{ code: "other-sheets", sheet: "表1", names: ["表1"] }]);
  });

  test("one that is named, hidden or not; then nothing is said of the others", () => {
    expect(rowsOf(bytes, "表2 分县")).toEqual({ 3: ["5"] });
    expect(rowsOf(bytes, "旧")).toEqual({ 1: ["1"] });
    expect(issuesOf(bytes, "旧")).toEqual([]);
  });

  test("a name in another width, case or spacing finds its sheet, one that is not there is refused with those that are", () => {
    expect(rowsOf(bytes, "表２分县 ")).toEqual({ 3: ["5"] });
    const names = ["说明", "旧", "表1 全市", "更旧", "表2 分县"];
    expect(issuesOf(bytes, "表3")).toEqual([{ code: "sheet-missing", sheet: "表3", names }]);
  });

  test("an exact name goes before one that only looks like it", () => {
    const alike = xlsxBytes({
      sheets: [
        { name: "a1", cells: row(1, 1) },
        { name: "A1", cells: row(1, 2) },
      ],
    });
    expect(rowsOf(alike, "A1")).toEqual({ 1: ["2"] });
  });

  test("nothing in any, or only in hidden ones", () => {
    expect(issuesOf(xlsxBytes({ sheets: [{ name: "a", cells: "" }] }))).toEqual([{ code: "empty-file" }]);
    const hidden = xlsxBytes({
      sheets: [
        { name: "a", cells: "" },
        { name: "b", cells: row(1, 1), state: "hidden" },
      ],
    });
    expect(issuesOf(hidden)).toEqual([{ code: "only-hidden-sheets", names: ["b"] }]);
    expect(rowsOf(hidden, "b")).toEqual({ 1: ["1"] });
  });
});

describe("merged cells", () => {
  const merge = (...ranges: readonly string[]): string =>
    `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`;
  const text = (reference: string, value: string): string => `<c r="${reference}" t="str"><v>${value}</v></c>`;

  test("each has the value of the first; a row or column that has nothing of its own gets nothing", () => {
    const cells = [
      `<row r="1">${text("A1", "题")}</row>`,
      `<row r="2">${text("A2", "县区")}${text("B2", "样本")}</row>`,
      `<row r="3">${text("B3", "男")}${text("C3", "女")}</row>`,
      `<row r="4">${text("A4", "潞州区")}${text("B4", "10")}</row>`,
      `<row r="5">${text("B5", "11")}</row>`,
    ].join("");
    const bytes = sheetOf(cells, { after: merge("A1:H1", "A2:A3", "B2:C2", "A4:A6", "D4:E9") });
    expect(rowsOf(bytes)).toEqual({
      1: ["题", "题", "题"],
      2: ["县区", "样本", "样本"],
      3: ["县区", "男", "女"],
      4: ["潞州区", "10"],
      5: ["潞州区", "11"],
    });
    expect(issuesOf(bytes)).toEqual([{ code: "merged-filled", ranges: 4 }]);
  });

  test("a range of the whole sheet costs nothing", () => {
    const cells = `<row r="2">${text("A2", "一")}${text("B2", "二")}</row><row r="5">${text("B5", "三")}</row>`;
    const bytes = sheetOf(cells, { after: merge("A2:XFD1048576") });
    expect(rowsOf(bytes)).toEqual({ 2: ["一", "二"], 5: ["一", "三"] });
  });
});

describe("what nobody sees", () => {
  test("hidden rows are read and counted, those without anything are not", () => {
    const cells = [
      row(1, 1),
      '<row r="2" hidden="1"><c r="A2"><v>2</v></c></row>',
      '<row r="3" hidden="true"/>',
      '<row r="4" ht="0" customHeight="1"><c r="A4"><v>4</v></c></row>',
    ].join("");
    const bytes = sheetOf(cells);
    const read = reading(bytes);
    expect(read.kind === "read" && read.table.rows.map(({ row: number, hidden }) => [number, hidden])).toEqual([
      [1, false],
      [2, true],
      [4, true],
    ]);
    expect(read.kind === "read" && read.issues).toMatchObject([
      { code: "hidden-rows", severity: "warning", sheet: "Sheet1", row: 2, detail: { rows: 2 } },
    ]);
  });

  test("hidden columns", () => {
    const before = '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>';
    const bytes = sheetOf(row(1, 1, 2, 3, 4), { before });
    expect(rowsOf(bytes)).toEqual({ 1: ["1", "2", "3", "4"] });
    expect(issuesOf(bytes)).toEqual([{ code: "hidden-columns", columns: 2 }]);
  });
});

describe("formulas", () => {
  test("give the value that was stored with them, also an empty text or zero", () => {
    const cells = [
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>0</f><v>0</v></c>',
      '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><f t="shared" si="0"/><v>5</v></c></row>',
    ].join("");
    expect(rowsOf(sheetOf(cells))).toEqual({ 1: ["2", "", "0", "#DIV/0!", "5"] });
    expect(issuesOf(sheetOf(cells))).toEqual([]);
  });

  test("that were never computed are told with the first place: their cells are not blank", () => {
    const cells = [
      '<row r="6"><c r="A6"><v>1</v></c></row>',
      '<row r="7"><c r="C7"><f>A6/2</f></c><c r="D7"><f>A6*2</f><v/></c><c r="E7"><f>A6</f><v>1</v></c></row>',
    ].join("");
    expect(issuesOf(sheetOf(cells))).toEqual([{ code: "formula-uncached", cell: "C7", cells: 2 }]);
    const read = reading(sheetOf(cells));
    expect(read.kind === "read" && read.issues[0]?.severity).toBe("error");
  });

  test("whose writer leaves the computing to others are a warning", () => {
    const cells = '<row r="1"><c r="A1"><f>1+1</f><v>0</v></c></row>';
    const end = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
    expect(issuesOf(sheetOf(cells, { end }))).toEqual([{ code: "formulas-stale", cells: 1 }]);
    expect(issuesOf(sheetOf(row(1, 1), { end }))).toEqual([]);
  });
});

test("macros are not read, and that is said", () => {
  const parts = {
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  };
  expect(issuesOf(sheetOf(row(1, 1), { parts }))).toEqual([{ code: "macros-ignored" }]);
});
