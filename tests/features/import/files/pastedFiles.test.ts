import fc from "fast-check";
import { expect, test } from "vitest";
import { pastedFiles } from "#features/import/files/pastedFiles.ts";
import { htmlTables } from "#core/tables/htmlTables.ts";

async function textsOf(html: string, text: string): Promise<readonly string[] | string> {
  const pasted = pastedFiles(html, text);
  return pasted.kind === "tables" ? Promise.all(pasted.files.map((file) => file.text())) : pasted.kind;
}

test("cells of a table, with merged ones in every place that they cover", () => {
  // A header in two rows, as Excel puts it on the clipboard: 县区 over both, 2024 over two columns.
  const html = `<html><body><!--StartFragment--><table border=0>
    <tr><td rowspan=2>县区</td><td colspan=2>2024</td></tr>
    <tr><td>比例</td><td>样本量</td></tr>
    <tr><td>潞州区</td><td>15.1%</td><td align=right>300</td></tr></table><!--EndFragment--></body></html>`;
  expect(htmlTables(html)).toEqual([
    [
      ["县区", "2024", "2024"],
      ["县区", "比例", "样本量"],
      ["潞州区", "15.1%", "300"],
    ],
  ]);
});

test("line breaks of the source are no text: none between Chinese characters, a space elsewhere", () => {
  const html =
    "<table><tr><td><p class=MsoNormal>公民科学\r\n  素质</p></td><td>sample\nsize</td><td>a<br>b&nbsp;</td></tr></table>";
  expect(htmlTables(html)).toEqual([[["公民科学素质", "sample size", "a b"]]]);
});

test("the raised mark of a footnote and what is struck through do not become digits of the number beside them", () => {
  const html =
    "<table><tr><td>9.8<sup>1</sup></td><td>180<font class=font5><sup>(2)</sup></font></td><td><s>9.8</s> 10.8</td></tr>" +
    "<tr><td>7<sup>2</td><td>12.5</td></tr></table>";
  expect(htmlTables(html)).toEqual([
    [
      ["9.8\u00B9", "180\u207D\u00B2\u207E", "9\u0336.\u03368\u0336 10.8"],
      ["7\u00B2", "12.5"],
    ],
  ]);
});

test("a table in a cell is not one more input, and several tables are several", () => {
  const html =
    "<table><tr><td>a</td><td>b<table><tr><td>in</td></tr></table></td></tr></table><table><tr><td>c</td><td>d</td></tr></table>";
  expect(htmlTables(html)).toEqual([[["a", "b"]], [["c", "d"]]]);
});

test("lines right above a table are its titles, notes right below its last rows; prose is neither", () => {
  const prose = "说".repeat(81);
  const table = "<table><tr><td>县区</td><td>比例</td></tr><tr><td>潞州区</td><td>15.1%</td></tr></table>";
  const rows = [
    ["县区", "比例"],
    ["潞州区", "15.1%"],
  ];
  const named = table.replace("<tr>", "<caption>表2\n<b>男性</b></caption><tr>");
  const html = `<h1>一、结果</h1><p>${prose}</p><p class=MsoNormal>表1&nbsp;2025年<b>女性</b>公民\n科学素质</p>${table}
    <p>注：含开发区。</p><p>表二见下。</p>${named}<div>说明：均为加权结果。</div><p>以下略。</p>`;
  expect(htmlTables(html)).toEqual([
    [["表1 2025年女性公民科学素质"], ...rows, ["注：含开发区。"]],
    [["表二见下。"], ["表2 男性"], ...rows, ["说明：均为加权结果。"]],
  ]);
});

test("a cell that claims to be a million columns wide is cut, and one that claims a million rows ends with its table", () => {
  const [rows = []] = htmlTables(
    '<table><tr><td colspan="1000">a</td></tr><tr><td rowspan="65000">b</td><td>c</td></tr><tr></tr></table>',
  );
  expect(rows.map((cells) => cells.length)).toEqual([500, 2, 1]);
});

test("the text of a clipboard counts where there is no table of cells; one cell is no table", async () => {
  expect(await textsOf("<p>x</p>", "县区\t比例\n潞州区\t15.1%")).toEqual(["县区\t比例\n潞州区\t15.1%"]);
  expect(await textsOf("<table><tr><td>地区,比例\n潞州区,15.1</td></tr></table>", "地区,比例\n潞州区,15.1")).toEqual([
    "地区,比例\n潞州区,15.1",
  ]);
  expect(await textsOf('<table><tr><td>a,b</td><td>"c"</td></tr></table>', "")).toEqual(['"a,b","""c"""\n']);
});

test("an empty clipboard and one beyond the limits are told apart", async () => {
  expect(await textsOf("", " \n")).toBe("nothing");
  expect(await textsOf(`<img alt="${"x".repeat(2_000_001)}">`, "")).toBe("too-long");
  expect(await textsOf("", "x".repeat(20_000_001))).toBe("too-long");
});

test("of what hides in a table only its text is taken", () => {
  const html = `<style>td{color:red}</style><!-- <td>no</td> --><table><tr><td><img src="https://evil.invalid/x.png" title="a>b" onerror="run()">a</td>
    <td><script>document.write("<td>run</td>")</script><style>td{}</style><b onclick='x>y'>b</b></td></tr></table>`;
  expect(htmlTables(html)).toEqual([[["a", "b"]]]);
});

test("characters are decoded once, and what is no character is left out", () => {
  const html =
    "<table><tr><td>10.1&plusmn;1.2&nbsp;</td><td>&amp;lt;b&amp;gt;</td><td>&#38463;&#x4E00;&#xD800;&#0;</td><td>&foo; a < b</td></tr></table>";
  expect(htmlTables(html)).toEqual([[["10.1\u00B11.2", "&lt;b&gt;", "阿一", "&foo; a < b"]]]);
});

test("a table that nobody closed ends with the text, and cells without ends stand apart", () => {
  expect(htmlTables("<TABLE><TR><TD>a<TD>b<TR><TD>c")).toEqual([[["a", "b"], ["c"]]]);
  expect(htmlTables("</table><td>x</td><table><td>a</td></table></table>")).toEqual([[["x"], ["a"]]]);
});

test("a table of any texts that was written as HTML reads back the same", () => {
  const text = fc.string({ unit: "grapheme" }).map((one) => one.replace(/\s+/gu, " ").trim());
  const escape = (one: string): string =>
    one.replace(/[&<>"\0]/g, (sign) => (sign === "\0" ? "" : `&#${sign.charCodeAt(0)};`));
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const written = rows
        .map((cells) => `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`)
        .join("");
      const found = htmlTables(`<table>${written}</table>`);
      const wanted = rows.map((cells) => cells.map((cell) => cell.replaceAll("\0", "").replace(/\s+/g, " ").trim()));
      expect(found).toEqual(wanted.some((cells) => cells.some((cell) => cell !== "")) ? [wanted] : []);
    }),
  );
});

test("no text makes it fail or hang", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "</",
    "<table>",
    "<tr>",
    "<td colspan=3>",
    "</td>",
    "<!--",
    "-->",
    "<style>",
    '"',
    "'",
    "&#",
    ";",
    "a",
    "</table>",
    "<td rowspan=0>",
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => htmlTables(pieces.join("")).length >= 0));
});
