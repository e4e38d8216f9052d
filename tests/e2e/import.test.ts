import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { axeViolations } from "./axeViolations.ts";
import { expect, test } from "./fixtures.ts";
import {
  filesIn,
  newFiles,
  ownFolder,
  rawFile,
  rawLines,
  surveyImport,
  surveyOf,
  unzipOver,
  unzipped,
} from "./importFiles.ts";
import {
  agreeToAll,
  argumentsOf,
  choose,
  decide,
  downloadZip,
  fillIn,
  isRead,
  open,
  type Publication,
} from "./importPage.ts";
import { sidewaysScroll } from "./sidewaysScroll.ts";

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
    "real data in the place of demonstration data",
    (folder) => ({ files: [surveyOf(2025, folder)], status: "final", reason: "换成正式数据", replaceDemo: true }),
    false,
  ],
  [
    "an empty folder, with a mapping and figures of the youth",
    () => ({
      files: [rawFile("survey-2025.csv"), rawFile("youth-2025.csv")],
      mapping: rawFile("mapping.json"),
      status: "provisional",
    }),
    true,
  ],
  [
    "some cells of a published year",
    (folder) => {
      const file = join(folder, "cells.csv");
      writeFileSync(file, "year,area,dimension,category,rate,n\n2025,长治市,population,farmers,0.075,700\n");
      return { files: [file], status: "demo", reason: "农民一格改用复核值", merge: true };
    },
    false,
  ],
  [
    "two years pooled, the model, and three cells let through after review",
    () => ({
      files: [rawFile("survey-2024.csv"), rawFile("survey-2025.csv"), rawFile("youth-2025.csv")],
      mapping: rawFile("mapping.json"),
      status: "demo",
      reason: "审核后增加三个数值",
      pool: [2024, 2025],
      model: true,
      accepted: [
        {
          name: "2025 年上党区，城镇",
          cell: {
            year: 2025,
            area: "140404",
            dimension: "residence",
            category: "urban",
            note: "五个社区，现场复核无误",
          },
        },
        {
          name: "2025 年长治高新区",
          cell: { year: 2025, area: "140471", dimension: "total", note: "全部样本点都已复核" },
        },
        {
          name: "2024、2025 年合并潞城区",
          cell: { year: 2025, area: "140406", dimension: "total", note: "两年合并，样本点增至六个" },
        },
      ],
    }),
    false,
  ],
];

for (const [name, make, isEmpty] of cases) {
  test(`${name}: the ZIP holds the bytes that the command line writes`, async ({
    page,
    serveSite,
    copyOfData,
    expectComplaints,
  }) => {
    // Several readings and the command line, on a machine that may be busy.
    test.setTimeout(180_000);
    if (isEmpty) expectComplaints(/404/);
    const publication = make(ownFolder());
    const data = isEmpty ? ownFolder() : copyOfData();
    const byCommand = isEmpty ? ownFolder() : copyOfData();
    const before = filesIn(byCommand);
    await open(page, await serveSite({ dataDir: data }));
    await fillIn(page, publication);
    await choose(page, ...publication.files, ...(publication.mapping === undefined ? [] : [publication.mapping]));
    await isRead(page);
    await decide(page, publication);
    await agreeToAll(page);
    const zip = await downloadZip(page);
    await surveyImport(argumentsOf(publication, byCommand));
    const written = newFiles(before, filesIn(byCommand));
    const archived = unzipped(zip.path);
    expect([...archived.keys()].sort()).toEqual([...written.keys()].sort());
    for (const [path, bytes] of written) expect(archived.get(path)?.equals(bytes), path).toBe(true);
    expect([...archived.keys()].at(-1)).toBe("manifest.json");
    expect(zip.name).toMatch(/^长治市-\d{4}-[0-9a-f]{8}\.zip$/);
  });
}

test("the ZIP unpacked over the folder is what the site shows next", async ({ page, serveSite, copyOfData }) => {
  const data = copyOfData();
  const base = await serveSite({ dataDir: data });
  await open(page, base);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, surveyOf(2026, ownFolder()));
  await isRead(page);
  await agreeToAll(page);
  const results = page.getByRole("region", { name: "对照结果" });
  const rate = await results.getByRole("row", { name: /全市/ }).locator("strong").first().textContent();
  const edition = await page.getByText(/将发布数据版本/).textContent();
  unzipOver((await downloadZip(page)).path, data);
  await page.goto(base);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2026 年");
  await expect(page.locator("main")).toContainText(rate ?? "no rate");
  await expect(page.locator("footer")).toContainText(edition?.replace("将发布数据版本", "").trim() ?? "no edition");
});

