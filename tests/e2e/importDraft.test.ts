import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { ownFolder, rawFile, rawLines, surveyImport, surveyOf, unzipped } from "./importFiles.ts";
import {
  agreeToAll,
  argumentsOf,
  choose,
  decide,
  downloadZip,
  fillIn,
  isRead,
  open,
  type Publication,
} from "./importPage.ts";
import { pagesOf } from "./pagesOf.ts";

const mark = "送审稿 内部使用";

/** A survey of 2026, read and ticked. */
async function prepare(page: Page): Promise<void> {
  await open(page);
  await fillIn(page, { files: [], status: "demo" });
  await choose(page, surveyOf(2026, ownFolder()));
  await isRead(page);
  await agreeToAll(page);
}

async function openSite(page: Page): Promise<Page> {
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "预览整个网站" }).click();
  const site = await opened;
  await expect(site.getByRole("heading", { level: 1 })).toContainText("2026 年");
  return site;
}

test("the impact of a new year: the sentence before and after, figures by kind, classes, embeds", async ({ page }) => {
  await prepare(page);
  const impact = page.getByRole("region", { name: "对网站的影响" });
  await expect(impact).toContainText("2025 年，每 100 位");
  await expect(impact).toContainText("2026 年，每 100 位");
  await expect(impact).toContainText("2026 年：新的年份");
  await expect(impact).toContainText("4 个旧版本照常可用");
  await impact.getByText(/^新增 \d+ 个数值$/).click();
  await expect(
    impact
      .getByRole("listitem")
      .filter({ hasText: /^全市 \d+\.\d%$/ })
      .first(),
  ).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include(".import-steps").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test("the whole site shows the draft in another tab, marked on every page, and one click leads out", async ({
  page,
}) => {
  await prepare(page);
  const site = await openSite(page);
  for (const name of ["趋势", "人群", "县（区）", "均衡", "方法", "总览"]) {
    await site.getByRole("navigation", { name: "页面" }).getByRole("link", { name, exact: true }).click();
    await expect(site.getByRole("complementary", { name: mark })).toBeVisible();
    expect(site.url()).toContain("draft=import");
  }
  await expect(site.locator("figure").first()).toHaveAttribute("data-draft", mark);
  await expect(site.locator(".figure-switch", { hasText: "分享" })).toHaveCount(0);
  await site.reload();
  await expect(site.getByRole("heading", { level: 1 })).toContainText("2026 年");
  const { violations } = await new AxeBuilder({ page: site }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await site.getByRole("link", { name: "退出送审稿" }).click();
  await expect(site.getByRole("heading", { level: 1 })).toContainText("2025 年");
  await expect(site.getByText(mark)).toHaveCount(0);
});

test("pictures, drawings and tables that leave the draft carry its mark", async ({ page }) => {
  await prepare(page);
  const site = await openSite(page);
  const figure = site.locator("figure").first();
  await figure.getByRole("button", { name: "下载", exact: true }).click();
  const save = async (name: string): Promise<string> => {
    const download = site.waitForEvent("download");
    await figure.getByRole("button", { name, exact: true }).click();
    return readFileSync(await (await download).path(), "utf8");
  };
  const svg = await save("SVG");
  expect(svg.split(mark).length).toBeGreaterThan(8);
  expect(svg).toContain("演示数据（虚构）");
  const [head = "", ...rows] = (await save("CSV 数据")).split("\r\n");
  expect(head).toContain("数据性质");
  expect(rows[0]).toContain(`${mark}，演示数据（虚构）`);
});

test("an embed knows nothing of drafts", async ({ page }) => {
  await prepare(page);
  await openSite(page);
  await page.goto("./embed.html?chart=verdict&draft=import");
  await expect(page.locator("body")).toContainText("2025 年");
  await expect(page.locator("body")).not.toContainText("2026 年，每 100 位");
  await expect(page.locator("body")).not.toContainText(mark);
});

const heavy: Publication = {
  files: [rawFile("survey-2024.csv"), rawFile("survey-2025.csv"), rawFile("youth-2025.csv")],
  mapping: rawFile("mapping.json"),
  status: "demo",
  reason: "审核后增加三个数值，并更正 2024 年重复登记的问卷，依据调查队 2026 年 11 月的复核报告，复核报告另附",
  pool: [2024, 2025],
  model: true,
};

test("the brief prints on two pages, the instruction for the IT office on one", async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  await fillIn(page, heavy);
  await choose(page, ...heavy.files, rawFile("mapping.json"));
  await isRead(page);
  await decide(page, heavy);
  await agreeToAll(page);
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "两页送审摘要" }).click();
  const sheet = await opened;
  await expect(sheet.getByRole("heading", { level: 1 })).toHaveText("送审摘要");
  await expect(sheet.locator(".brief")).toContainText(mark);
  await expect(sheet.locator(".brief")).toContainText("2025 年主要结果");
  await expect(sheet.locator(".brief")).toContainText(heavy.reason ?? "");
  await expect(sheet.locator(".brief")).toContainText("签发");
  expect(pagesOf(await sheet.pdf({ preferCSSPageSize: true }))).toBe(2);
  const { violations } = await new AxeBuilder({ page: sheet }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await sheet.goto(sheet.url().replace(/draft=[a-z-]+/, "draft=import-handover"));
  // As the link opens it: without anything that the brief has brought along.
  await sheet.reload();
  await expect(sheet.getByRole("heading", { level: 1 })).toContainText("操作说明");
  await expect(sheet.getByRole("row").nth(1)).toContainText("waves/");
  await expect(sheet.getByRole("row").last()).toContainText("manifest.json");
  expect(pagesOf(await sheet.pdf({ preferCSSPageSize: true }))).toBe(1);
});

test("an unfinished draft is offered after a reload, goes on without the file, and publishes the same bytes", async ({
  page,
}) => {
  await prepare(page);
  const edition = await page.getByText(/将发布数据版本/).textContent();
  const before = unzipped((await downloadZip(page)).path);
  await expect(page.getByText("草稿已存在这台电脑的浏览器里")).toBeVisible();
  await page.reload();
  const offer = page.getByRole("region", { name: /这台电脑上有 .*的草稿/ });
  await expect(offer).toContainText("涉及 2026 年");
  await offer.getByRole("button", { name: /^继续 / }).click();
  await expect(page.getByText("调查文件没有保存")).toBeVisible();
  await expect(page.getByRole("region", { name: "对照结果" }).getByRole("row", { name: /全市/ }).first()).toBeVisible();
  await expect(page.getByRole("region", { name: "对网站的影响" })).toContainText("2026 年：新的年份");
  await expect(page.getByText(edition ?? "no edition")).toBeVisible();
  const after = unzipped((await downloadZip(page)).path);
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [path, bytes] of before) expect(after.get(path)?.equals(bytes), path).toBe(true);
  await page.getByRole("button", { name: "重新选择文件，沿用填写的内容" }).click();
  await expect(page.getByLabel("数据状态")).toHaveValue("demo");
});

