import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { filesIn, newFiles, ownFolder, rawFile, surveyImport, surveyOf, unzipped } from "./importFiles.ts";
import { agreeToAll, argumentsOf, choose, downloadZip, fillIn, isRead, open, type Publication } from "./importPage.ts";

/** The picker of the operating system gives a folder of the browser's own, which is written in the same way. */
async function pickOwnFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("site", { create: true });
    Object.defineProperty(window, "showDirectoryPicker", { value: pick, configurable: true });
  });
}

/** Puts files into that folder. */
async function fillFolder(page: Page, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const list = [...files].map(([path, bytes]) => [path, bytes.toString("base64")] as const);
  await page.evaluate(async (given) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("site", { create: true });
    for (const [path, text] of given) {
      const parts = path.split("/");
      let folder = root;
      for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
      const stream = await (await folder.getFileHandle(parts.at(-1) ?? "", { create: true })).createWritable();
      await stream.write(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
      await stream.close();
    }
  }, list);
}

async function readFolder(page: Page): Promise<ReadonlyMap<string, Buffer>> {
  const list = await page.evaluate(async () => {
    const found: [string, string][] = [];
    const walk = async (folder: FileSystemDirectoryHandle, place: string): Promise<void> => {
      for await (const [name, entry] of (
        folder as unknown as { entries: () => AsyncIterable<[string, FileSystemHandle]> }
      ).entries()) {
        if (entry.kind === "directory") await walk(entry as FileSystemDirectoryHandle, `${place}${name}/`);
        else {
          const bytes = new Uint8Array(await (await (entry as FileSystemFileHandle).getFile()).arrayBuffer());
          found.push([`${place}${name}`, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))]);
        }
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle("site"), "");
    return found;
  });
  return new Map(list.map(([path, text]) => [path, Buffer.from(text, "base64")]));
}

function inData(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  return new Map([...files].map(([path, bytes]) => [`data/${path}`, bytes]));
}

const cases: readonly (readonly [name: string, make: (folder: string) => Publication, isEmpty: boolean])[] = [
  ["a new year", (folder) => ({ files: [surveyOf(2026, folder)], status: "demo" }), false],
  [
    "a corrected year, with a reason",
    (folder) => ({
      files: [surveyOf(2025, folder, (rows) => rows.slice(40))],
      status: "demo",
      reason: "剔除重复登记的 40 份问卷",
    }),
    false,
  ],
  [
    "an empty site, with figures of the youth",
    () => ({
      files: [rawFile("survey-2025.csv"), rawFile("youth-2025.csv")],
      mapping: rawFile("mapping.json"),
      status: "provisional",
    }),
    true,
  ],
];

for (const [name, make, isEmpty] of cases) {
  test(`${name}: the folder and the ZIP hold the bytes that the command line writes`, async ({
    page,
    serveSite,
    copyOfData,
    expectComplaints,
  }) => {
    test.setTimeout(120_000);
    if (isEmpty) expectComplaints(/404/);
    const publication = make(ownFolder());
    const data = isEmpty ? ownFolder() : copyOfData();
    const before = filesIn(data);
    await pickOwnFolder(page);
    await open(page, await serveSite({ dataDir: data }));
    await fillFolder(page, new Map([...inData(before), ["index.html", Buffer.from("<!doctype html>")]]));
    await fillIn(page, publication);
    await choose(page, ...publication.files, ...(publication.mapping === undefined ? [] : [publication.mapping]));
    await isRead(page);
    await agreeToAll(page);
    const zip = unzipped((await downloadZip(page)).path);
    await page.getByRole("button", { name: "选择文件夹并发布" }).click();
    await expect(page.getByText(/已发布数据版本 .*，写入“site\/data”/)).toBeVisible();
    const inFolder = await readFolder(page);
    await surveyImport(argumentsOf(publication, data));
    const byCommand = inData(filesIn(data));
    const own = [...inFolder.keys()].filter((path) => path !== "index.html").sort();
    expect(own).toEqual([...byCommand.keys()].sort());
    for (const [path, bytes] of byCommand) expect(inFolder.get(path)?.equals(bytes), path).toBe(true);
    const written = newFiles(before, filesIn(data));
    expect([...zip.keys()].sort()).toEqual([...written.keys()].sort());
    for (const [path, bytes] of written) expect(zip.get(path)?.equals(bytes), path).toBe(true);
  });
}