test("from the choice of a file on nothing is asked of the server but our own scripts, by GET", async ({
  page,
  context,
}) => {
  await open(page);
  await page.waitForLoadState("networkidle");
  const asked: { readonly method: string; readonly path: string; readonly type: string }[] = [];
  context.on("request", (request) =>
    asked.push({ method: request.method(), path: new URL(request.url()).pathname, type: request.resourceType() }),
  );
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, rawFile("survey-2025.csv"), rawFile("youth-2025.csv"), rawFile("mapping.json"));
  await isRead(page);
  // A returning connection and a returning reader make other pages ask again.
  await page.evaluate(() => {
    window.dispatchEvent(new Event("offline"));
    window.dispatchEvent(new Event("online"));
    window.dispatchEvent(new Event("focus"));
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.getByLabel("性别").selectOption("问卷编号");
  await expect(page.getByRole("alert")).toContainText("没有被接受");
  await page.getByRole("button", { name: "恢复程序的推测" }).click();
  await isRead(page);
  await page.waitForTimeout(1500);
  expect(asked.length).toBeGreaterThan(0);
  for (const request of asked)
    expect(request).toEqual({
      method: "GET",
      path: expect.stringMatching(/\/assets\/[^/]+\.js$/) as unknown,
      type: expect.stringMatching(/^(?:script|other)$/) as unknown,
    });
});

test("nothing of the file is stored", async ({ page }) => {
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, rawFile("survey-2025.csv"));
  await isRead(page);
  const stored = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage).filter((key) => !key.startsWith("tsr-scroll")),
    databases: (await indexedDB.databases())
      .map(({ name }) => name)
      .filter((name) => name?.startsWith("science-literacy") !== true),
    caches: await caches.keys(),
    // What was told of columns and values is kept; nothing was told here.
    mappings: await new Promise<number>((done, failed) => {
      const open = indexedDB.open("science-literacy-mappings");
      open.onerror = () => failed(new Error("the mappings cannot be opened"));
      open.onsuccess = () => {
        const count = open.result.transaction("mappings").objectStore("mappings").count();
        count.onsuccess = () => done(count.result);
      };
    }),
  }));
  expect(stored).toEqual({ local: [], session: [], databases: [], caches: [], mappings: 0 });
});

test("rows in error are listed with row, column and value, left out, and ticked before the download", async ({
  page,
}) => {
  const columnOf = (name: string): number => (rawLines("survey-2025.csv")[0] ?? "").split(",").indexOf(name);
  const hostile = '<img src=x onerror="document.title=1">';
  const file = surveyOf(2026, ownFolder(), (rows) =>
    rows.map((row, place) => {
      const cells = row.split(",");
      if (place === 4) cells[columnOf("县区")] = `"${hostile.replaceAll('"', '""')}"`;
      if (place === 9) cells[columnOf("年龄")] = "四十五";
      return cells.join(",");
    }),
  );
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, file);
  await isRead(page);
  const issues = page.getByRole("region", { name: "处理问题" });
  await expect(issues.getByRole("row", { name: `6 县区 ${hostile}` })).toBeVisible();
  await expect(issues.getByRole("row", { name: "11 年龄 四十五" })).toBeVisible();
  await expect(issues.locator("img")).toHaveCount(0);
  await expect(page).not.toHaveTitle("1");
  const button = page.getByRole("button", { name: /下载 ZIP/ });
  await expect(button).toBeDisabled();
  await agreeToAll(page);
  await expect(button).toBeEnabled();
  await issues.getByRole("checkbox").first().uncheck();
  await expect(button).toBeDisabled();
});

test("a file with too many wrong rows is refused whole, with each place", async ({ page }) => {
  const file = surveyOf(2026, ownFolder(), (rows) =>
    rows.map((row, place) => (place % 5 === 0 ? row.replace(/^([^,]*,[^,]*),[^,]*/, "$1,火星区") : row)),
  );
  await open(page);
  await choose(page, file);
  await expect(page.getByRole("alert")).toContainText("没有被接受");
  await expect(page.getByRole("alert")).toContainText("超过 10%");
  const issues = page.getByRole("region", { name: "处理问题" });
  await expect(issues).toContainText("超过 10%");
  await expect(issues.getByRole("row", { name: "2 县区 火星区", exact: true })).toBeVisible();
  await expect(issues.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "对照结果" }).getByRole("table")).toHaveCount(0);
});