test("a draft with an issue that nobody ticked cannot be published without the file", async ({ page }) => {
  await open(page);
  await fillIn(page, { files: [], status: "demo" });
  await choose(page, surveyOf(2026, ownFolder()));
  await isRead(page);
  await expect(page.getByText("草稿已存在这台电脑的浏览器里")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: /^继续 / }).click();
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toBeDisabled();
  await expect(page.getByText("还有问题没有核对")).toBeVisible();
});

test("what is stored holds no row and no value of a respondent, and one click deletes it", async ({ page }) => {
  await prepare(page);
  await expect(page.getByText("草稿已存在这台电脑的浏览器里")).toBeVisible();
  const [stored = ""] = await storedDrafts(page);
  expect(stored.length).toBeGreaterThan(1000);
  const ids = rawLines("survey-2025.csv")
    .slice(1)
    .map((row) => row.split(",")[0] ?? "");
  expect(ids.length).toBeGreaterThan(2000);
  for (const id of ids) expect(stored.includes(id), id).toBe(false);
  expect(stored).not.toContain("140403U01");
  await page.getByRole("button", { name: "清除草稿" }).click();
  await expect(page.getByText("草稿已清除")).toBeVisible();
  expect(await storedDrafts(page)).toEqual([]);
  await page.reload();
  await expect(page.getByLabel("选择调查文件")).toBeAttached();
  await expect(page.getByRole("button", { name: /^继续 / })).toHaveCount(0);
});

