import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import iconv from "iconv-lite";
import { writeWorkbook } from "#io/workbook/writeWorkbook.ts";
import { axeViolations } from "./axeViolations.ts";
import { expect, test } from "./fixtures.ts";
import { ownFolder, rawFile, rawLines, surveyOf } from "./importFiles.ts";
import { choose, isRead, open } from "./importPage.ts";
import { sidewaysScroll } from "./sidewaysScroll.ts";

const understood = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const preview = (page: Page, name: string) => page.getByRole("table", { name: `${name}的前几行` });
const issuesOf = (page: Page) => page.getByRole("region", { name: "处理问题" });

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(ownFolder(), name);
  writeFileSync(file, content);
  return file;
}

/** The demonstration survey with one column called otherwise, and values of it changed. */
function surveyWith(column: string, name: string, change: (value: string, row: number) => string): string {
  const [header = "", ...rows] = rawLines("survey-2025.csv");
  const names = header.split(",");
  const at = names.indexOf(column);
  const moved = rows.map((row, place) => {
    const cells = row.replace(/^([^,]*),2025,/, "$1,2026,").split(",");
    return cells.map((cell, index) => (index === at ? change(cell, place) : cell)).join(",");
  });
  return [names.map((one, index) => (index === at ? name : one)).join(","), ...moved, ""].join("\n");
}

async function paste(page: Page, html: string, text: string): Promise<void> {
  await page.getByLabel("粘贴表格").evaluate(
    (field, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", data.html);
      clipboardData.setData("text/plain", data.text);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, text },
  );
}

test("a table is pasted: its text becomes an input, and nothing that hides in it runs or loads", async ({ page }) => {
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await paste(
    page,
    `<style>@import "https://evil.invalid/a.css";</style><table>
      <tr><td>年份</td><td>县区</td><td>比例</td><td>样本量</td></tr>
      <tr><td>2026</td><td>长治市<img src="https://evil.invalid/x.png" onerror="document.title='run'"></td><td>15.1%</td><td>2,386</td></tr>
      <script>document.title = "run"</script></table>`,
    "",
  );
  await isRead(page);
  await expect(page.getByText("已粘贴：剪贴板 1")).toBeVisible();
  await expect(page.getByRole("list", { name: "已选择的文件" })).toContainText("剪贴板 1");
  await expect(
    preview(page, "剪贴板 1").getByRole("row", { name: "把第 2 行当作表头 2026 长治市 15.1% 2,386" }),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "对照结果" }).getByRole("row", { name: /全市/ })).toContainText(
    "15.1%",
  );
  await expect(page).not.toHaveTitle("run");
  expect(asked.filter((url) => url.includes("evil"))).toEqual([]);
  // Elsewhere on the page too, but not in a field of text; and what is no table is said.
  await page.locator("body").press("Escape");
  await paste(page, "<p></p>", "");
  await expect(page.getByText("剪贴板里没有表格")).toBeVisible();
  await paste(page, "", "年份\t县区\t比例\t样本量\n2026\t潞州区\t16.0%\t400");
  await isRead(page);
  await expect(page.getByRole("list", { name: "已选择的文件" }).getByRole("listitem")).toHaveCount(2);
});

test("a file in GB18030 is told, shown in its own characters, and read otherwise when another encoding is chosen", async ({
  page,
}) => {
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  const text = readFileSync(surveyOf(2026, ownFolder()), "utf8");
  await choose(page, fileOf("调查.csv", iconv.encode(text, "gb18030")));
  await isRead(page);
  const card = understood(page, "调查.csv");
  await expect(card.getByLabel("编码").locator("option:checked")).toHaveText(/GB18030/);
  await expect(card).toContainText("各列以逗号分隔");
  await expect(preview(page, "调查.csv").getByRole("columnheader", { name: "文化程度" })).toBeVisible();
  await card.getByLabel("编码").selectOption("utf-8");
  await expect(page.getByRole("alert")).toContainText("没有被接受");
  await card.getByLabel("编码").selectOption("");
  await isRead(page);
});

