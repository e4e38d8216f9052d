import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { filesIn, newFiles, ownFolder, unzipOver, unzipped } from "./importFiles.ts";
import { downloadZip } from "./importPage.ts";

const root = join(import.meta.dirname, "../..");
const at = "2026-12-01T09:00:00+08:00";

async function open(page: Page, base = "./"): Promise<void> {
  await page.goto(`${base}#/import?tab=reference`);
  await expect(page.getByRole("region", { name: "目标", exact: true })).toBeVisible();
}

/** The next plan's target as a row of its own. */
async function addTarget(page: Page): Promise<void> {
  await page.getByRole("button", { name: "增加一个目标" }).click();
  await page.getByLabel("目标第 4 行，年份").fill("2030");
  await page.getByLabel("目标第 4 行，比例（%）").fill("20");
}

test("without a source nothing can be saved; with it the target is previewed and published as the command line does", async ({
  page,
  serveSite,
  copyOfData,
}) => {
  test.setTimeout(120_000);
  const data = copyOfData();
  const byCommand = copyOfData();
  const before = filesIn(byCommand);
  const base = await serveSite({ dataDir: data });
  await open(page, base);
  await expect(page.getByText("与已发布的内容相同").first()).toBeVisible();
  await addTarget(page);
  await expect(page.getByLabel("目标第 4 行，来源", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("没有来源不能保存。").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toHaveCount(0);
  await page.getByLabel("目标第 4 行，来源", { exact: true }).fill("《下一个五年实施方案》（假设）");
  await expect(page.getByLabel("更改原因")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("更改原因").fill("新的规划已印发");
  await page.getByLabel("发布时间").fill("2026-12-01T09:00");
  await expect(page.getByRole("region", { name: "对网站的影响" })).toContainText("有变化：目标。");
  const { violations } = await new AxeBuilder({ page }).include("main").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "两页送审摘要" }).click();
  const sheet = await opened;
  await expect(sheet.locator(".brief")).toContainText("新目标：全市 2030 年不低于 20%");
  await expect(sheet.locator(".brief")).toContainText("新的规划已印发");
  await sheet.close();

  const zip = await downloadZip(page);
  await page.getByText("用命令行发布").click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载 reference.json" }).click();
  const change = join(ownFolder(), "reference.json");
  writeFileSync(change, readFileSync(await (await download).path()));
  const args = ["reference", "set", change, "--data", byCommand, "--reason", "新的规划已印发", "--at", at];
  await promisify(execFile)(process.execPath, [join(root, "src/cli/main.ts"), ...args], { cwd: root });
  const written = newFiles(before, filesIn(byCommand));
  const archived = unzipped(zip.path);
  expect([...archived.keys()].sort()).toEqual([...written.keys()].sort());
  for (const [path, bytes] of written) expect(archived.get(path)?.equals(bytes), path).toBe(true);

  unzipOver(zip.path, data);
  await page.goto(base);
  await page.reload();
  await expect(page.locator("main")).toContainText("2030 年");
});

test("rates and years that are none are told at their cells; rows come and go; one click brings back what is published", async ({
  page,
}) => {
  await open(page);
  await page.getByLabel("目标第 1 行，比例（%）").fill("145");
  await expect(page.getByText("填 0 到 100 之间的百分数").first()).toBeVisible();
  await page.getByLabel("目标第 1 行，年份").fill("二〇二五");
  await expect(page.getByText("填四位数的年份").first()).toBeVisible();
  await expect(page.getByText("有 2 处需要改正")).toBeVisible();
  await page.getByRole("button", { name: "删除目标第 1 行" }).click();
  await expect(page.getByText("有 2 处需要改正")).toHaveCount(0);
  await page.getByRole("button", { name: "恢复为已发布的内容" }).click();
  await expect(page.getByLabel("目标第 1 行，比例（%）")).toHaveValue("14.5");
  await expect(page.getByText("与已发布的内容相同").first()).toBeVisible();
});

test("lead units of a task are edited as a list, and shown on the page of populations in the draft", async ({
  page,
}) => {
  await open(page);
  await page
    .getByRole("region", { name: "规划任务分工", exact: true })
    .getByText(/^\d+ 行$/)
    .click();
  const field = page.getByLabel("任务第 1 行，牵头单位");
  await field.fill(`${await field.inputValue()}、市数据局`);
  await page.getByLabel("更改原因").fill("机构改革");
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "预览整个网站" }).click();
  const site = await opened;
  await site.getByRole("navigation", { name: "页面" }).getByRole("link", { name: "人群", exact: true }).click();
  await expect(site.locator("main")).toContainText("市数据局");
  await expect(site.getByRole("complementary", { name: "送审稿 内部使用" })).toBeVisible();
});

