import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { axeViolations } from "./axeViolations.ts";
import { expect, test } from "./fixtures.ts";
import { sidewaysScroll } from "./sidewaysScroll.ts";

const sizes = [
  { width: 360, height: 780 },
  { width: 1440, height: 900 },
] as const;

const headings = {
  zh: ["2025 年与 2022 年相比，差距是否缩小", "重点人群与全市的差距"],
  en: ["2025 beside 2022: have the gaps narrowed?", "Key populations and the city"],
} as const;

for (const size of sizes) {
  for (const language of ["zh", "en"] as const) {
    test(`in ${language}, ${size.width} wide: a figure for each dimension, no sideways scrolling, no axe violation`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await page.goto(`./#/balance${language === "en" ? "?lang=en" : ""}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(language === "zh" ? "均衡" : "Balance");
      for (const name of headings[language]) await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
      await expect(page.getByRole("figure")).toHaveCount(5);
      await expect(page.locator("figure svg")).toHaveCount(5);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test("says gap and ratio together, with what the file holds, and that no change can be told", async ({ page }) => {
  await page.goto("./#/balance");
  const row = page.getByRole("row", { name: /^城乡/ });
  await expect(row).toContainText(/城镇比农村高 \d+\.\d 个百分点（超出抽样误差）/);
  await expect(row).toContainText(/城镇是农村的 \d\.\d\d 倍（\d\.\d\d～\d\.\d\d）/);
  await expect(row).toContainText("与 2022 年相比看不出变化");
  const figure = page.getByRole("figure", { name: /城镇比农村高/ });
  await figure.getByRole("button", { name: "数据表" }).click();
  await expect(figure.getByRole("row", { name: /差距（个百分点） 2025/ })).toBeVisible();
  await expect(figure.getByRole("row", { name: /泰尔指数 2025/ })).toBeVisible();
});

test("large type on a phone, dark: no sideways scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("./#/balance?theme=dark&text=large");
  await expect(page.locator("figure svg")).toHaveCount(5);
  expect(await sidewaysScroll(page)).toBe(0);
});

/** Rewrites the waves of a folder and all that names them, as a publication without them would have it. */
function withoutBalance(folder: string, years: (year: number) => boolean): void {
  const path = join(folder, "manifest.json");
  const before: { edition: string; waves: { year: number; file: string; sha256: string }[] } = JSON.parse(
    readFileSync(path, "utf8"),
  );
  let text = readFileSync(path, "utf8");
  for (const { year, file, sha256 } of before.waves) {
    if (!years(year)) continue;
    const wave: object = { ...JSON.parse(readFileSync(join(folder, file), "utf8")), balance: [] };
    const bytes = `${JSON.stringify(wave)}\n`;
    const hash = createHash("sha256").update(bytes).digest("hex");
    const name = `waves/${year}.${hash.slice(0, 16)}.json`;
    writeFileSync(join(folder, name), bytes);
    text = text.replace(file, name).replace(sha256, hash);
  }
  writeFileSync(path, text);
  expect(readdirSync(join(folder, "waves")).length).toBeGreaterThan(before.waves.length);
}

test("a latest year without measures is said, and the year before is shown", async ({
  page,
  copyOfData,
  serveSite,
}) => {
  const folder = copyOfData();
  withoutBalance(folder, (year) => year === 2025);
  await page.goto(`${await serveSite({ dataDir: folder })}#/balance`);
  await expect(page.getByText("2025 年的数据没有均衡指标，以下是 2024 年的情况。")).toBeVisible();
  await expect(page.getByRole("figure")).toHaveCount(5);
});

test("no measures at all: a designed state, and the populations", async ({ page, copyOfData, serveSite }) => {
  const folder = copyOfData();
  withoutBalance(folder, () => true);
  await page.goto(`${await serveSite({ dataDir: folder })}#/balance`);
  await expect(page.getByText("还没有可以比较的分组数据")).toBeVisible();
  await expect(page.getByRole("figure")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 2, name: "重点人群与全市的差距" })).toBeVisible();
});
