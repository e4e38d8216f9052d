import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page, Response } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { sidewaysScroll } from "./sidewaysScroll.ts";

const demo = { zh: "演示数据（虚构）", en: "Demo data (invented)" } as const;

const kinds = [
  "chart=verdict",
  "chart=trend",
  "chart=trend&by=population",
  "chart=populations",
  "chart=populations&category=youth",
  "chart=populations&by=residence",
  "chart=counties-map",
  "chart=counties-rank",
] as const;

/** Opens an embed by itself and waits until it has settled on a figure or a state. */
async function open(page: Page, query: string, base = "./"): Promise<void> {
  await page.goto(`${base}embed.html?${query}`);
  await expect(page.locator(".figure, .state")).toBeVisible();
}

/** The fields of a manifest that are changed here. */
interface ManifestFile {
  readonly edition: string;
}

function manifestOf(folder: string): ManifestFile {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  if (typeof manifest !== "object" || manifest === null || !("edition" in manifest)) throw new Error("no manifest");
  return { ...manifest, edition: String(manifest.edition) };
}

for (const query of kinds) {
  for (const lang of ["zh", "en"] as const) {
    test(`${query} in ${lang} says what it shows, where from, and that it is a demo, at every width`, async ({
      page,
    }) => {
      for (const width of [360, 720, 1100]) {
        await page.setViewportSize({ width, height: 640 });
        await open(page, `${query}&lang=${lang}`);
        await expect(page.locator("html")).toHaveAttribute("lang", lang === "zh" ? "zh-CN" : "en");
        await expect(page.getByRole("heading", { level: 1 })).toContainText(/\d/);
        await expect(page.getByText(demo[lang], { exact: true })).toBeVisible();
        await expect(page.locator("figcaption")).toContainText(lang === "zh" ? "来源：" : "Source: ");
        await expect(page.locator("figcaption")).toContainText(/\d{4}-[0-9a-f]{8}/);
        expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
        await expect(page.getByRole("note")).toHaveCount(0);
      }
    });
  }

  test(`${query} has no violation that axe can find, light and dark`, async ({ page }) => {
    for (const theme of ["light", "dark"]) {
      await open(page, `${query}&theme=${theme}`);
      await expect(page.locator(query.startsWith("chart=verdict") ? "dl" : ".canvas svg")).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    }
  });
}

test("a verdict is a sentence, what is certain and not, and four figures", async ({ page }) => {
  await open(page, "chart=verdict");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("14.5%");
  await expect(page.getByText("可以确定：")).toBeVisible();
  await expect(page.locator("dl dt")).toHaveCount(4);
});

test("a verdict loads no chart library", async ({ page }) => {
  const scripts = async (query: string): Promise<ReadonlyMap<string, number>> => {
    const sizes = new Map<string, number>();
    const pending: Promise<void>[] = [];
    const note = (response: Response): void => {
      if (!response.url().endsWith(".js")) return;
      pending.push(response.body().then((body) => void sizes.set(new URL(response.url()).pathname, body.length)));
    };
    page.on("response", note);
    await open(page, query);
    await page.waitForLoadState("networkidle");
    await Promise.all(pending);
    page.off("response", note);
    return sizes;
  };
  const verdict = await scripts("chart=verdict");
  const trend = await scripts("chart=trend");
  const [largest] = [...trend].sort(([, a], [, b]) => b - a);
  expect(largest?.[1], "the chart library").toBeGreaterThan(250_000);
  expect([...verdict.keys()]).not.toContain(largest?.[0]);
  expect([...verdict.values()].reduce((a, b) => a + b, 0)).toBeLessThan(200_000);
});