function storedDrafts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("science-literacy-drafts", 1);
        opening.onerror = () => reject(new Error("the database does not open"));
        opening.onsuccess = () => {
          const reading = opening.result.transaction("drafts").objectStore("drafts").getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result as string[]);
          };
        };
      }),
  );
}

test("another tab's draft in the same place is told, and what is opened here shows this page's", async ({
  page,
  context,
}) => {
  await prepare(page);
  await expect(page.getByText("草稿已存在这台电脑的浏览器里")).toBeVisible();
  const other = await context.newPage();
  await open(other);
  await fillIn(other, { files: [], status: "demo" });
  await choose(other, surveyOf(2027, ownFolder()));
  await isRead(other);
  await expect(other.getByText("草稿已存在这台电脑的浏览器里")).toBeVisible();

  const back = (tab: Page) => tab.evaluate(() => window.dispatchEvent(new Event("focus")));
  await back(page);
  await expect(page.getByText("另一个页面换掉或清除了这份草稿")).toBeVisible();
  const edition = (await page.getByText(/将发布数据版本/).textContent())?.slice(-13) ?? "no edition";
  for (const name of ["两页送审摘要", "给信息中心的操作说明"]) {
    const opened = page.waitForEvent("popup");
    await page.getByRole("link", { name }).click();
    const sheet = await opened;
    await expect(sheet.locator("body")).toContainText(edition);
    await sheet.close();
    await back(other);
    await expect(other.getByText("另一个页面换掉或清除了这份草稿")).toBeVisible();
  }
  await back(page);
  await expect(page.getByText("草稿已存在这台电脑的浏览器里")).toBeVisible();
});

test("where the browser stores nothing, that is said, and the draft lives in the page", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(IDBFactory.prototype, "open", {
      value: () => {
        throw new DOMException("storage is off", "SecurityError");
      },
    });
  });
  await prepare(page);
  await expect(page.getByText("浏览器不让保存")).toBeVisible();
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toBeEnabled();
  await page.getByRole("link", { name: "预览整个网站" }).click();
  await expect(page.getByRole("complementary", { name: mark })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2026 年");
});

test("a draft from before somebody else's publication can be looked at and not published", async ({
  page,
  serveSite,
  copyOfData,
}) => {
  const data = copyOfData();
  const base = await serveSite({ dataDir: data });
  await open(page, base);
  await fillIn(page, { files: [], status: "demo" });
  await choose(page, surveyOf(2026, ownFolder()));
  await isRead(page);
  await agreeToAll(page);
  await expect(page.getByText("草稿已存在这台电脑的浏览器里")).toBeVisible();
  await surveyImport(argumentsOf({ files: [surveyOf(2027, ownFolder())], status: "demo" }, data));
  await page.reload();
  await expect(page.getByText("网站在这以后又发布了别的版本").first()).toBeVisible();
  await page.getByRole("button", { name: /^继续 / }).click();
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toBeDisabled();
});

test("an address of a draft that is not here says so", async ({ page }) => {
  await page.goto("./#/?draft=import");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("这台电脑上没有送审稿");
  await page.getByRole("link", { name: "查看已发布的数据" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2025 年");
});
