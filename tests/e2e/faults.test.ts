import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

function waveFile(folder: string, year: number): string {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
    waves: { year: number; file: string }[];
  };
  const entry = manifest.waves.find((wave) => wave.year === year);
  if (entry === undefined) throw new Error(`no wave of ${year} among ${readdirSync(folder).join()}`);
  return join(folder, entry.file);
}

test("a deleted wave is named, and the other years are shown", async ({
  page,
  serveSite,
  copyOfData,
  expectComplaints,
}) => {
  expectComplaints(/404/);
  const data = copyOfData();
  rmSync(waveFile(data, 2023));
  await page.goto(await serveSite({ dataDir: data }));
  await expect(page.getByRole("status").filter({ hasText: "2023" })).toContainText("404");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2025 年");
});

test("a flipped byte is found by its hash", async ({ page, serveSite, copyOfData }) => {
  const data = copyOfData();
  const file = waveFile(data, 2024);
  const bytes = readFileSync(file);
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await page.goto(await serveSite({ dataDir: data }));
  await expect(page.getByRole("status").filter({ hasText: "2024" })).toContainText("与发布时不一致");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2025 年");
});

test("without the latest wave the page still speaks, of the year before", async ({
  page,
  serveSite,
  copyOfData,
  expectComplaints,
}) => {
  expectComplaints(/404/);
  const data = copyOfData();
  rmSync(waveFile(data, 2025));
  await page.goto(await serveSite({ dataDir: data }));
  await expect(page.getByRole("status").filter({ hasText: "2025" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a manifest of a newer version is refused with words, and import still opens", async ({
  page,
  serveSite,
  copyOfData,
}) => {
  const data = copyOfData();
  const file = join(data, "manifest.json");
  writeFileSync(file, readFileSync(file, "utf8").replace("science-literacy-manifest/1", "science-literacy-manifest/2"));
  await page.goto(await serveSite({ dataDir: data }));
  await expect(page.getByRole("alert")).toContainText("science-literacy-manifest/2");
  await page.getByRole("link", { name: "导入调查数据" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("导入调查数据");
});

test("after a good visit, a broken manifest keeps the last good edition, dated", async ({
  page,
  serveSite,
  copyOfData,
  expectComplaints,
}) => {
  expectComplaints(/500/);
  const data = copyOfData();
  const url = await serveSite({ dataDir: data });
  await page.goto(url);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("每 100 位");
  await expect.poll(() => keptEditions(page)).toBe(1);
  writeFileSync(join(data, "manifest.json"), '{ "format": "science-literacy-manifest/1", "edition": ');
  await page.reload();
  await expect(page.getByRole("status").filter({ hasText: "上次读到的版本" })).toContainText("manifest.json");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("每 100 位");
});

test("a slow, failing, then recovering server ends in the page", async ({ page, expectComplaints }) => {
  expectComplaints(/50[03]/);
  let attempts = 0;
  await page.route("**/data/manifest.json", async (route) => {
    attempts += 1;
    if (attempts <= 2) await route.fulfill({ status: 503, body: "busy" });
    else await route.continue();
  });
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("每 100 位", { timeout: 15_000 });
});

test("a folder without any wave says what is missing", async ({ page, serveSite, copyOfData }) => {
  const data = copyOfData();
  const file = join(data, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, waves: [] }));
  await page.goto(await serveSite({ dataDir: data }));
  await expect(page.getByRole("status").filter({ hasText: "还没有发布任何调查数据" })).toBeVisible();
});

test("a folder into which nothing has been published is empty, not broken", async ({
  page,
  serveSite,
  copyOfData,
  expectComplaints,
}) => {
  expectComplaints(/404/);
  const data = copyOfData();
  rmSync(join(data, "manifest.json"));
  await page.goto(await serveSite({ dataDir: data }));
  const notice = page.getByRole("status").filter({ hasText: "还没有发布任何调查数据" });
  await notice.getByRole("link", { name: "导入调查数据" }).click();
  await expect(page).toHaveURL(/#\/import$/);
});

test("without a connection the page says so and stays; with it again, it goes on", async ({
  page,
  context,
  expectComplaints,
}) => {
  expectComplaints(/ERR_INTERNET_DISCONNECTED/);
  await page.goto("./");
  await expect(page.locator("figure svg")).toHaveCount(3);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await expect(page.getByRole("status").filter({ hasText: "没有网络连接" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("每 100 位");
  await context.setOffline(false);
  await expect(page.getByRole("status").filter({ hasText: "没有网络连接" })).toHaveCount(0);
});

test("a truncated wave is not JSON, and is told from the others", async ({ page, serveSite, copyOfData }) => {
  const data = copyOfData();
  const file = waveFile(data, 2022);
  writeFileSync(file, readFileSync(file).subarray(0, 5000));
  await page.goto(await serveSite({ dataDir: data }));
  await expect(page.getByRole("status").filter({ hasText: "2022" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2025 年");
});

/** How many editions the browser keeps for a day without a server. Looks only once there is a store, so as not to make one. */
async function keptEditions(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { name, version } = (await indexedDB.databases())[0] ?? {};
    if (name === undefined) return 0;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name, version);
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(new Error("no store")));
    });
    const [table = ""] = database.objectStoreNames;
    const count = await new Promise<number>((resolve) => {
      const counting = database.transaction(table).objectStore(table).count();
      counting.addEventListener("success", () => resolve(counting.result));
    });
    database.close();
    return count;
  });
}
