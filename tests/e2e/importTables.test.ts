import { writeFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { ownFolder } from "./importFiles.ts";
import { choose, isRead, open } from "./importPage.ts";

const text = [
  "长治市2026年公民科学素质调查结果",
  "表1 全市",
  "地区,比例,样本量",
  "全市,15.1%,2400",
  "",
  "表2 分县区",
  "县区,平均分,样本量",
  "潞州区,62.1,410",
  "",
  "表3 分人群",
  "人群,样本量,比例",
  "农民,812,7.2%",
].join("\n");

const table = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const issuesOf = (page: Page) => page.getByRole("region", { name: "处理问题" });

test("of several tables in a file one is left out, another begins elsewhere, and one is joined to the one above", async ({
  page,
}) => {
  const file = join(ownFolder(), "tables.csv");
  writeFileSync(file, text);
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, file);
  await expect(table(page, "第 3 张表（从 A11 开始）")).toContainText("表3 分人群");
  await expect(issuesOf(page)).toContainText("第 7 行");

  const second = table(page, "第 2 张表（从 A7 开始）");
  await expect(second.getByLabel("表头在第几行")).toHaveValue("7");
  await second.getByLabel("这张表").selectOption("不导入");
  await isRead(page);
  await expect(second.getByRole("table")).toHaveCount(0);
  await expect(table(page, "第 1 张表（从 A3 开始）").getByRole("table")).toContainText("15.1%");

  await page.getByLabel("还有一张表没有认出来").fill("8");
  await page.getByRole("button", { name: "加上这张表" }).click();
  await expect(table(page, "第 4 张表（从 A11 开始）")).toBeVisible();
  await table(page, "第 3 张表（从 A8 开始）").getByLabel("这张表").selectOption("并入上面一张表");
  await isRead(page);
  await expect(page.getByRole("region", { name: /^第 \d 张表/ })).toHaveCount(3);

  await second.getByLabel("这张表").selectOption("导入");
  await second.getByLabel("表头在第几行").selectOption("第 6 行");
  await expect(table(page, "第 2 张表（从 A6 开始）")).toBeVisible();
  await page.getByRole("button", { name: "重新由程序来找各张表" }).click();
  await expect(table(page, "第 2 张表（从 A7 开始）").getByLabel("这张表")).toHaveValue("read");

  const { violations } = await new AxeBuilder({ page }).include(".understood").analyze();
  expect(violations).toEqual([]);
});

test("a table that lies on its side is shown upright, and can be read as it lies", async ({ page }) => {
  const file = join(ownFolder(), "lying.csv");
  writeFileSync(file, "2026年调查结果\n指标,全市,潞州区\n样本量,2400,410\n比例,15.1%,17.8%\n");
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
  await choose(page, file);
  await isRead(page);
  const only = table(page, "第 1 张表（从 A2 开始）");
  await expect(only.getByRole("row").last()).toContainText("潞州区41017.8%");
  await expect(only.getByLabel("怎样放").locator("option:checked")).toHaveText("自动识别：每列一组（横着放）");
  await only.getByLabel("怎样放").selectOption("每行一组");
  await expect(issuesOf(page)).toContainText("不能");
  await only.getByLabel("怎样放").selectOption("");
  await isRead(page);
});