test("without an outcome column the file is refused; choosing the column reads it again", async ({ page }) => {
  const folder = ownFolder();
  const file = join(folder, "survey-2026.csv");
  const [header = "", ...rows] = rawLines("survey-2025.csv");
  writeFileSync(
    file,
    [
      header.replace("是否具备", "结论").replace("总分", "分值"),
      ...rows.map((row) => row.replace(",2025,", ",2026,")),
    ].join("\n"),
  );
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, file);
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("是否具备", { exact: true }).selectOption("结论");
  await isRead(page);
  await expect(page.getByLabel("是否具备（已改选）")).toHaveValue("结论");
  await expect(page.getByRole("region", { name: "对照结果" }).getByRole("row", { name: /全市/ })).toBeVisible();
});

test("what is published already asks for no download", async ({ page, serveSite }) => {
  const data = ownFolder();
  const files = [rawFile("survey-2025.csv"), rawFile("youth-2025.csv")];
  await surveyImport(argumentsOf({ files, status: "demo", mapping: rawFile("mapping.json") }, data));
  await open(page, await serveSite({ dataDir: data }));
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, ...files, rawFile("mapping.json"));
  await isRead(page);
  await expect(page.getByRole("region", { name: /^\d+ 发布$/ })).toContainText("不需要发布");
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toHaveCount(0);
});

test("real data beside demonstration data are refused until they replace them, and then a reason is asked for", async ({
  page,
}) => {
  await open(page);
  await choose(page, surveyOf(2025, ownFolder()));
  await isRead(page);
  const download = page.getByRole("region", { name: /^\d+ 发布$/ });
  await expect(download).toContainText("不能与真实数据");
  await page.getByLabel("替换演示数据").check();
  await expect(download).toContainText("写明更改原因");
  await expect(page.getByLabel("更改原因")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("更改原因").fill("换成正式数据");
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toBeVisible();
});

test("a reading can be cancelled at once, and nothing is left of it", async ({ page }) => {
  const file = surveyOf(2026, ownFolder(), (rows) => Array.from({ length: 150 }, () => rows).flat());
  await open(page);
  await choose(page, file);
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  const milliseconds = await page
    .getByRole("button", { name: "取消读取" })
    .evaluate(async (button: HTMLButtonElement) => {
      const begun = performance.now();
      button.click();
      while (document.querySelector("progress") !== null) await new Promise(requestAnimationFrame);
      return performance.now() - begun;
    });
  expect(milliseconds).toBeLessThan(200);
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(page.getByRole("status").filter({ hasText: "已取消" })).toBeVisible();
  await expect(page.getByRole("region", { name: "对照结果" }).getByRole("table")).toHaveCount(0);
  await page.getByRole("button", { name: "重新读取" }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "取消读取" }).click();
});

test("a worker that does not start is said, and can be tried again", async ({ page, expectComplaints }) => {
  expectComplaints(/ERR_FAILED/, /import\.worker/);
  await page.route("**/assets/import.worker*", (route) => route.abort());
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, rawFile("survey-2025.csv"));
  await expect(page.getByRole("alert")).toContainText("没能启动");
  await page.unroute("**/assets/import.worker*");
  await page.getByRole("button", { name: "重新读取" }).click();
  await isRead(page);
});

test("files are dropped on the zone; missing it does no harm", async ({ page, context }) => {
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  const browser = await context.newCDPSession(page);
  const drop = async (x: number, y: number): Promise<void> => {
    const data = { items: [], files: [rawFile("youth-2025.csv")], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await browser.send("Input.dispatchDragEvent", { type, x, y, data });
  };
  await drop(20, 20);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("导入调查数据");
  await expect(page.getByRole("list", { name: "已选择的文件" })).toHaveCount(0);
  const zone = await page.getByLabel("选择调查文件").boundingBox();
  if (zone === null) throw new Error("the zone is not on the page");
  await drop(zone.x + zone.width - 20, zone.y + zone.height - 20);
  await expect(page.getByRole("list", { name: "已选择的文件" })).toContainText("youth-2025.csv");
  await isRead(page);
});

test("files of other kinds are named and left; figures are told from respondents", async ({ page }) => {
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, rawFile("youth-2025.csv"), rawFile("../README.md"));
  await expect(page.getByText("没有采用：README.md")).toBeVisible();
  await isRead(page);
  await expect(page.getByRole("listitem").filter({ hasText: "youth-2025.csv" })).toContainText("汇总表");
});

