import type { Locator, Page } from "@playwright/test";
import { axeViolations } from "./axeViolations.ts";
import { expect, test } from "./fixtures.ts";
import { ownFolder, rawFile, surveyOf, unzipped, unzipOver } from "./importFiles.ts";
import { accept, agreeToAll, choose, downloadZip, fillIn, isIdle, isRead, open } from "./importPage.ts";
import { sidewaysScroll } from "./sidewaysScroll.ts";

// Several readings in one test, on a machine that may be busy.
test.describe.configure({ timeout: 180_000 });

const twoYears = ["survey-2024.csv", "survey-2025.csv", "mapping.json"].map(rawFile);
const urban = "2025 年上党区，城镇";

const stepOf = (page: Page): Locator => page.getByRole("region", { name: "确定发布方式和审核" });
const tickOf = (page: Page, name: string): Locator =>
  page.getByRole("checkbox", { name: `审核后发布：${name}`, exact: true });
const noteOf = (page: Page, name: string): Locator =>
  page.getByRole("textbox", { name: `审核意见：${name}`, exact: true });

async function readTwoYears(page: Page): Promise<void> {
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, ...twoYears);
  await isRead(page);
}

test("a pool is offered for years of the files; a published year is only read; the results show it", async ({
  page,
}) => {
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, rawFile("survey-2025.csv"));
  await isRead(page);
  const pool = page.getByLabel("两年合并");
  await expect(pool.getByRole("option")).toHaveText(["不合并"]);
  await expect(stepOf(page)).toContainText("相邻两年的个案数据一起选入");
  await choose(page, ...twoYears);
  await isRead(page);
  await expect(pool.getByRole("option")).toHaveText(["不合并", "2024、2025 年"]);
  await pool.selectOption({ label: "2024、2025 年" });
  await isRead(page);
  await expect(stepOf(page)).toContainText("2024 年已经发布，这次只读入，不重新发布。");
  const results = page.getByRole("region", { name: "对照结果" });
  await expect(results.getByRole("rowheader", { name: "两年合并（2024、2025 年）" })).toBeVisible();
  await expect(results.getByRole("region", { name: /^2024 年：/ })).toHaveCount(0);
  await expect(results.getByRole("rowheader", { name: "模型估计" })).toBeVisible();
  await expect(results.getByRole("row", { name: /不再有这个数值/ })).not.toHaveCount(0);
  await page.getByLabel("县级模型估计").check();
  await isRead(page);
  await expect(results.getByRole("row", { name: /不再有这个数值/ })).toHaveCount(1);
  // A county whose value of one year is too uncertain may be let through as a pooled one.
  const pooled = "2024、2025 年合并平顺县";
  await accept(page, pooled, "六个样本点，复核无误");
  await expect(results.getByRole("row", { name: /^平顺县 \d.*审核后发布/ })).toHaveCount(1);
  await pool.selectOption("不合并");
  await isRead(page);
  await expect(stepOf(page).getByRole("status")).toContainText(pooled);
  await pool.selectOption({ label: "2024、2025 年" });
  await isRead(page);
  await expect(tickOf(page, pooled)).not.toBeChecked();
  // Files without the earlier year: said, kept chosen, and undone by choosing again.
  await choose(page, rawFile("survey-2025.csv"));
  await isIdle(page);
  await expect(page.getByRole("alert")).toContainText("没有被接受");
  await expect(stepOf(page)).toContainText("不能合并这两年");
  await pool.selectOption("不合并");
  await isRead(page);
});

test("a cell under review says what it is and why; its tick needs a note, and then it is published with both", async ({
  page,
  serveSite,
  copyOfData,
}) => {
  const data = copyOfData();
  const base = await serveSite({ dataDir: data });
  await open(page, base);
  await fillIn(page, { files: [], status: "demo", reason: "审核后增加一个数值" });
  await choose(page, ...twoYears);
  await isRead(page);
  await page.getByRole("button", { name: "全部展开" }).click();
  const county = page.getByRole("group", { name: "长治高新区" }).last();
  const row = county.getByRole("listitem").filter({ hasText: "全体居民" });
  await expect(row).toContainText(/20\.2%.*95% 区间 .*～.*样本 64 人.*自由度 2.*自由度不足 8/);
  await expect(page.getByRole("listitem").filter({ hasText: "小学及以下" }).first()).toContainText("比例为 0%");
  await agreeToAll(page);
  const button = page.getByRole("button", { name: /下载 ZIP/ });
  await expect(button).toBeEnabled();
  const name = "2025 年长治高新区";
  await tickOf(page, name).check();
  const note = noteOf(page, name);
  await expect(note).toHaveAttribute("aria-invalid", "true");
  await expect(note).toHaveAttribute("required", "");
  await expect(note).toHaveAccessibleDescription(/没有意见的不会发布/);
  await expect(button).toBeDisabled();
  await expect(page.getByRole("region", { name: /^\d+ 发布$/ })).toContainText(
    "第 5 步勾选的结果有 1 个还没有审核意见",
  );
  await note.fill("   ");
  await expect(button).toBeDisabled();
  await note.fill("全部样本点都已复核");
  await isRead(page);
  await expect(note).toHaveAttribute("aria-invalid", "false");
  await expect(note).toBeFocused();
  const result = page.getByRole("region", { name: "对照结果" }).getByRole("region", { name: /^2025 年：/ });
  await expect(result.getByRole("row", { name: /^长治高新区.*20\.2%.*审核后发布.*改为发布/ }).first()).toBeVisible();
  const { path } = await downloadZip(page);
  const wave = [...unzipped(path)].find(([file]) => file.startsWith("waves/2025."))?.[1].toString() ?? "";
  expect(wave.match(/"review": \{/g)).toHaveLength(1);
  expect(wave).toContain('"review": { "at": "2026-11-20T10:30:00+08:00", "note": "全部样本点都已复核" }');
  unzipOver(path, data);
  // Published so: an import without the tick would take it away again.
  await open(page, base);
  await page.reload();
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, ...twoYears);
  await isRead(page);
  await expect(
    result.getByRole("row", { name: /^长治高新区.*20\.2%（2025 年，审核后发布）.*改为不发布/ }),
  ).toBeVisible();
});