test("rows above the header are told; another row can be taken for the header", async ({ page }) => {
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  const text = readFileSync(surveyOf(2026, ownFolder()), "utf8");
  await choose(page, fileOf("survey.csv", `长治市公民科学素质调查,,\n填报单位：某局,,\n${text}`));
  await isRead(page);
  const card = understood(page, "survey.csv");
  await expect(card.getByLabel("表头在第几行")).toHaveValue("3");
  await expect(card).toContainText("长治市公民科学素质调查");
  await page.getByRole("button", { name: "把第 4 行当作表头" }).click();
  await expect(card.getByLabel("表头在第几行")).toHaveValue("4");
  await expect(page.getByRole("alert")).toContainText("没有被接受");
  await card.getByLabel("表头在第几行").fill("第三行");
  await expect(card.getByLabel("表头在第几行")).toHaveAttribute("aria-invalid", "true");
  await card.getByLabel("表头在第几行").fill("3");
  await isRead(page);
});

test("sheets of a workbook are read one by one, each as an input of the same publication", async ({ page }) => {
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  const header = ["年份", "县区", "比例（%）", "样本量"];
  const book = writeWorkbook([
    { name: "表1", widths: [], header, rows: [["2026", "长治市", "15.1", "2386"]] },
    {
      name: "表2",
      widths: [],
      header,
      rows: [
        ["2026", "潞州区", "16.2", "400"],
        ["2026", "上党区", "13.9", "300"],
      ],
    },
  ]);
  await choose(page, fileOf("figures.xlsx", book));
  await isRead(page);
  const results = page.getByRole("region", { name: "对照结果" });
  await expect(results).toContainText("15.1%");
  await expect(results).not.toContainText("16.2%");
  await page.getByLabel(/^表2/).check();
  await isRead(page);
  await expect(page.getByRole("list", { name: "已选择的文件" })).toContainText("figures.xlsx#表2");
  await expect(results.getByRole("row", { name: /潞州区/ })).toContainText("16.2%");
  await page.getByLabel(/^表1/).uncheck();
  await isRead(page);
  await expect(page.getByLabel(/^表2/)).toBeDisabled();
  await expect(results).not.toContainText("15.1%");
});

test("what was told of a header is used again, said, undone and deleted", async ({ page }) => {
  const file = fileOf(
    "survey.csv",
    surveyWith("性别", "记录项", (value) => value),
  );
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, file);
  await isRead(page);
  await page.getByLabel("性别", { exact: true }).selectOption("记录项");
  await isRead(page);
  await expect(page.getByText("这台电脑上保存的对应关系（1）")).toBeVisible();
  await page.reload();
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, file);
  await expect(page.getByText(/^沿用 .*保存的对应关系/)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "性别：记录项" })).toBeVisible();
  await isRead(page);
  await expect(page.getByLabel("性别（已改选）")).toHaveValue("记录项");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载映射文件" }).click();
  expect(JSON.parse(readFileSync(await (await download).path(), "utf8"))).toEqual({ columns: { sex: "记录项" } });
  await page.getByRole("button", { name: "撤销，按程序的推测读" }).click();
  await isRead(page);
  await expect(page.getByLabel("性别", { exact: true })).toHaveValue("");
  await expect(page.getByText(/^沿用/)).toHaveCount(0);
  await page.getByText("这台电脑上保存的对应关系（1）").click();
  await page.getByRole("button", { name: /^删除 / }).click();
  await expect(page.getByText("这台电脑上保存的对应关系（0）")).toBeVisible();
});

test("values that nobody knows are told what they mean, and their rows then count", async ({ page }) => {
  const file = fileOf(
    "survey.csv",
    surveyWith("文化程度", "文化程度", (value, row) => (row % 40 === 0 ? "丙类" : value)),
  );
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, file);
  await isRead(page);
  await expect(issuesOf(page).getByRole("row", { name: "2 文化程度 丙类", exact: true })).toBeVisible();
  const field = page.getByLabel("文化程度列的“丙类”是什么");
  await field.selectOption("初中");
  await isRead(page);
  await expect(issuesOf(page)).not.toContainText("丙类");
  await expect(page.getByRole("combobox", { name: /“丙类”是什么/ })).toHaveValue("junior");
});