test("of several mappings none is taken; a folder is called one, and files beside it are taken", async ({
  page,
  context,
}) => {
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, rawFile("plan-2020.mapping.json"), rawFile("mapping.json"));
  await expect(page.getByText("都没有采用：plan-2020.mapping.json、mapping.json")).toBeVisible();
  await expect(page.getByRole("list", { name: "已选择的文件" })).toHaveCount(0);
  const browser = await context.newCDPSession(page);
  const zone = await page.getByLabel("选择调查文件").boundingBox();
  if (zone === null) throw new Error("the zone is not on the page");
  const data = { items: [], files: [rawFile(""), rawFile("youth-2025.csv")], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await browser.send("Input.dispatchDragEvent", { type, x: zone.x + 20, y: zone.y + zone.height - 20, data });
  await expect(page.getByText("是文件夹，没有采用：raw")).toBeVisible();
  await expect(page.getByText("不是表格文件")).toHaveCount(0);
  await expect(page.getByRole("list", { name: "已选择的文件" }).getByRole("listitem")).toHaveCount(1);
  await isRead(page);
});

test("an empty folder and one that cannot be read are said, and do not stop the work", async ({
  page,
  serveSite,
  copyOfData,
  expectComplaints,
}) => {
  expectComplaints(/404/);
  await open(page, await serveSite({ dataDir: ownFolder() }));
  await expect(page.getByText("网站上还没有数据")).toBeVisible();
  const broken = copyOfData();
  writeFileSync(join(broken, "manifest.json"), "{}");
  await open(page, await serveSite({ dataDir: broken }));
  await expect(page.getByText("已发布的数据读不到，无法对照")).toBeVisible();
  await choose(page, rawFile("survey-2025.csv"));
  await isRead(page);
  await agreeToAll(page);
  await expect(page.getByText("建立新的数据文件夹")).toBeVisible();
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toBeDisabled();
  await page.getByRole("checkbox", { name: /里没有 manifest.json，这是第一次发布/ }).check();
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toBeEnabled();
});

test("a year whose published wave is missing cannot be joined, nor brought back by the same data; replaced whole it can be", async ({
  page,
  serveSite,
  copyOfData,
  expectComplaints,
}) => {
  expectComplaints(/404/);
  const data = copyOfData();
  for (const [name] of filesIn(data)) if (name.startsWith("waves/2025.")) rmSync(join(data, name));
  await open(page, await serveSite({ dataDir: data }));
  await expect(page.getByText("2025 年已发布的数据读不到")).toBeVisible();
  await page.getByLabel("数据状态").selectOption("demo");
  await page.getByLabel("更改原因").fill("剔除重复登记的问卷");
  await choose(
    page,
    surveyOf(2025, ownFolder(), (rows) => rows.slice(40)),
  );
  await isRead(page);
  await agreeToAll(page);
  await expect(page.getByRole("button", { name: /下载 ZIP/ })).toBeEnabled();
  await page.getByLabel("只改动文件中的格子").check();
  await expect(page.getByRole("region", { name: /^\d+ 发布$/ })).toContainText("不能只改其中的格子");
});

for (const [width, query] of [
  [360, ""],
  [360, "?text=large&theme=dark"],
  [1440, ""],
  [1440, "?theme=dark"],
] as const) {
  test(`with results, ${width} wide ${query}: no sideways scrolling, no axe violation`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, "./", query);
    await page.getByLabel("数据状态").selectOption("demo");
    await choose(page, surveyOf(2026, ownFolder()));
    await isRead(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });
}

test("in English from file to download", async ({ page }) => {
  await open(page, "./", "?lang=en");
  await page.getByLabel("Status of the data").selectOption("demo");
  await page.getByLabel("Choose survey files").setInputFiles(surveyOf(2026, ownFolder()));
  await expect(page.getByRole("status").filter({ hasText: "rows read" })).toBeVisible();
  const issues = page.getByRole("region", { name: "Settle the issues" });
  for (const tick of await issues.getByRole("checkbox").all()) await tick.check();
  await expect(page.getByRole("button", { name: /Download ZIP/ })).toBeEnabled();
  await expect(
    page.getByRole("region", { name: "Compare the results" }).getByRole("row", { name: /City/ }),
  ).toContainText("2025");
  expect(await page.locator("main").innerText()).not.toMatch(/[，。；：]/);
});
