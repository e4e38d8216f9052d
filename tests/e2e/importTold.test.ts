import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { writeWorkbook } from "#io/workbook/writeWorkbook.ts";
import { axeViolations } from "./axeViolations.ts";
import { expect, test } from "./fixtures.ts";
import { ownFolder, rawLines } from "./importFiles.ts";
import { choose, isIdle, isRead, open } from "./importPage.ts";
import { sidewaysScroll } from "./sidewaysScroll.ts";

const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const issuesOf = (page: Page) => page.getByRole("region", { name: "处理问题" });
const resultsOf = (page: Page) => page.getByRole("region", { name: "对照结果" });
const columnsOf = (page: Page) => page.getByRole("region", { name: "核对各列和取值" });

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(ownFolder(), name);
  writeFileSync(file, content);
  return file;
}

/** A table of figures that does not tell its year. */
function undated(city: string, county: string): string {
  return `县区,比例,样本量\n长治市,${city},2000\n潞州区,${county},400\n`;
}

/** The demonstration survey of 2026, each row changed. */
function surveyWith(change: (row: Map<string, string>, place: number) => void): string {
  const [header = "", ...rows] = rawLines("survey-2025.csv");
  const names = header.split(",");
  const moved = rows.map((line, place) => {
    const cells = line.replace(/^([^,]*),2025,/, "$1,2026,").split(",");
    const row = new Map(names.map((name, at) => [name, cells[at] ?? ""]));
    change(row, place);
    return names.map((name) => row.get(name)).join(",");
  });
  return [header, ...moved, ""].join("\n");
}

async function openDemo(page: Page): Promise<void> {
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
}

/** What the page was told, as the mapping file that it hands out. */
async function mappingOf(page: Page): Promise<unknown> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载映射文件" }).click();
  return JSON.parse(readFileSync(await (await download).path(), "utf8"));
}

test("files of several years of which two do not tell theirs: each card asks for its own", async ({ page }) => {
  await openDemo(page);
  await choose(
    page,
    fileOf("a.csv", undated("12.5%", "13.0%")),
    fileOf("b.csv", undated("14.1%", "15.2%")),
    fileOf("c.csv", "年份,县区,比例,样本量\n2028,长治市,16.3%,2000\n2028,潞州区,17.4%,400\n"),
  );
  await expect(page.getByRole("alert")).toContainText("没有被接受");
  await isIdle(page);
  await expect(card(page, "a.csv").getByText("这个文件没有写明是哪一年的调查")).toBeVisible();
  await expect(card(page, "c.csv").getByLabel("调查年份")).toHaveCount(0);
  await expect(card(page, "c.csv")).toContainText("每行自己写明年份");
  await card(page, "a.csv").getByLabel("调查年份").fill("2026");
  await expect(issuesOf(page).getByLabel("调查年份：a.csv")).toHaveValue("2026");
  await expect(card(page, "b.csv").getByLabel("调查年份")).toHaveAttribute("aria-invalid", "true");
  // The same field stands beside the issue.
  await issuesOf(page).getByLabel("调查年份：b.csv").fill("2027");
  await isRead(page);
  await expect(card(page, "b.csv").getByLabel("调查年份")).toHaveValue("2027");
  for (const rate of ["12.5%", "14.1%", "16.3%"])
    await expect(resultsOf(page).getByRole("row", { name: new RegExp(`^全市 ${rate}`) })).toBeVisible();
  await card(page, "b.csv").getByLabel("调查年份").fill("二〇二七");
  await expect(card(page, "b.csv").getByText("请填写四位数的年份，或留空。")).toBeVisible();
});

test("files of one year: it is typed once and taken for the others", async ({ page }) => {
  await openDemo(page);
  const groups = "类别,比例,样本量\n农民,7.1%,800\n产业工人,17.2%,500\n";
  await choose(page, fileOf("a.csv", undated("12.5%", "13.0%")), fileOf("b.csv", groups));
  await expect(page.getByRole("alert")).toContainText("没有被接受");
  await isIdle(page);
  await card(page, "a.csv").getByLabel("调查年份").fill("2026");
  await card(page, "a.csv").getByRole("button", { name: "其余 1 个没有年份的文件也填 2026 年" }).click();
  await isRead(page);
  await expect(resultsOf(page).getByRole("row", { name: /农民/ })).toContainText("7.1%");
  await expect(card(page, "a.csv").getByRole("button", { name: /其余/ })).toHaveCount(0);
});