test("ticks stay when the file is read again; those no longer under review are taken away and said", async ({
  page,
}) => {
  await readTwoYears(page);
  await accept(page, urban, "复核无误");
  await accept(page, "2024 年长治高新区", "复核无误");
  await page.getByLabel("县级模型估计").check();
  await isRead(page);
  await expect(tickOf(page, urban)).toBeChecked();
  await expect(noteOf(page, urban)).toHaveValue("复核无误");
  await choose(page, rawFile("survey-2025.csv"));
  await isRead(page);
  await expect(tickOf(page, urban)).toBeChecked();
  await expect(noteOf(page, urban)).toHaveValue("复核无误");
  await expect(stepOf(page).getByRole("status")).toContainText("2024 年长治高新区");
  await expect(page.getByRole("region", { name: "处理问题" })).not.toContainText("没有用到");
  await tickOf(page, urban).uncheck();
  await isRead(page);
  await expect(stepOf(page).getByRole("status")).toHaveCount(0);
  await tickOf(page, urban).check();
  await expect(noteOf(page, urban)).toHaveValue("复核无误");
});

test("by keyboard alone: unfold, tick, write", async ({ page }) => {
  await readTwoYears(page);
  await page.getByRole("region", { name: "待审核的结果" }).locator("summary").first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.locator(":focus")).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.type("复核无误");
  await isRead(page);
  await expect(page.locator(":focus")).toHaveValue("复核无误");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(stepOf(page).getByRole("textbox", { name: /审核意见/ })).toHaveCount(0);
});

test("nothing of the review is stored, and nothing is asked of the server", async ({ page, context }) => {
  await readTwoYears(page);
  const asked: string[] = [];
  context.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await accept(page, urban, "复核无误");
  expect(asked.filter((request) => !/^GET .*\/assets\/[^/]+\.js$/.test(request))).toEqual([]);
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(stored).not.toContain("复核");
});

for (const [width, query] of [
  [360, ""],
  [360, "?text=large&theme=dark"],
  [1440, ""],
  [1440, "?theme=dark"],
] as const) {
  test(`two years under review, ${width} wide ${query}: no sideways scrolling, no axe violation`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, "./", query);
    await page.getByLabel("数据状态").selectOption("demo");
    await choose(page, ...twoYears);
    await isRead(page);
    await accept(page, urban, "复核无误");
    await tickOf(page, "2025 年长治高新区").check();
    await isRead(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });
}

for (const [size, width] of [
  ["200%", 1440],
  ["125%", 1100],
] as const)
  test(`type of ${size} on ${width} px: each part of a result keeps room for its words`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, "./", "?lang=en");
    await page.evaluate((given) => {
      document.documentElement.style.fontSize = given;
    }, size);
    await page.getByLabel("Status of the data").selectOption("demo");
    await page.getByLabel("Choose survey files").setInputFiles(surveyOf(2026, ownFolder()));
    await isIdle(page);
    const row = page.locator(".review-row").first();
    await expect(row).toBeVisible();
    const cramped = await row.evaluate((one) =>
      [...one.querySelectorAll(".review-facts > *, .checkbox > span")]
        .filter((part) => part.getClientRects().length > 0)
        .map((part) => {
          const line = Number.parseFloat(getComputedStyle(part).lineHeight);
          return { text: part.textContent, lines: Math.round(part.getBoundingClientRect().height / line) };
        })
        .filter(({ lines }) => lines > 2),
    );
    expect(cramped).toEqual([]);
  });

test("in English", async ({ page }) => {
  await open(page, "./", "?lang=en");
  await page.getByLabel("Status of the data").selectOption("demo");
  await page.getByLabel("Choose survey files").setInputFiles([surveyOf(2026, ownFolder()), rawFile("survey-2025.csv")]);
  await isIdle(page);
  await page.getByLabel("Pool two years").selectOption({ label: "2025 and 2026" });
  await expect(page.getByText("2025 is published already")).toBeVisible();
  await isIdle(page);
  const step = page.getByRole("region", { name: "Publication and review" });
  const unfold = step.getByRole("button", { name: "Unfold all" });
  if ((await unfold.count()) > 0) await unfold.click();
  await step
    .getByRole("checkbox", { name: /^Publish after review: / })
    .first()
    .check();
  await step.getByRole("textbox", { name: /^Reviewer's note: / }).fill("Checked on site");
  await isIdle(page);
  expect(await page.locator("main").innerText()).not.toMatch(/[\uFF0C\u3002\uFF1B\uFF1A]/);
});
