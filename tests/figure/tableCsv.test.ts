import Papa from "papaparse";
import { describe, expect, it, test } from "vitest";
import { fileName } from "#figure/fileName.ts";
import { frameCode } from "#figure/frameCode.ts";
import { tableCsv } from "#figure/tableCsv.ts";
import { trendFixture } from "#tests/fixtures/specs.ts";

describe("the table as CSV", () => {
  const hostile = {
    caption: "x",
    columns: [
      { key: "name", label: "名称", numeric: false },
      { key: "rate", label: "比例（%）", dataLabel: "比例（0～1）", numeric: true },
    ],
    rows: [
      [
        { text: '=HYPERLINK("x","y")', value: null },
        { text: "14.1", value: 0.141 },
      ],
      [
        { text: "a,\r\nb", value: null },
        { text: "—", value: null },
      ],
    ],
  };

  const frame = { ...trendFixture, table: hostile, title: "标题", source: "来处", edition: "0001-00000000" };

  it("has a BOM, CRLF, quoted text, bare numbers, and title, source and edition below", () => {
    expect(tableCsv({ ...frame, demo: null })).toBe(
      '\uFEFF"名称","比例（0～1）"\r\n"\'=HYPERLINK(""x"",""y"")",0.141\r\n"a,\r\nb","—"\r\n' +
        '\r\n"标题"\r\n"来源：来处"\r\n"数据版本 0001-00000000"\r\n',
    );
  });

  it("marks every row of a demonstration", () => {
    expect(tableCsv({ ...frame, demo: "演示数据（虚构）" }).split("\r\n\r\n")[0]).toBe(
      '\uFEFF"名称","比例（0～1）","数据性质"\r\n"\'=HYPERLINK(""x"",""y"")",0.141,"演示数据（虚构）"\r\n"a,\r\nb","—","演示数据（虚构）"',
    );
  });

  it("marks every row of what is not published, beside the demonstration", () => {
    const mark = (given: Pick<typeof frame, "demo"> & { readonly draft: string }): string =>
      tableCsv({ ...frame, ...given }).split("\r\n\r\n")[0] ?? "";
    expect(mark({ demo: null, draft: "送审稿 内部使用" })).toBe(
      '\uFEFF"名称","比例（0～1）","数据性质"\r\n"\'=HYPERLINK(""x"",""y"")",0.141,"送审稿 内部使用"\r\n"a,\r\nb","—","送审稿 内部使用"',
    );
    expect(mark({ demo: "演示数据（虚构）", draft: "送审稿 内部使用" })).toContain("送审稿 内部使用，演示数据（虚构）");
  });

  it("is read back by another reader", () => {
    const { data } = Papa.parse(tableCsv({ ...trendFixture, demo: null }).slice(1), {
      delimiter: ",",
      newline: "\r\n",
    });
    expect(data).toEqual([
      ["年份", "比例（0～1）", "说明"],
      ["2020", "0.101", "未公布误差"],
      ["2025", "0.141", ""],
      [""],
      [trendFixture.title],
      [`来源：${trendFixture.source}`],
      [`数据版本 ${trendFixture.edition}`],
      [""],
    ]);
  });
});

describe("the name of a file", () => {
  test.each([
    ['2025 年 14.1%: a/b\\c*?"<>|', "2025 年 14.1% abc.png"],
    ["..\u0000\u0007", "图表.png"],
    ["  x\ty  ", "xy.png"],
    ["x".repeat(200), `${"x".repeat(80)}.png`],
  ])("%j becomes %j", (title, name) => {
    expect(fileName(title, "png", "图表")).toBe(name);
  });
});

it("the code for embedding escapes what it is given", () => {
  const code = frameCode({ ...trendFixture, subtitle: '"><script>' }, "https://example.org/embed.html?a=1&b=2");
  expect(code).toContain('src="https://example.org/embed.html?a=1&amp;b=2"');
  expect(code).toContain('title="&quot;&gt;&lt;script&gt;"');
});