test("a chart is described, can be walked by keyboard and pointer, and read as a table", async ({ page }) => {
  await open(page, "chart=counties-rank");
  await expect(page.getByRole("img")).toHaveAccessibleName(/潞州区/);
  const list = page.getByRole("listbox");
  const bubble = page.locator(".bubble");
  await page.keyboard.press("Tab");
  await expect(list).toBeFocused();
  const options = await page.getByRole("option").allTextContents();
  expect(options.length).toBeGreaterThan(13);
  for (const [key, index] of [
    ["ArrowDown", 1],
    ["End", options.length - 1],
    ["Home", 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(bubble).toHaveText(options[index] ?? "");
    await expect(page.getByRole("option", { selected: true })).toHaveText(options[index] ?? "");
  }
  await page.keyboard.press("Escape");
  await expect(bubble).toBeHidden();
  const last = await page.getByRole("option").last().boundingBox();
  if (last === null) throw new Error("the last point is nowhere");
  await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2);
  await expect(bubble).toHaveText(options.at(-1) ?? "");

  const table = page.getByRole("table");
  await expect(table).toBeHidden();
  await page.getByText("数据表", { exact: true }).click();
  await expect(table.getByRole("row", { name: /潞州区/ })).toBeVisible();
});

test("the drawing follows the width of its frame", async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await open(page, "chart=trend");
  const widthOfDrawing = async (): Promise<number> => (await page.locator(".canvas svg").boundingBox())?.width ?? 0;
  await expect.poll(widthOfDrawing).toBeGreaterThan(800);
  await page.setViewportSize({ width: 360, height: 700 });
  await expect.poll(widthOfDrawing).toBeLessThan(345);
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
});

test("where the chart library does not load, words and table stay", async ({ page, expectComplaints }) => {
  expectComplaints(/ERR_FAILED/);
  await page.route("**/assets/chartDrawer-*.js", (route) => route.abort());
  await open(page, "chart=populations");
  await expect(page.getByText("图形没有载入")).toBeVisible();
  await page.getByText("数据表", { exact: true }).click();
  await expect(page.getByRole("table")).toContainText("农民");
});

test("parameters that cannot be used are named, and the rest is shown", async ({ page }) => {
  await open(page, "chart=trend&by=population&category=farmers,robots&colour=red&year=20x5&theme=neon");
  const note = page.getByRole("note");
  for (const part of ["category=robots", "colour=red", "year=20x5", "theme=neon"])
    await expect(note).toContainText(part);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("农民");
});

test("a chart that this version does not draw gives the trend, and says so", async ({ page }) => {
  await open(page, "chart=projection");
  await expect(page.getByRole("note")).toContainText("projection");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/\d/);
});

test("hostile text of the address stays text", async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const before = "公民科学素质";
  await open(
    page,
    `chart=${encodeURIComponent(hostile)}&${encodeURIComponent(hostile)}=${encodeURIComponent(hostile)}`,
  );
  await expect(page.getByRole("note")).toContainText("<img src=x");
  await expect(page.locator("main img, main script")).toHaveCount(0);
  await expect(page).toHaveTitle(new RegExp(before));
});

test("title and source can be left out, the demo mark cannot", async ({ page }) => {
  await open(page, "chart=trend&title=0&source=0");
  const box = await page.getByRole("heading", { level: 1 }).boundingBox();
  expect(box?.height).toBeLessThanOrEqual(1);
  await expect(page.locator("figcaption")).not.toContainText("来源：");
  await expect(page.getByText(demo.zh, { exact: true })).toBeVisible();
});

test("dark by address, and by the system where the address leaves it open", async ({ page }) => {
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await open(page, "chart=trend");
  const light = await ground();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const dark = await ground();
  expect(dark).not.toBe(light);
  await open(page, "chart=trend&theme=light");
  expect(await ground()).toBe(light);
});

test("the link leads to the page that shows the same", async ({ page }) => {
  await open(page, "chart=trend&by=residence");
  const link = page.getByRole("link", { name: "打开完整页面" });
  await expect(link).toHaveAttribute("href", "index.html#/trend?by=residence");
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", "noopener");
});

