import type { Page } from "@playwright/test";
import { axeViolations } from "./axeViolations.ts";
import { expect, test } from "./fixtures.ts";
import { sidewaysScroll } from "./sidewaysScroll.ts";

const sizes = [
  { width: 360, height: 780 },
  { width: 1440, height: 900 },
] as const;

const pages = [
  { hash: "#/", zh: /每 100 位 18～69 岁居民中约有/, en: /100 residents aged 18–69/ },
  { hash: "#/trend", zh: "趋势", en: "Trend" },
  { hash: "#/populations", zh: "重点人群", en: "Key populations" },
  { hash: "#/counties", zh: "县（区）", en: "Counties" },
  { hash: "#/balance", zh: "均衡", en: "Balance" },
  { hash: "#/method", zh: "计算方法", en: "Method" },
  { hash: "#/import", zh: "导入调查数据", en: "Import survey data" },
] as const;

for (const size of sizes) {
  for (const language of ["zh", "en"] as const) {
    for (const { hash, ...titles } of pages) {
      test(`${hash} in ${language}, ${size.width} wide: heading, no sideways scrolling, no axe violation`, async ({
        page,
      }) => {
        await page.setViewportSize(size);
        await page.goto(`./${hash}${language === "en" ? "?lang=en" : ""}`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(titles[language]);
        await settled(page, hash);
        expect(await sidewaysScroll(page)).toBe(0);
        expect(await axeViolations(page)).toEqual([]);
      });
    }
  }
}

for (const { hash } of pages) {
  test(`${hash} with large type on a phone, dark: no sideways scrolling, no axe violation`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(`./${hash}?theme=dark&text=large`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await settled(page, hash);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });
}

/** What the page shows last is there: its charts, or its formulas. */
async function settled(page: Page, hash: string): Promise<void> {
  if (hash === "#/import") return;
  const last = hash === "#/method" ? page.getByRole("math").last() : page.locator("figure svg").first();
  await expect(last).toBeVisible();
}