test("a year from the file's name is said beside its field, and another one can be written there", async ({ page }) => {
  await openDemo(page);
  await choose(page, fileOf("调查2026.csv", undated("12.5%", "13.0%")));
  await isRead(page);
  const own = card(page, "调查2026.csv");
  await expect(own).toContainText("按文件名取 2026 年");
  await own.getByLabel("调查年份").fill("2027");
  await expect(issuesOf(page)).toContainText("按 2027 年导入，而文件名中是 2026 年");
  await isRead(page);
  await expect(resultsOf(page)).toContainText("2027 年");
});

test("a stratum with a single PSU: what is done about it is chosen beside the issue", async ({ page }) => {
  await openDemo(page);
  const [stratum] = strataOf();
  const file = surveyWith((row) => {
    if (row.get("层") === stratum) row.set("村居", "甲村");
  });
  await choose(page, fileOf("survey.csv", file));
  await isRead(page);
  await expect(issuesOf(page)).toContainText("方差按总平均调整估计");
  await issuesOf(page).getByLabel("只有一个抽样单元的层").selectOption("取其他层的平均");
  await isRead(page);
  await expect(issuesOf(page)).toContainText("方差取其他层的平均");
  await expect(columnsOf(page).getByLabel("只有一个抽样单元的层")).toHaveValue("average");
  expect(await mappingOf(page)).toEqual({ options: { singlePsu: "average" } });
  await issuesOf(page).getByLabel("只有一个抽样单元的层").selectOption("有这样的层就不导入");
  await expect(page.getByRole("alert")).toContainText("没有被接受");
});

function strataOf(): readonly string[] {
  const [header = "", ...rows] = rawLines("survey-2025.csv");
  const at = header.split(",").indexOf("层");
  return [...new Set(rows.map((row) => row.split(",")[at] ?? ""))];
}

test("the level of the intervals of a table is asked for, and another one changes their errors", async ({ page }) => {
  await openDemo(page);
  const table =
    "年份,县区,比例,下限,上限,样本量\n2026,长治市,14.1%,12.6%,15.7%,2000\n2026,潞州区,16%,12.4%,20.2%,400\n";
  await choose(page, fileOf("figures.csv", table));
  await isRead(page);
  const row = resultsOf(page).getByRole("row", { name: /全市/ });
  await expect(row).toContainText("12.6%");
  const level = columnsOf(page).getByLabel("文件中区间的置信水平（%）");
  await level.fill("30");
  await expect(level).toHaveAttribute("aria-invalid", "true");
  await level.fill("90");
  await isRead(page);
  await expect(row).not.toContainText("12.6%");
  await expect(page.getByText("没有写明区间的置信水平")).toHaveCount(0);
  expect(await mappingOf(page)).toEqual({ options: { confidenceLevel: 0.9 } });
});

test("what seldom matters is folded: the instrument with its ages and its pass mark", async ({ page }) => {
  await openDemo(page);
  await choose(
    page,
    fileOf(
      "survey.csv",
      surveyWith(() => undefined),
    ),
  );
  await isRead(page);
  const field = columnsOf(page).getByLabel("测评口径");
  await expect(field).toBeHidden();
  await columnsOf(page).getByText("更多设置").click();
  await expect(field.locator("option").last()).toHaveText(/18～69 岁，合格线 70 分，满分 100 分/);
  await expect(columnsOf(page)).toContainText("青少年另有测评口径");
  const name = (await field.locator("option").last().textContent()) ?? "";
  await field.selectOption({ label: name });
  await isRead(page);
  expect(await mappingOf(page)).toEqual({ instrument: "cast-18-69" });
});

