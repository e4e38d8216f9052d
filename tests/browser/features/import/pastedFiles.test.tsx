import { expect, test } from "vitest";
import { pastedFiles } from "#features/import/pastedFiles.ts";
import { tablesInHtml } from "#features/import/tablesInHtml.ts";

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
  expect(tablesInHtml(html)).toEqual([
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
  expect(tablesInHtml(html)).toEqual([[["公民科学素质", "sample size", "a b"]]]);
});

test("a table in a cell is not one more input, and several tables are several", () => {
  const html =
    "<table><tr><td>a</td><td>b<table><tr><td>in</td></tr></table></td></tr></table><table><tr><td>c</td><td>d</td></tr></table>";
  expect(tablesInHtml(html)).toEqual([[["a", "b"]], [["c", "d"]]]);
});

test("a cell that claims to be a million columns wide is cut, and one that claims a million rows ends with its table", () => {
  const [rows = []] = tablesInHtml(
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

test("what a clipboard holds neither runs nor loads: only its text is taken", () => {
  const html = `<table><tr><td><img src="https://evil.invalid/x.png" onerror="document.title='run'">a</td>
    <td><script>document.title='run'</script><style>td{}</style><b onclick="x">b</b></td></tr></table>`;
  expect(tablesInHtml(html)).toEqual([[["a", "b"]]]);
  expect(document.title).not.toBe("run");
  expect(performance.getEntriesByType("resource").filter(({ name }) => name.includes("evil"))).toEqual([]);
});
