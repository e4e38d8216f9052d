import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "@playwright/test";
import { folderDisk } from "#cli/disk.ts";
import { lockFolder } from "#cli/folderLock.ts";
import { expect, test } from "./fixtures.ts";
import { filesIn, ownFolder, surveyImport, surveyOf } from "./importFiles.ts";
import { agreeToAll, argumentsOf, choose, fillIn, isRead, open, type Publication } from "./importPage.ts";
import { openWithRealFolder } from "./realFolder.ts";
import { watchPage, type Complaint } from "./watchPage.ts";

/** Holds up the page where it is about to put the second file of a publication in its place: the lock was the first. */
function holdSecondFile(): void {
  let closed = 0;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  Object.defineProperty(window, "release", { value: () => release() });
  Object.defineProperty(FileSystemWritableFileStream.prototype, "close", {
    value: async function (this: FileSystemWritableFileStream) {
      closed += 1;
      if (closed === 2) {
        document.documentElement.dataset["held"] = "";
        await released;
      }
      return WritableStream.prototype.close.call(this);
    },
  });
}

const publish = (page: Page) => page.getByRole("button", { name: "选择文件夹并发布" }).click();

test("a folder of the disk: the page and the command line keep each other out by the lock, and leave the same files", async ({
  playwright,
  launchOptions,
  serveSite,
  copyOfData,
}) => {
  test.setTimeout(120_000);
  const [data, byCommand] = [copyOfData(), copyOfData()];
  const site = await serveSite({ dataDir: data });
  const { context, page, offer } = await openWithRealFolder(playwright.chromium, launchOptions, site);
  const complaints: Complaint[] = [];
  await watchPage(context, (complaint) => complaints.push(complaint));
  await page.addInitScript(holdSecondFile);
  try {
    const publication: Publication = { files: [surveyOf(2026, ownFolder())], status: "demo" };
    await open(page, site);
    await offer(data);
    await fillIn(page, publication);
    await choose(page, ...publication.files);
    await isRead(page);
    await agreeToAll(page);
    const alert = page.getByRole("alert");

    // 1. The command line is publishing: the page waits, and touches nothing
    const before = filesIn(data);
    const lock = lockFolder(folderDisk(data));
    if (lock.kind === "busy") throw new Error(lock.holder);
    await publish(page);
    await expect(alert).toContainText("有人正在发布到这个文件夹");
    await expect(alert).toContainText(`${process.pid}`);
    lock.release();
    expect([...filesIn(data)]).toEqual([...before]);

    // 2. What a browser that crashed has left
    const left = ["manifest.json.crswap", "waves/2026.0123456789abcdef.json", "editions/0005-01234567.json.1.crswap"];
    for (const path of left) writeFileSync(join(data, path), "{");

    // 3. The page is publishing: the command line waits, and touches nothing
    await publish(page);
    await expect(page.locator("html[data-held]")).toBeAttached();
    expect(existsSync(join(data, ".lock"))).toBe(true);
    const refused = surveyImport(argumentsOf({ files: [surveyOf(2027, ownFolder())], status: "demo" }, data));
    await expect(refused).rejects.toThrow(/browser, \d+, /);
    expect(readFileSync(join(data, "manifest.json")).equals(before.get("manifest.json") ?? Buffer.from(""))).toBe(true);
    await page.evaluate("release()");
    await expect(page.getByText(`写入“${basename(data)}”`)).toBeVisible();
    await expect(page.getByText(/3 个文件都已读回核对/)).toBeVisible();

    // 4. The folder is that of the command line, to the last file
    await surveyImport(argumentsOf(publication, byCommand));
    const expected = filesIn(byCommand);
    const found = filesIn(data);
    expect([...found.keys()]).toEqual([...expected.keys()]);
    for (const [path, bytes] of expected) expect(found.get(path)?.equals(bytes), path).toBe(true);
  } finally {
    await context.close();
  }
  expect(complaints).toEqual([]);
});