test("a sample size that a table does not give is asked for with its page, and then the figure has an error", async ({
  page,
}) => {
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, fileOf("figures.csv", "年份,县区,比例\n2026,长治市,15.1%\n2026,潞州区,16.2%\n"));
  await isRead(page);
  const results = page.getByRole("region", { name: "对照结果" });
  await expect(results.getByRole("row", { name: /全市/ })).not.toContainText("～");
  const form = page.getByRole("form", { name: "2026 年，长治市" });
  await form.getByLabel("样本量").fill("2386");
  await expect(form.getByRole("button", { name: "补上" })).toBeDisabled();
  await form.getByLabel("出处").fill("报告第 12 页");
  await form.getByRole("button", { name: "补上" }).click();
  await isRead(page);
  await expect(results.getByRole("row", { name: /全市/ })).toContainText("～");
  await expect(page.getByRole("form", { name: "2026 年，潞州区" })).toBeVisible();
  await expect(page.getByText("2026 年，长治市：样本量 2386（报告第 12 页）").first()).toBeVisible();
});

test("the unit of rates is asked for right where it is missed", async ({ page }) => {
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, fileOf("figures.csv", "年份,县区,比例,样本量\n2026,长治市,1,2386\n2026,潞州区,0.9,400\n"));
  await expect(page.getByRole("alert")).toContainText("没有被接受");
  await issuesOf(page).getByLabel("比例列的单位").selectOption("percent");
  await isRead(page);
  await expect(page.getByRole("region", { name: "对照结果" }).getByRole("row", { name: /全市/ })).toContainText("1.0%");
});

test("the list of issues, corrected files and templates are downloaded", async ({ page }) => {
  await open(page);
  await page.getByText("下载模板").click();
  for (const name of ["个案数据（CSV）", "个案数据（XLSX）", "汇总表（CSV）", "汇总表（XLSX）"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    expect((await download).suggestedFilename()).toBe(
      `模板-${name.replace("（", ".").replace("）", "").toLowerCase()}`,
    );
  }
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(
    page,
    fileOf(
      "survey.csv",
      surveyWith("年龄", "年龄", (value, row) => (row % 30 === 0 ? "四十五" : value)),
    ),
  );
  await isRead(page);
  const read = async (button: string): Promise<string> => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    return readFileSync(await (await download).path(), "utf8");
  };
  const list = await read("下载全部问题（CSV）");
  // More than the page lists: 2386 rows, every thirtieth.
  expect(list.split("\r\n").filter((row) => row.includes("四十五"))).toHaveLength(80);
  const annotated = await read("下载原表，附问题（CSV）");
  expect(annotated.split("\r\n").filter((row) => row.includes("四十五")).length).toBeGreaterThanOrEqual(80);
  const tidy = await read("下载整理后的表（CSV）");
  expect(tidy).not.toContain("四十五");
});

for (const [width, query] of [
  [360, ""],
  [360, "?text=large&theme=dark"],
  [1440, "?lang=en"],
] as const) {
  test(`a file with much to settle, ${width} wide ${query}: no sideways scrolling, no axe violation`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, "./", query);
    const files = [
      fileOf(
        "survey.csv",
        surveyWith("文化程度", "文化程读", (value, row) => (row % 40 === 0 ? "丙类" : value)),
      ),
      fileOf("figures.csv", "年份,县区,比例\n2026,长治市,15.1%\n2026,潞州区,16.2%\n2026,长冶县,9%\n"),
      rawFile("../README.md"),
    ];
    await page.locator("input[type=file]").first().setInputFiles(files);
    await expect(page.getByRole("alert")).toBeVisible();
    await page.locator("main details").evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute("open", "");
    });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });
}
