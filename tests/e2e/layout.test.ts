import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const sizes = [
  { width: 360, height: 780 },
  { width: 1440, height: 900 },
] as const;

/** How far things have moved by themselves since the page was opened. */
async function watchShifts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) moved.push(entry.value.toFixed(4));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved);
}

for (const size of sizes) {
  for (const hash of [
    "#/",
    "#/trend?by=age",
    "#/populations?lang=en",
    "#/counties?text=large",
    "#/balance",
    "#/method?lang=en",
  ]) {
    test(`${hash}, ${size.width} wide: nothing moves while data and scripts arrive one after another`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      const shifts = await watchShifts(page);
      let asked = 0;
      await page.route(/\/data\/|\/assets\/.*\.js/, async (route) => {
        asked += 1;
        await new Promise((resolve) => setTimeout(resolve, 60 * (asked % 5)));
        await route.continue();
      });
      await page.goto(`./${hash}`);
      await expect(page.locator("figure svg, .formula").first()).toBeVisible();
      await page.waitForTimeout(300);
      expect(await shifts()).toEqual([]);
    });
  }
}

test("on a wall type and charts grow with the screen", async ({ page }) => {
  await page.setViewportSize({ width: 3840, height: 2160 });
  await page.goto("./");
  await expect(page.locator("figure svg").first()).toBeVisible();
  const sizes = await page.evaluate(() => ({
    body: Number.parseFloat(getComputedStyle(document.body).fontSize),
    label: Number.parseFloat(getComputedStyle(document.querySelector("figure svg text") ?? document.body).fontSize),
    main: document.querySelector("main")?.getBoundingClientRect().width ?? 0,
  }));
  // 25 % of 16 px and 0.6 % of 3840 px.
  expect(sizes.body).toBeCloseTo(27.04, 1);
  expect(sizes.label).toBeGreaterThan(20);
  expect(sizes.main).toBeGreaterThan(3840 * 0.6);
});

test("paper has title, edition, mark and address, every note, and charts laid out for it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("./#/?theme=dark");
  await expect(page.locator("figure svg").first()).toBeVisible();
  await expect(page.getByText(/^另有 \d+ 条说明$/).first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const banner = page.getByRole("banner");
  await expect(banner.getByText(/数据版本 \d{4}-[0-9a-f]{8}/)).toBeVisible();
  await expect(banner.getByText("演示数据（虚构）")).toBeVisible();
  await expect(banner.getByRole("navigation")).toBeHidden();
  await expect(page.getByText(page.url())).toBeVisible();
  await expect(page.getByText(/^另有 \d+ 条说明$/)).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await expect
    .poll(() => page.locator("figure svg").evaluateAll((all) => all.map((one) => one.getAttribute("viewBox"))))
    .toEqual([
      expect.stringMatching(/^0 0 686 /),
      expect.stringMatching(/^0 0 686 /),
      expect.stringMatching(/^0 0 686 /),
    ]);
});

for (const hash of ["#/", "#/counties", "#/trend?by=population"]) {
  test(`${hash} on a phone: what a point says stays on the screen, from the first to the last`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(`./${hash}`);
    for (const figure of await page.getByRole("figure").all()) {
      await expect(figure.locator("svg").first()).toBeVisible();
      await figure.getByRole("group").first().focus();
      await page.keyboard.press("Home");
      const readout = figure.locator(".chart-readout");
      for (let last = ""; last !== (await readout.textContent()); await page.keyboard.press("ArrowRight")) {
        last = (await readout.textContent()) ?? "";
        expect(last).not.toBe("");
        const box = await readout.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      }
    }
  });
}