test.describe("with other data", () => {
  test("a frozen edition is shown by its name, an unknown one by a note and the current edition", async ({
    page,
    copyOfData,
    serveSite,
    expectComplaints,
  }) => {
    const folder = copyOfData();
    const { edition } = manifestOf(folder);
    const base = await serveSite({ dataDir: folder });
    await open(page, `chart=verdict&edition=${edition}`, base);
    await expect(page.getByRole("note")).toHaveCount(0);
    await expect(page.locator("figcaption")).toContainText(edition);
    expectComplaints(/404/);
    await open(page, "chart=verdict&edition=0099-00000000", base);
    await expect(page.getByRole("note")).toContainText("0099-00000000");
    await expect(page.locator("figcaption")).toContainText(edition);
  });

  test("a frozen edition whose bytes were changed is refused", async ({ page, copyOfData, serveSite }) => {
    const folder = copyOfData();
    const { edition } = manifestOf(folder);
    const file = join(folder, "editions", `${edition}.json`);
    writeFileSync(file, readFileSync(file, "utf8").replace("0.145", "0.105"));
    await open(page, `chart=verdict&edition=${edition}`, await serveSite({ dataDir: folder }));
    await expect(page.getByRole("status")).toContainText("没有通过核验");
  });

  test("a withdrawn edition is never shown, even where its file is still there", async ({
    page,
    copyOfData,
    serveSite,
  }) => {
    const folder = copyOfData();
    const manifest = manifestOf(folder);
    const withdrawn = manifest.edition;
    const editions = [
      {
        edition: withdrawn,
        publishedAt: "2026-01-01T00:00:00Z",
        sha256: "0".repeat(64),
        state: "withdrawn",
        reason: "",
      },
    ];
    writeFileSync(join(folder, "manifest.json"), JSON.stringify({ ...manifest, edition: "0099-11111111", editions }));
    await open(page, `chart=verdict&edition=${withdrawn}`, await serveSite({ dataDir: folder }));
    await expect(page.getByRole("note")).toContainText("已撤回");
    await expect(page.locator("figcaption")).toContainText("0099-11111111");
  });

  test("a missing wave is named and the others are shown", async ({
    page,
    copyOfData,
    serveSite,
    expectComplaints,
  }) => {
    expectComplaints(/404/);
    const folder = copyOfData();
    const wave = readdirSync(join(folder, "waves")).find((name) => name.startsWith("2023."));
    if (wave === undefined) throw new Error("the demo data have no wave of 2023");
    rmSync(join(folder, "waves", wave));
    await open(page, "chart=trend", await serveSite({ dataDir: folder }));
    await expect(page.getByRole("note")).toContainText("2023 年");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("2025 年");
  });

  test("a newer format is refused in words", async ({ page, copyOfData, serveSite }) => {
    const folder = copyOfData();
    writeFileSync(
      join(folder, "manifest.json"),
      JSON.stringify({ ...manifestOf(folder), format: "science-literacy-manifest/2" }),
    );
    await open(page, "chart=trend&lang=en", await serveSite({ dataDir: folder }));
    await expect(page.getByRole("status")).toContainText("science-literacy-manifest/2");
  });
});

test("without a network it says so, and tries again by itself when the connection is back", async ({
  page,
  expectComplaints,
}) => {
  expectComplaints(/ERR_FAILED/);
  await page.route("**/data/**", (route) => route.abort());
  await open(page, "chart=verdict");
  await expect(page.getByRole("status")).toContainText("读不到数据");
  await page.unroute("**/data/**");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.locator(".figure")).toBeVisible();
});

test("a server that fails for a moment is asked again", async ({ page, expectComplaints }) => {
  expectComplaints(/500/);
  let answers = 0;
  await page.route("**/data/manifest.json", async (route) => {
    answers += 1;
    if (answers === 1) await route.fulfill({ status: 500, body: "" });
    else await route.fallback();
  });
  await open(page, "chart=verdict");
  await expect(page.locator(".figure")).toBeVisible();
  expect(answers).toBe(2);
});

test("the last edition that was read stands in for one that cannot be", async ({ page, expectComplaints }) => {
  expectComplaints(/404/);
  await open(page, "chart=verdict");
  await page.waitForLoadState("networkidle");
  await page.route("**/data/manifest.json", (route) => route.fulfill({ status: 404, body: "" }));
  await open(page, "chart=verdict");
  await expect(page.getByRole("note")).toContainText("读不到最新数据");
  await expect(page.locator("dl dt")).toHaveCount(4);
});

test("before the data have come it says that it reads them", async ({ page }) => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/data/**", async (route) => {
    await held;
    await route.fallback();
  });
  await page.goto("embed.html?chart=verdict&lang=en");
  await expect(page.getByRole("status")).toContainText("Reading the data");
  release();
  await expect(page.locator(".figure")).toBeVisible();
});

test("printed, a chart keeps to the page and leaves out what can only be clicked", async ({ page }) => {
  await open(page, "chart=trend");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("link", { name: "打开完整页面" })).toBeHidden();
  await expect(page.getByText(demo.zh, { exact: true })).toBeVisible();
});