/** The demonstration survey as that of 2026, ready to be published into a folder that holds these files. */
async function ready(
  page: Page,
  files: ReadonlyMap<string, Buffer>,
  {
    base = "./",
    ownPicker = true,
    before = () => Promise.resolve(),
  }: { readonly base?: string; readonly ownPicker?: boolean; readonly before?: () => Promise<unknown> } = {},
): Promise<void> {
  if (ownPicker) await pickOwnFolder(page);
  await open(page, base);
  await fillFolder(page, files);
  await fillIn(page, { files: [], status: "demo" });
  await choose(page, surveyOf(2026, ownFolder()));
  await isRead(page);
  await agreeToAll(page);
  await before();
  await page.getByRole("button", { name: "选择文件夹并发布" }).click();
}

test("a folder that is none of this site is refused, and nothing is written into it", async ({ page }) => {
  const files = new Map([["照片.txt", Buffer.from("x")]]);
  await ready(page, files);
  await expect(page.getByRole("alert")).toContainText("“site”里没有本网站的数据");
  expect([...(await readFolder(page)).keys()]).toEqual(["照片.txt"]);
});

test("a folder with another edition is refused with both names, and stays as it is", async ({ page, copyOfData }) => {
  const data = copyOfData();
  await surveyImport(argumentsOf({ files: [surveyOf(2027, ownFolder())], status: "demo" }, data));
  const files = filesIn(data);
  await ready(page, files);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("文件夹里现在是数据版本 0005-");
  await expect(alert).toContainText("本页是接在数据版本 0004-");
  const after = await readFolder(page);
  expect([...after.keys()].sort()).toEqual([...files.keys()].sort());
  for (const [path, bytes] of files) expect(after.get(path)?.equals(bytes), path).toBe(true);
});

test("a folder whose manifest is from a backup is refused as by the command line, with the edition to restore", async ({
  page,
  serveSite,
  copyOfData,
}) => {
  const data = copyOfData();
  const [, second = "", , newest = ""] = [...filesIn(data).keys()].filter((path) => path.startsWith("editions/"));
  writeFileSync(join(data, "manifest.json"), readFileSync(join(data, second)));
  const files = filesIn(data);
  await ready(page, files, { base: await serveSite({ dataDir: data }) });
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("文件夹里的数据前后不一致，没有发布");
  await expect(alert).toContainText(`请用 ${newest} 的副本恢复 manifest.json`);
  await expect(alert).toContainText("恢复以前，也请不要用压缩包");
  const after = await readFolder(page);
  expect([...after.keys()].sort()).toEqual([...files.keys()].sort());
  for (const [path, bytes] of files) expect(after.get(path)?.equals(bytes), path).toBe(true);
});

test("data of another city are called by their name", async ({ page, copyOfData }) => {
  const files = new Map(filesIn(copyOfData()));
  const own = files.get("manifest.json")?.toString("utf8") ?? "";
  const other = Buffer.from(own.replaceAll("140400", "140300").replaceAll("长治市", "阳泉市"));
  files.set("manifest.json", other);
  const { edition } = JSON.parse(own) as { readonly edition: string };
  files.set(`editions/${edition}.json`, other);
  await ready(page, files);
  await expect(page.getByRole("alert")).toContainText("那是阳泉市的数据，本页是长治市的");
});

test("a machine whose clock is before the current edition is told so, and nothing can be published until the time is right", async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date("2020-01-01T00:00:00Z"));
  await open(page);
  const field = page.getByLabel("发布时间", { exact: true });
  await expect(field).toHaveValue("2020-01-01T08:00");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("请核对这台电脑的日期、时间和时差")).toBeVisible();
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, surveyOf(2026, ownFolder()));
  await isRead(page);
  await agreeToAll(page);
  const last = page.getByRole("region", { name: /^\d+ 发布$/ });
  await expect(last).toContainText("早于当前版本的发布时间");
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toBeDisabled();
  await expect(page.getByRole("button", { name: "选择文件夹并发布" })).toBeDisabled();
  await field.fill("2026-11-20T10:30");
  await isRead(page);
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toBeEnabled();
  await expect(page.getByRole("button", { name: "选择文件夹并发布" })).toBeEnabled();
});

test("a picker that is closed without a folder says that nothing was written", async ({ page, copyOfData }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "showDirectoryPicker", {
      value: () => Promise.reject(new DOMException("The user aborted a request.", "AbortError")),
      writable: false,
    });
  });
  await ready(page, filesIn(copyOfData()), { ownPicker: false });
  await expect(page.getByText("没有选中可以写入的文件夹，没有写入任何内容")).toBeVisible();
});

