import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { ownFolder } from "./importFiles.ts";
import { choose, isIdle, open } from "./importPage.ts";

const who = ["张伟", "王芳", "李娜"];
const rows = Array.from({ length: 60 }, (_, place) => {
  const area = place < 3 ? "赵六" : place < 7 ? "潞城县" : "潞州区";
  return [who[place % 3], area, place % 2 === 0 ? "男" : "女", 18 + place, place % 5 === 0 ? "是" : "否"].join(",");
});

test("names of persons are nowhere on the page and in none of its files, wherever they stand in the table", async ({
  page,
}) => {
  const file = join(ownFolder(), "survey-2026.csv");
  writeFileSync(file, ["调查员：钱七 13800000000", "对象,县区,性别,年龄,是否具备", ...rows].join("\n"));
  await open(page);
  await choose(page, file);
  const issues = page.getByRole("region", { name: "处理问题" });
  await expect(issues.getByRole("heading", { name: /地区无法识别/ })).toBeVisible();
  await isIdle(page);
  await expect(issues.getByText("代替可能指明个人身份的内容")).toBeVisible();
  await expect(issues.getByRole("cell", { name: "潞城县" }).first()).toBeVisible();
  const names = /张伟|王芳|李娜|赵六|钱七|13800000000/;
  expect(await page.locator("body").innerText()).not.toMatch(names);
  for (const name of [/全部问题/, /原表，附问题/]) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    const text = readFileSync(await (await download).path(), "utf8");
    expect(text).toContain("潞城县");
    expect(text).not.toMatch(names);
  }
});
