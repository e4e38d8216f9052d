import { describe, expect, test } from "vitest";
import { rowsOf, sheetOf, xlsxBytes } from "./xlsxFile.ts";

describe("texts", () => {
  test("a shared text is its runs, without their formats and readings", () => {
    const strings = [
      "<si><t>长治市</t></si>",
      '<si><r><rPr><b/></rPr><t>潞</t></r><r><t xml:space="preserve"> 州区</t></r></si>',
      // East Asian readings stand beside the text, not in it.
      '<si><t>襄垣</t><rPh sb="0" eb="2"><t>xiang yuan</t></rPh><phoneticPr fontId="1"/></si>',
      "<si><t>a&amp;b &lt;c&gt; &#20013;&#x56FD;_x000D_&quot;</t></si>",
    ].join("");
    const cells =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>';
    expect(rowsOf(sheetOf(cells, { strings }))).toEqual({
      1: ["长治市", "潞 州区", "襄垣", 'a&b <c> 中国\r"'],
    });
  });

  test("the raised mark of a footnote and what is struck through do not become digits of the number beside them", () => {
    const run = (properties: string, text: string): string => `<r><rPr>${properties}</rPr><t>${text}</t></r>`;
    const strings = [
      `<si><r><t>180</t></r>${run('<vertAlign val="superscript"/>', "1")}</si>`,
      `<si><r><t>9.8</t></r>${run('<sz val="11"/><vertAlign val="superscript"/>', "(12)")}<r><t>%</t></r></si>`,
      `<si>${run("<strike/>", "9 8")}${run('<strike val="0"/>', "10.8")}${run('<vertAlign val="baseline"/>', "1")}</si>`,
      `<si><t>12</t></si>`,
    ].join("");
    const cells = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>',
      `<c r="E1" t="inlineStr"><is><r><t>7</t></r>${run('<vertAlign val="superscript"/>', "注")}</is></c></row>`,
    ].join("");
    expect(rowsOf(sheetOf(cells, { strings }))).toEqual({
      1: ["180\u00B9", "9.8\u207D\u00B9\u00B2\u207E%", "9\u0336 8\u033610.81", "12", "7注"],
    });
  });

  test("WPS leaves blank cells of the type of shared texts without a value: they are blank, not the first text", () => {
    const strings = "<si><t>地区</t></si><si><t>武乡县</t></si>";
    const cells = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2" t="s"/><c r="C1" t="s"><v></v></c></row>',
      '<row r="2"><c r="A2" s="1" t="s"/><c r="B2" t="s"><v>1</v></c></row>',
      '<row r="3"><c r="A3" t="s"/><c r="B3" t="s"/></row>',
    ].join("");
    expect(rowsOf(sheetOf(cells, { strings }))).toEqual({ 1: ["地区"], 2: ["", "武乡县"] });
  });

  test("texts in the cell itself, of formulas, and numbers stored as text stay as they are", () => {
    const cells = [
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>农</t></r><r><t>民</t></r><rPh><t>nong</t></rPh></is></c>',
      '<c r="B1" t="str"><f>A1&amp;"x"</f><v>农民x</v></c>',
      '<c r="C1" t="inlineStr"><is><t>0123</t></is></c><c r="D1" t="inlineStr"><is><t>１２．５％</t></is></c></row>',
    ].join("");
    expect(rowsOf(sheetOf(cells))).toEqual({ 1: ["农民", "农民x", "0123", "１２．５％"] });
  });

  test("a reference to a text that there is not is damage, not a blank", () => {
    expect(rowsOf(sheetOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))).toBe("workbook-damaged");
  });

  test("longer than a spreadsheet allows", () => {
    const long = "长".repeat(40_000);
    expect(rowsOf(sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${long}</t></is></c></row>`))).toEqual({
      1: [long],
    });
  });
});

describe("other types", () => {
  test("truth values, errors, dates of the newer form", () => {
    const cells = [
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#DIV/0!</v></c>',
      '<c r="D1" t="d"><v>2025-01-31T00:00:00Z</v></c><c r="E1" t="d"><v>2025-01-31T08:30:00.000</v></c></row>',
    ].join("");
    expect(rowsOf(sheetOf(cells))).toEqual({
      1: ["TRUE", "FALSE", "#DIV/0!", "2025-01-31", "2025-01-31 08:30:00"],
    });
  });

  test("numbers keep their digits and get the sign of their format", () => {
    const values: readonly (readonly [string, number, string])[] = [
      ["0.151234", 1, "15.1234%"],
      // What 15.1 % is in a file: the nearest double has noise in its 17th digit.
      ["0.15100000000000002", 1, "15.1%"],
      ["0.07", 2, "7%"],
      ["15.1", 3, "15.1%"],
      ["1234567.25", 4, "1234567.25"],
      ["15.100000000000001", 0, "15.1"],
      ["1.23456789012345E+17", 0, "123456789012345000"],
      ["9007199254740993", 0, "9007199254740993"],
      ["1234567890123456", 0, "1234567890123456"],
      ["1E-7", 0, "0.0000001"],
      ["-3", 0, "-3"],
      ["45688", 5, "2025-01-31"],
      ["45688.354166666664", 6, "2025-01-31 08:30:00"],
      ["0.354166666666667", 7, "08:30:00"],
      ["45688", 8, "2025"],
      // Typed as a year; as a day it would lie in 1905.
      ["2024", 8, "2024"],
      ["45688", 9, "2025-01-31"],
      ["-5", 5, "-5"],
      ["1.5", 10, "36:00:00"],
    ];
    const formats = [
      0,
      "0.0%",
      10,
      '0.0"%"',
      "#,##0.00",
      'yyyy"年"m"月"d"日"',
      "yyyy/m/d h:mm",
      20,
      'yyyy"年"',
      31,
      "[h]:mm",
    ];
    const cells = values
      .map(
        ([value, style], index) => `<row r="${index + 1}"><c r="A${index + 1}" s="${style}"><v>${value}</v></c></row>`,
      )
      .join("");
    const expected = Object.fromEntries(values.map(([, , text], index) => [index + 1, [text]]));
    expect(rowsOf(sheetOf(cells, { formats }))).toEqual(expected);
  });

  test("in the 1904 system day 0 is 1 January 1904, also where an extension of the same name follows", () => {
    const extension = '<extLst><ext uri="{0}"><x14:workbookPr xmlns:x14="x" defaultImageDpi="32767"/></ext></extLst>';
    const cells = '<row r="1"><c r="A1" s="0"><v>0</v></c><c r="B1" s="0"><v>44226</v></c></row>';
    const bytes = sheetOf(cells, { formats: [14], properties: 'date1904="1"', end: extension });
    // 45688 days of the 1900 system are 44226 of the 1904 system: 1462 fewer.
    expect(rowsOf(bytes)).toEqual({ 1: ["1904-01-01", "2025-01-31"] });
  });
});

describe("places", () => {
  test("cells and rows without a reference follow each other; references in any order find their place", () => {
    const cells = [
      "<row><c><v>1</v></c><c><v>2</v></c></row>",
      '<row r="4"><c r="C4"><v>6</v></c><c r="A4"><v>4</v></c></row>',
      "<row><c><v>7</v></c></row>",
      '<row r="2"><c r="AB2"><v>3</v></c></row>',
    ].join("");
    const wide = [...Array.from({ length: 27 }, () => ""), "3"];
    expect(rowsOf(sheetOf(cells))).toEqual({ 1: ["1", "2"], 2: wide, 4: ["4", "", "6"], 5: ["7"] });
  });

  test("blank rows are left out, and blanks after the last value of a row", () => {
    const cells = [
      '<row r="1"><c r="A1" s="3"/></row><row r="3"><c r="B3"><v>1</v></c><c r="C3" s="1"/></row>',
      '<row r="4"><c r="A4" t="inlineStr"><is><t xml:space="preserve"> </t></is></c></row>',
    ].join("");
    expect(rowsOf(sheetOf(cells))).toEqual({ 3: ["", "1"] });
  });

  test("what a sheet says of its size is not believed", () => {
    const before = '<dimension ref="A1:XFD1048576"/>';
    expect(rowsOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>', { before }))).toEqual({ 1: ["1"] });
  });
});

describe("other ways to write the same", () => {
  const cells = '<row r="1"><c r="A1"><v>1</v></c></row>';

  test("names with prefixes, attributes with spaces and single quotes", () => {
    const sheet =
      "<?xml version='1.0'?><!-- by hand --><x:worksheet xmlns:x='m'><x:sheetData><x:row r = '1'><x:c r='A1' t = 'str'><x:v><![CDATA[<一>]]></x:v></x:c></x:row></x:sheetData></x:worksheet>";
    expect(rowsOf(sheetOf(sheet))).toEqual({ 1: ["<一>"] });
  });

  test("the strict form of the standard, paths from the root, other letter case, backslashes", () => {
    const office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const parts = {
      "_rels/.rels": `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
      "xl/_rels/workbook.xml.rels": undefined,
      "XL\\_rels\\Workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="/xl/worksheets/Sheet1.xml"/></Relationships>`,
    };
    expect(rowsOf(sheetOf(cells, { parts }))).toEqual({ 1: ["1"] });
  });

  test("no styles, no texts, no list of links at the root", () => {
    const parts = {
      "_rels/.rels": undefined,
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/styles.xml": undefined,
      "xl/sharedStrings.xml": undefined,
      "[Content_Types].xml": undefined,
    };
    expect(rowsOf(sheetOf(cells, { parts }))).toEqual({ 1: ["1"] });
  });

  test("a sheet of a chart is none", () => {
    const bytes = xlsxBytes({
      sheets: [
        { name: "图", cells: "" },
        { name: "表", cells },
      ],
      parts: {
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
      },
    });
    expect(rowsOf(bytes, "图")).toBe("sheet-missing");
    expect(rowsOf(bytes)).toEqual({ 1: ["1"] });
  });
});