test("a double click asks for the folder once", async ({ page, copyOfData }) => {
  await page.addInitScript(() => {
    let asked = 0;
    const pick = () => {
      asked += 1;
      document.documentElement.dataset["asked"] = String(asked);
      return new Promise(() => undefined);
    };
    Object.defineProperty(window, "showDirectoryPicker", { value: pick, writable: false });
  });
  await ready(page, filesIn(copyOfData()), { ownPicker: false });
  await page.getByRole("button", { name: "选择文件夹并发布" }).dblclick();
  await expect(page.locator("html")).toHaveAttribute("data-asked", "1");
});

test("a folder that somebody is publishing into is left alone", async ({ page, copyOfData }) => {
  const time = new Date().toISOString();
  const lock = `${JSON.stringify({ holder: "survey import", process: 12, host: "服务器", time })}\n`;
  await ready(page, new Map([...filesIn(copyOfData()), [".lock", Buffer.from(lock)]]));
  await expect(page.getByRole("alert")).toContainText("占用者：服务器, 12");
});

test("a disk that is full at the second file leaves the old edition, and says so", async ({ page, copyOfData }) => {
  await page.addInitScript(() => {
    let closed = 0;
    Object.defineProperty(FileSystemWritableFileStream.prototype, "close", {
      value: function (this: FileSystemWritableFileStream) {
        closed += 1;
        // The lock and the wave have been written when the edition comes.
        return closed === armed + 3
          ? Promise.reject(new DOMException("no room", "QuotaExceededError"))
          : WritableStream.prototype.close.call(this);
      },
    });
    let armed = Number.POSITIVE_INFINITY;
    Object.defineProperty(window, "armDisk", {
      value: () => {
        armed = closed;
      },
    });
  });
  const files = filesIn(copyOfData());
  await ready(page, files, { before: () => page.evaluate("armDisk()") });
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("写到 editions/0005-");
  await expect(alert).toContainText("网站仍完整显示原来的版本");
  const manifest = (await readFolder(page)).get("manifest.json");
  expect(manifest?.equals(files.get("manifest.json") ?? Buffer.from(""))).toBe(true);
});

test("a browser that cannot write folders offers the other ways", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "showDirectoryPicker", { value: undefined });
  });
  await open(page);
  await fillIn(page, { files: [], status: "demo" });
  await choose(page, surveyOf(2026, ownFolder()));
  await isRead(page);
  await agreeToAll(page);
  await expect(page.getByText("这个浏览器不能写入文件夹")).toBeVisible();
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toBeEnabled();
});

test("the command on the page, run as it stands, writes the bytes of the ZIP", async ({
  page,
  serveSite,
  copyOfData,
}) => {
  test.setTimeout(120_000);
  const data = copyOfData();
  const byCommand = copyOfData();
  const before = filesIn(byCommand);
  await open(page, await serveSite({ dataDir: data }));
  const publication: Publication = {
    files: [surveyOf(2025, ownFolder(), (rows) => rows.slice(40))],
    status: "demo",
    reason: "剔除“重复”登记的 40 份问卷；it's done",
  };
  await fillIn(page, publication);
  await choose(page, ...publication.files);
  await isRead(page);
  await agreeToAll(page);
  const zip = unzipped((await downloadZip(page)).path);
  await page.getByText("用命令行发布").click();
  const command = await page.getByLabel("Linux、macOS 终端").inputValue();
  const words = wordsOf(command);
  expect(words.slice(0, 6)).toEqual(["npm", "run", "--silent", "survey", "--", "import"]);
  const own = words
    .slice(6)
    .map((word) => (word === "survey-2025.csv" ? (publication.files[0] ?? "") : word === "data" ? byCommand : word));
  await surveyImport(own);
  const written = newFiles(before, filesIn(byCommand));
  expect([...zip.keys()].sort()).toEqual([...written.keys()].sort());
  for (const [path, bytes] of written) expect(zip.get(path)?.equals(bytes), path).toBe(true);
});

/** What a shell makes of a command. */
function wordsOf(command: string): readonly string[] {
  return execFileSync("sh", ["-c", `printf '%s\\0' ${command}`], { encoding: "utf8" })
    .split("\0")
    .slice(0, -1);
}