test("tables that were not published yet come back after a reload", async ({ page }) => {
  await open(page);
  await page.getByLabel("目标第 1 行，比例（%）").fill("15");
  await page.getByLabel("更改原因").fill("规划调整");
  await expect(page.getByText("草稿已存在这台电脑的浏览器里")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: /^继续 / }).click();
  await expect(page.getByLabel("目标第 1 行，比例（%）")).toHaveValue("15");
  await expect(page.getByLabel("更改原因")).toHaveValue("规划调整");
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toBeEnabled();
});

test("on a phone each row is a card in one line, unfolded, edited and removed with a thumb", async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await open(page, site.url);
  const targets = page.getByRole("region", { name: "目标", exact: true });
  const card = targets.getByRole("button", { name: "长治市，2025 年 不低于 14.5%" });
  const rate = page.getByLabel("目标第 1 行，比例（%）");
  await expect(card).toHaveAttribute("aria-expanded", "false");
  await expect(rate).toBeHidden();
  await card.tap();
  await expect(targets.getByText("测评口径", { exact: true }).filter({ visible: true })).toHaveCount(1);
  await rate.fill("145");
  await expect(targets.getByRole("button", { name: "长治市，2025 年 需要改正" })).toBeVisible();
  await rate.fill("15");
  await expect(targets.getByRole("button", { name: "长治市，2025 年 不低于 15%" })).toBeVisible();
  await page.getByRole("button", { name: "增加一个目标" }).tap();
  await expect(page.getByLabel("目标第 4 行，地区")).toBeFocused();
  expect(await sideways(page)).toEqual([]);
  await page.getByRole("button", { name: "删除目标第 4 行" }).tap();
  await expect(page.getByLabel("目标第 4 行，地区")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "增加一个目标" })).toBeFocused();
  await context.close();
});

for (const width of [360, 768, 1440])
  test(`${width} wide, in English, with every table open: nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    await page.goto("./#/import?tab=reference&lang=en");
    for (const name of ["National and provincial figures", "Breaks", "Lead units of the plan"])
      await page
        .getByRole("region", { name, exact: true })
        .getByText(/^\d+ rows$/)
        .click();
    expect(await sideways(page)).toEqual([]);
    await page.getByRole("link", { name: "Survey data" }).click();
    await expect(page.getByLabel("Choose survey files")).toBeAttached();
  });

/** What is wider than its frame: the page, or the frame of a table. */
function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll(".table-scroll")]
      .filter((frame) => frame.scrollWidth > frame.clientWidth)
      .map((frame) => `${frame.ariaLabel ?? "page"}: ${frame.scrollWidth} in ${frame.clientWidth}`),
  );
}

test("the keyboard follows a row that is added, and goes on after one that is removed", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "增加一个目标" }).press("Enter");
  await expect(page.getByLabel("目标第 4 行，地区")).toBeFocused();
  await page.getByRole("button", { name: "删除目标第 2 行" }).press("Enter");
  await expect(page.getByLabel("目标第 2 行，地区")).toBeFocused();
  await page.getByRole("button", { name: "删除目标第 3 行" }).press("Enter");
  await expect(page.getByRole("button", { name: "增加一个目标" })).toBeFocused();
});

test("an empty folder has nothing to edit yet, and says what will be there", async ({
  page,
  serveSite,
  expectComplaints,
}) => {
  expectComplaints(/404/);
  await page.goto(`${await serveSite({ dataDir: ownFolder() })}#/import?tab=reference`);
  await expect(page.getByText("第一次发布会带上程序自带的目标和全国数字")).toBeVisible();
});
