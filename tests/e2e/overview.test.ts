import { expect, test } from "./fixtures.ts";
import { pagesOf } from "./pagesOf.ts";

test("the overview says where the city stands, how sure that is, and that the data are invented", async ({ page }) => {
  await page.goto("./");
  const verdict = page.getByRole("region", { name: /2025 年/ });
  await expect(verdict).toContainText(/14\.\d%?/);
  await expect(verdict).toContainText(/\d+\.\d%～\d+\.\d%/);
  await expect(verdict).toContainText("14.5%");
  await expect(verdict).toContainText(/无法判定|已达标|未达标/);
  await expect(page.getByRole("banner")).toContainText("演示数据（虚构）");
  await expect(page.getByRole("figure").first()).toContainText("10.56");
});

test("the first four figures come before the chart library", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.route("**/assets/*", async (route) => {
    const isFirst = scripts.length <= 12;
    if (!isFirst) await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto("./");
  await expect(page.getByRole("term").first()).toBeVisible();
});

test("language, colours and type size live in the address and survive a change of page", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveURL(/#\/\?lang=en$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Large type" }).click();
  await page.getByRole("combobox", { name: "Colours" }).selectOption("dark");
  await page.getByRole("link", { name: "Counties" }).click();
  await expect(page).toHaveURL(/#\/counties\?lang=en&theme=dark&text=large$/);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the arrow keys walk through the points of the trend, each in words", async ({ page }) => {
  await page.goto("./");
  const chart = page.getByRole("figure").first().getByRole("group").first();
  await chart.focus();
  await page.keyboard.press("End");
  await expect(page.getByRole("figure").first()).toContainText(/2025 年/);
  await page.keyboard.press("Home");
  await expect(page.getByRole("figure").first().locator("[aria-live]")).toContainText(/20\d\d 年/);
});

test("an unusable address is told and falls back", async ({ page }) => {
  await page.goto("./#/trend?by=income&area=999999&colour=red");
  await expect(page.getByRole("status").filter({ hasText: "by=income" })).toContainText("colour=red");
  await expect(page.getByRole("status").filter({ hasText: "area=999999" })).toBeVisible();
  await expect(page.getByRole("figure").first()).toBeVisible();
});

test("the revision log is there for everyone, and the tab is named after its page", async ({ page }) => {
  await page.goto("./#/counties");
  await expect(page).toHaveTitle("县（区） · 长治市公民科学素质监测");
  const log = page.getByRole("contentinfo").getByText(/^修订记录/);
  await log.click();
  await expect(page.getByRole("contentinfo").getByRole("listitem").first()).toContainText("发布 2025 年数据");
});

test("an unknown page leads back to the overview", async ({ page }) => {
  await page.goto("./#/nowhere");
  await page.getByRole("link", { name: "回到总览" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("每 100 位");
});

test("the trend page draws what is chosen and keeps it in the address", async ({ page }) => {
  await page.goto("./#/trend");
  await page.getByRole("combobox", { name: "分组" }).selectOption("residence");
  await expect(page).toHaveURL(/by=residence/);
  await page.getByRole("checkbox", { name: "农村" }).uncheck();
  await expect(page).toHaveURL(/category=urban/);
  await page.getByRole("combobox", { name: "起始年" }).selectOption("2022");
  await expect(page).toHaveURL(/year=2022\.\./);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "分组" })).toHaveValue("residence");
  await expect(page.getByRole("figure").first()).toContainText("城镇");
});

test("counties can be seen for an earlier year, and a withheld one says why", async ({ page }) => {
  await page.goto("./#/counties");
  await page.getByRole("combobox", { name: "年份" }).selectOption("2023");
  await expect(page).toHaveURL(/year=2023/);
  await expect(page.getByRole("figure").first()).toContainText("2023");
});

test("nothing newer than the oldest supported browsers is needed", async ({ page }) => {
  await page.addInitScript(() => {
    // Absent in Chromium 94, Safari 15.4 or Firefox 115.
    for (const name of ["findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"]) {
      Reflect.deleteProperty(Array.prototype, name);
    }
    for (const [holder, name] of [
      [globalThis, "structuredClone"],
      [Promise, "withResolvers"],
      [Object, "groupBy"],
      [Map, "groupBy"],
      [AbortSignal, "any"],
      [Set.prototype, "union"],
      [Array, "fromAsync"],
    ] as const) {
      Reflect.deleteProperty(holder, name);
    }
  });
  await page.goto("./");
  await expect(page.locator("figure svg").first()).toBeVisible();
  await page.getByRole("link", { name: "县（区）" }).click();
  await expect(page.locator("figure svg").first()).toBeVisible();
});

test("each county has a page, also under the code that it had", async ({ page }) => {
  await page.goto("./#/counties");
  await page.getByRole("navigation", { name: "各县（区）单独页面" }).getByRole("link", { name: "潞州区" }).click();
  await expect(page).toHaveURL(/#\/counties\/140403$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("潞州区");
  await page.goto("./#/counties/140421");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("上党区");
  await page.goto("./#/counties/999999");
  await expect(page.getByRole("status").filter({ hasText: "999999" })).toBeVisible();
});

for (const language of ["zh", "en"])
  test(`on paper it is two sheets in ${language}`, async ({ page }) => {
    await page.goto(`./#/?lang=${language}`);
    await expect(page.locator("figure svg")).toHaveCount(3);
    await expect.poll(async () => pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
  });