test("a column that is none of PSUs is left out, and taken again", async ({ page }) => {
  await openDemo(page);
  await choose(
    page,
    fileOf(
      "survey.csv",
      surveyWith((row, place) => row.set("村居", String(place + 1))),
    ),
  );
  await isRead(page);
  await expect(issuesOf(page)).toContainText("几乎每人一个");
  await issuesOf(page)
    .getByRole("region", { name: /几乎每人一个|个村居（抽样单元）里/ })
    .getByRole("button", { name: /到“核对各列和取值”一步更改/ })
    .click();
  const field = columnsOf(page).getByLabel(/^村居（抽样单元）/);
  await expect(field).toBeFocused();
  await field.selectOption("（不用任何一列）");
  await isRead(page);
  await expect(issuesOf(page)).not.toContainText("几乎每人一个");
  await expect(columnsOf(page)).toContainText(/没有用到的列：.*村居/);
  expect(await mappingOf(page)).toEqual({ columns: { psu: null } });
  await field.selectOption("（由程序推测）");
  await isRead(page);
  await expect(issuesOf(page)).toContainText("几乎每人一个");
});

test("answers that are neither yes nor no, and codes of sexes: what they mean is told beside the issue", async ({
  page,
}) => {
  await openDemo(page);
  const file = surveyWith((row, place) => {
    row.set("性别", row.get("性别") === "男" ? "2" : "1");
    if (place % 30 === 0) row.set("是否具备", "优");
  });
  await choose(page, fileOf("survey.csv", file));
  await isRead(page);
  await issuesOf(page).getByLabel("“是否具备”一列中，哪些内容算具备").fill("优、是");
  await isRead(page);
  await expect(issuesOf(page)).not.toContainText("取值无法识别");
  await issuesOf(page)
    .getByText(/不需要处理/)
    .click();
  await issuesOf(page).getByLabel("性别列的“1”是什么").selectOption("女性");
  await isRead(page);
  await issuesOf(page).getByLabel("性别列的“2”是什么").selectOption("男性");
  await isRead(page);
  expect(await mappingOf(page)).toMatchObject({ values: { sex: { 1: "female", 2: "male" } } });
});

test("two columns that name different counties: the one that counts is chosen, even if it was taken already", async ({
  page,
}) => {
  await openDemo(page);
  const table = "年份,县区,县,比例,样本量\n2026,长治市,长治市,14.1%,2000\n2026,潞州区,上党区,16%,400\n";
  await choose(page, fileOf("figures.csv", table));
  await expect(page.getByRole("alert")).toContainText("没有被接受");
  await isIdle(page);
  await issuesOf(page).getByRole("combobox", { name: "县（区）" }).selectOption("县区");
  await isRead(page);
  await expect(resultsOf(page).getByRole("row", { name: /潞州区/ })).toContainText("16.0%");
  await columnsOf(page)
    .getByLabel(/^县（区）/)
    .selectOption("县");
  await isRead(page);
  await expect(resultsOf(page).getByRole("row", { name: /上党区/ })).toContainText("16.0%");
});

test("the link of an issue leads to its field: a sheet, a value, a tick; and the keyboard goes there", async ({
  page,
}) => {
  await openDemo(page);
  const header = ["年份", "县区", "比例（%）", "样本量"];
  const book = writeWorkbook([
    { name: "表1", widths: [], header, rows: [["2026", "长治市", "15.1", "2386"]] },
    { name: "表2", widths: [], header, rows: [["2026", "潞洲区", "16.2", "400"]] },
  ]);
  await choose(page, fileOf("figures.xlsx", book));
  await isRead(page);
  const toUnderstood = issuesOf(page).getByRole("button", { name: "到“看懂了什么”一步更改" });
  await toUnderstood.first().click();
  await expect(page.getByLabel(/^表2/)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("alert")).toContainText("没有被接受");
  await isIdle(page);
  await issuesOf(page)
    .getByRole("button", { name: /到“核对各列和取值”一步更改/ })
    .first()
    .click();
  await expect(page.getByLabel("县区列的“潞洲区”是什么")).toBeFocused();
});

for (const [width, query] of [
  [360, ""],
  [360, "?text=large&theme=dark"],
  [1440, "?lang=en"],
] as const) {
  test(`what is asked of single files, ${width} wide ${query}: no sideways scrolling, no axe violation`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, "./", query);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([
        fileOf("一个名字很长的、没有写明年份的调查汇总表，分县区和重点人群，最终稿.csv", undated("12.5%", "13.0%")),
        fileOf("b.csv", undated("14.1%", "15.2%")),
        fileOf(
          "survey.csv",
          surveyWith((row) => row.set("性别", row.get("性别") === "男" ? "2" : "1")),
        ),
      ]);
    await expect(page.getByRole("alert")).toBeVisible();
    await page.locator("main details").evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute("open", "");
    });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });
}
