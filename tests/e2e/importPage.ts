import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { AcceptedCell } from "#core/dataset/publishingOptions.ts";
import { expect } from "./fixtures.ts";
import { ownFolder } from "./importFiles.ts";

const at = "2026-11-20T10:30:00+08:00";
/** The same in the field of the page, which keeps the time of the computer: that of Shanghai in these tests. */
const clock = "2026-11-20T10:30";

export async function open(page: Page, base = "./", query = ""): Promise<void> {
  await page.goto(`${base}#/import${query}`);
  await expect(page.getByLabel("选择调查文件").or(page.getByLabel("Choose survey files"))).toBeAttached();
}

export async function choose(page: Page, ...files: readonly string[]): Promise<void> {
  await page.getByLabel("选择调查文件").setInputFiles([...files]);
}

/** The file has been read and planned. */
export async function isRead(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: "读完" })).toBeVisible({ timeout: 40_000 });
  await isIdle(page);
}

/** Nothing is being read or planned. */
export async function isIdle(page: Page): Promise<void> {
  await expect(page.getByRole("progressbar")).toHaveCount(0, { timeout: 40_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 40_000 });
}

/** Ticks every kind of issue, as somebody does who has looked at it. */
export async function agreeToAll(page: Page): Promise<void> {
  const ticks = page.getByRole("region", { name: "处理问题" }).getByRole("checkbox");
  for (const tick of await ticks.all()) await tick.check();
}

export async function downloadZip(page: Page): Promise<{ readonly path: string; readonly name: string }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /下载 ZIP/ }).click();
  const done = await download;
  return { path: await done.path(), name: done.suggestedFilename() };
}

export interface Publication {
  readonly files: readonly string[];
  readonly status: "final" | "provisional" | "demo";
  readonly reason?: string;
  readonly merge?: boolean;
  readonly replaceDemo?: boolean;
  readonly mapping?: string;
  /** Two years, the earlier first. */
  readonly pool?: readonly [number, number];
  readonly model?: boolean;
  readonly accepted?: readonly Accepted[];
}

/** A cell under review that is let through, with its name on the page. */
export interface Accepted {
  readonly name: string;
  readonly cell: AcceptedCell;
}

export async function fillIn(
  page: Page,
  { status, reason = "", merge = false, replaceDemo = false }: Publication,
): Promise<void> {
  await page.getByLabel("数据状态").selectOption(status);
  await page.getByLabel("发布时间").fill(clock);
  await page.getByLabel("更改原因").fill(reason);
  if (merge) await page.getByLabel("只改动文件中的格子").check();
  if (replaceDemo) await page.getByLabel("替换演示数据").check();
}

/** The step that comes of a reading: pool, model, and what a reviewer lets through. */
export async function decide(
  page: Page,
  { pool, model = false, accepted = [] }: Pick<Publication, "pool" | "model" | "accepted">,
): Promise<void> {
  if (pool !== undefined) {
    await page.getByLabel("两年合并").selectOption({ label: pool.join("、") + " 年" });
    await isRead(page);
  }
  if (model) await page.getByLabel("县级模型估计").check();
  await isRead(page);
  for (const { name, cell } of accepted) await accept(page, name, cell.note);
}

/** Ticks a cell under review and writes the note. */
export async function accept(page: Page, name: string, note: string): Promise<void> {
  const unfold = page.getByRole("button", { name: "全部展开" });
  if ((await unfold.count()) > 0) await unfold.click();
  await page.getByRole("checkbox", { name: `审核后发布：${name}`, exact: true }).check();
  await page.getByRole("textbox", { name: `审核意见：${name}`, exact: true }).fill(note);
  await isRead(page);
}

export function argumentsOf(publication: Publication, data: string): readonly string[] {
  const { files, status, reason, merge = false, replaceDemo = false, mapping, pool, model = false } = publication;
  const { accepted = [] } = publication;
  return [
    ...files,
    "--data",
    data,
    "--at",
    at,
    "--status",
    status,
    ...(reason === undefined ? [] : ["--reason", reason]),
    ...(mapping === undefined ? [] : ["--mapping", mapping]),
    ...(pool === undefined ? [] : ["--pool", pool.join()]),
    ...(model ? ["--model"] : []),
    ...(accepted.length === 0 ? [] : ["--accept-review", acceptanceFile(accepted)]),
    ...(merge ? ["--merge"] : []),
    ...(replaceDemo ? ["--replace-demo"] : []),
  ];
}

function acceptanceFile(accepted: readonly Accepted[]): string {
  const file = join(ownFolder(), "accepted.json");
  writeFileSync(file, JSON.stringify(accepted.map(({ cell }) => cell)));
  return file;
}
