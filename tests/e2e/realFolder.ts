import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, BrowserType, LaunchOptions, Page } from "@playwright/test";
import { ownFolder } from "./importFiles.ts";

/** What a page needs to write into a folder of the disk without asking anybody. */
export interface RealFolder {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Once the page is open: from then on its picker gives the folder. */
  readonly offer: (folder: string) => Promise<void>;
}

/** A browser whose profile lets the site write the folders that it is handed: the picker of the system cannot be clicked by a test, but a folder can be dropped. */
export async function openWithRealFolder(
  chromium: BrowserType,
  options: LaunchOptions,
  site: string,
): Promise<RealFolder> {
  const profile = ownFolder();
  mkdirSync(join(profile, "Default"));
  const allowed = { [`${new URL(site).origin},*`]: { setting: 1 } };
  const exceptions = { file_system_write_guard: allowed };
  writeFileSync(
    join(profile, "Default/Preferences"),
    JSON.stringify({ profile: { content_settings: { exceptions } } }),
  );
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  const [page = await context.newPage()] = context.pages();
  await page.addInitScript(takeDroppedFolder);
  return { context, page, offer: (folder) => drop(context, page, folder) };
}

/** Runs in the page. */
function takeDroppedFolder(): void {
  const dropped = new Promise<unknown>((resolve) => {
    const stop = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    for (const kind of ["dragenter", "dragover"]) window.addEventListener(kind, stop, { capture: true });
    window.addEventListener(
      "drop",
      (event) => {
        stop(event);
        const item = event.dataTransfer?.items[0];
        const take: unknown = item === undefined ? null : Reflect.get(item, "getAsFileSystemHandle");
        if (typeof take === "function") resolve(Reflect.apply(take, item, []));
      },
      { capture: true },
    );
  });
  Object.defineProperty(window, "showDirectoryPicker", { value: () => dropped });
  Object.defineProperty(window, "droppedFolder", { value: dropped });
}

async function drop(context: BrowserContext, page: Page, folder: string): Promise<void> {
  const session = await context.newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 50, y: 50, data });
  await page.evaluate("droppedFolder");
}
