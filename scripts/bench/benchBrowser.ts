import { readFileSync } from "node:fs";
import { chromium, type Browser, type Page } from "@playwright/test";
import { chromiumArguments } from "#scripts/launch/chromiumArguments.mjs";
import { findChromium } from "#scripts/launch/findChromium.mjs";
import { dataFolder } from "#scripts/site/dataFolder.ts";
import { serveSite } from "#scripts/site/serveSite.ts";
import { installProbe } from "./importPageProbe.ts";

/** What an import of a million rows in GB18030 may cost on the page: seconds, MiB of the renderer, milliseconds. */
export const browserBudgets = { seconds: 5, memory: 400, preview: 200, task: 50, cancel: 200 };

export interface BrowserMeasurement {
  /** From choosing the file to its result. */
  readonly seconds: number;
  /** Highest resident memory of the renderer in bytes, and before the file was chosen; null where the system does not tell. */
  readonly memory: number | null;
  readonly before: number | null;
  /** From choosing the file to its first rows, in milliseconds. */
  readonly preview: number;
  /** The longest task of the page's own thread, in milliseconds; below 50 none is told. */
  readonly task: number;
  /** From "cancel" to the page without a reading, in milliseconds. */
  readonly cancel: number;
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ locale: "zh-CN" });
  await page.addInitScript(installProbe);
  await page.goto(`${url}#/import`);
  await page.getByLabel("选择调查文件").waitFor({ state: "attached" });
  return page;
}

/** The highest resident memory of a process; Linux alone tells it. */
async function rendererPeak(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const peaks = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => peakOf(id));
  const known = peaks.filter((peak) => peak !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function peakOf(id: number): number | null {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8"));
    return found === null ? null : Number(found[1]) * 1024;
  } catch {
    return null;
  }
}

async function importFile(browser: Browser, url: string, path: string): Promise<Omit<BrowserMeasurement, "cancel">> {
  const page = await open(browser, url);
  const before = await rendererPeak(browser);
  await page.getByLabel("选择调查文件").setInputFiles(path);
  await page.waitForFunction(() => typeof window.importNotes?.read === "number", null, { timeout: 300_000 });
  const notes = await page.evaluate(() => window.importNotes);
  const memory = await rendererPeak(browser);
  await page.close();
  const { sent = null, understood = null, read = null, longestTask = 0 } = notes ?? {};
  if (sent === null || read === null) throw new Error("the page did not read the file");
  const preview = understood === null ? Number.NaN : understood - sent;
  return { seconds: (read - sent) / 1000, memory, before, preview, task: longestTask };
}

async function cancelImport(browser: Browser, url: string, path: string): Promise<number> {
  const page = await open(browser, url);
  await page.getByLabel("选择调查文件").setInputFiles(path);
  const button = page.getByRole("button", { name: "取消读取" });
  await page.waitForFunction(() => typeof window.importNotes?.understood === "number", null, { timeout: 300_000 });
  const milliseconds = await button.evaluate(async (element) => {
    const start = performance.now();
    if (element instanceof HTMLElement) element.click();
    while (document.querySelector("progress") !== null)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    return performance.now() - start;
  });
  await page.close();
  return milliseconds;
}

/**
 * A survey file through the import page of a built site.
 * @returns null without a Chromium on this machine
 */
export async function benchBrowser(site: string, path: string): Promise<BrowserMeasurement | null> {
  const executablePath = findChromium();
  if (executablePath === undefined) return null;
  const running = await serveSite({ site, data: dataFolder(), port: 0 });
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    const measured = await importFile(browser, running.url, path);
    return { ...measured, cancel: await cancelImport(browser, running.url, path) };
  } finally {
    await browser.close();
    await running.close();
  }
}
