import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Dataset } from "#core/dataset/dataset.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readWave } from "#core/dataset/readWave.ts";
import { findVerdict } from "#core/query/findVerdict.ts";
import { dataFolder } from "#scripts/site/dataFolder.ts";
import { expect, test } from "./fixtures.ts";
import { sidewaysScroll } from "./sidewaysScroll.ts";

/** The demo data as core reads them, without the page. */
function demoDataset(): Dataset {
  const folder = dataFolder({});
  const read = readManifest(readFileSync(join(folder, "manifest.json")), "manifest.json");
  if (read.kind === "refused") throw new Error(read.refusal.code);
  const manifest = read.value;
  const waves = manifest.waves.map((entry) => {
    const wave = readWave(readFileSync(join(folder, entry.file)), entry, manifest);
    if (wave.kind === "refused") throw new Error(wave.refusal.code);
    return wave.value;
  });
  return { manifest, waves: waves.sort((a, b) => a.year - b.year), missing: [] };
}

function section(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

test("every section is in the contents, in the same order, and is reached from there with the focus", async ({
  page,
}) => {
  await page.goto("./#/method");
  const contents = page.getByRole("navigation", { name: "目录" });
  await expect(contents.getByRole("link")).toHaveCount(15);
  const names = await contents.getByRole("link").allTextContents();
  const headings = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
  expect(headings).toEqual(["目录", ...names]);
  await contents.getByRole("link", { name: "目标与研判" }).click();
  await expect(page).toHaveURL(/#\/method#verdict$/);
  await expect(page.getByRole("heading", { name: "目标与研判" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "目标与研判" })).toBeInViewport();
});

test("an address with a section opens there, once the data are there", async ({ page }) => {
  await page.route("**/data/**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto("./#/method?lang=en#disclosure");
  await expect(page.getByRole("heading", { name: "Protection of respondents" })).toBeInViewport();
  await expect(page.getByRole("heading", { name: "Protection of respondents" })).toBeFocused();
});

test("the overview leads to what its certainty means, in the reader's language", async ({ page }) => {
  await page.goto("./#/?lang=en");
  await page.getByRole("link", { name: "How we can tell" }).click();
  await expect(page).toHaveURL(/#\/method\?lang=en#brief$/);
  await expect(page.getByRole("heading", { name: "Read this first" })).toBeFocused();
});

test("the chance is printed exactly as core has it, and the values that it rests on", async ({ page }) => {
  const dataset = demoDataset();
  const verdict = findVerdict(dataset, dataset.manifest.region.code);
  const { judged, probability, settle, baseline, ratio } = verdict ?? {};
  const [se, p, needed, growth] = [
    judged?.se ?? 0,
    probability?.value ?? 0,
    settle?.neededEffectiveN ?? 0,
    ratio?.ratio,
  ];
  expect(Math.min(se, p, needed)).toBeGreaterThan(0);
  const chance = `${(p * 100).toFixed(2)}%`;
  await page.goto("./#/method");
  await expect(section(page, "先读这里")).toContainText(chance);
  const facts = section(page, "目标与研判");
  await expect(facts).toContainText(chance);
  await expect(facts).toContainText(`${(se * 100).toFixed(3)} 个百分点`);
  await expect(facts).toContainText(`${Math.round(needed)} 人`);
  await expect(facts).toContainText(growth?.toFixed(3) ?? "no ratio");
  expect(baseline?.se).toBeNull();
  await expect(facts).toContainText("10.1%（未公布误差）");
});

test("each survey is in the table with its sample, design and what was left out", async ({ page }) => {
  const { waves } = demoDataset();
  await page.goto("./#/method");
  const [table, leftOut] = [
    section(page, "历次调查").getByRole("table").first(),
    section(page, "历次调查").getByRole("table").last(),
  ];
  await expect(table.getByRole("row")).toHaveCount(waves.length + 1);
  const total = waves.at(-1)?.estimates.find(({ area, dimension }) => area === "140400" && dimension === "total");
  const row = table.getByRole("row", { name: /^2025 年/ });
  for (const value of [String(total?.n), String(total?.df), total?.deff?.toFixed(2) ?? "", "分层多阶段抽样，加权"])
    await expect(row).toContainText(value);
  const missing = waves.at(-1)?.excluded.find(({ code }) => code === "missing-weight")?.rows;
  await expect(leftOut.getByRole("row", { name: /^2025 年/ })).toContainText(`缺少权重 ${missing} 行`);
});

for (const [language, spoken] of [
  ["zh", "有效样本量等于 p 乘以 1 减 p，除以方差 v。"],
  ["en", "The effective sample size is p times one minus p, over v."],
] as const) {
  test(`formulas are read aloud in words: ${language}`, async ({ page }) => {
    await page.goto(`./#/method?lang=${language}`);
    await expect(page.getByRole("math", { name: spoken })).toBeVisible();
    const names = await page
      .getByRole("math")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => name === "")).toEqual([]);
  });
}

test("on a phone with large type no formula and no table leaves the page", async ({ page }) => {
  for (const language of ["zh", "en"]) {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(`./#/method?text=large&lang=${language}`);
    await expect(page.getByRole("math").first()).toBeVisible();
    expect(await sidewaysScroll(page)).toBe(0);
    const right = await page
      .locator(".formula .math, .method-table table")
      .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
    expect(right).toBeLessThanOrEqual(360);
  }
});

test("on paper: A4 pages, nothing cut off at the side, formulas, values and tables whole", async ({ page }) => {
  await page.goto("./#/method");
  await expect(page.getByRole("math").first()).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = pdf.toString("latin1");
  // 595 by 842 points.
  expect(text).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  const pages = text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(5);
  expect(pages).toBeLessThan(16);
  // 182 mm between the margins.
  await page.setViewportSize({ width: 688, height: 900 });
  await page.emulateMedia({ media: "print" });
  expect(await sidewaysScroll(page)).toBe(0);
  const breaks = await page
    .locator(".formula, .facts, .method-table")
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).breakInside))]);
  expect(breaks).toEqual(["avoid"]);
});

test("a folder with a published figure only: rules without parameters, and no chance", async ({
  page,
  serveSite,
  copyOfData,
}) => {
  const data = copyOfData();
  const file = join(data, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as { readonly waves: readonly { readonly status: string }[] };
  const waves = manifest.waves.filter(({ status }) => status === "published-figure");
  writeFileSync(file, JSON.stringify({ ...manifest, waves }));
  await page.goto(`${await serveSite({ dataDir: data })}#/method`);
  await expect(section(page, "先读这里")).toContainText("10.1%，未公布误差");
  await expect(section(page, "先读这里")).not.toContainText("实际已达标的把握");
  await expect(section(page, "目标与研判")).toContainText("没有：缺少误差信息或可比的调查");
  await expect(
    section(page, "历次调查")
      .getByRole("row", { name: /^2020 年/ })
      .first(),
  ).toContainText("只有公布值");
  await expect(page.getByRole("math").first()).toBeVisible();
});

test("a folder into which nothing has been published says so here too", async ({
  page,
  serveSite,
  copyOfData,
  expectComplaints,
}) => {
  expectComplaints(/404/);
  const data = copyOfData();
  rmSync(join(data, "manifest.json"));
  await page.goto(`${await serveSite({ dataDir: data })}#/method`);
  await expect(page.getByRole("status").filter({ hasText: "还没有发布任何调查数据" })).toBeVisible();
});
