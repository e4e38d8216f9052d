import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { ownFolder, surveyOf, unzipped } from "./importFiles.ts";
import { agreeToAll, choose, downloadZip, isIdle, isRead, open } from "./importPage.ts";

function fieldOf(page: Page): Locator {
  return page.getByLabel("发布时间");
}

/** The line below the field. */
function noteOf(page: Page): Locator {
  return page
    .locator(".publication-field")
    .filter({ has: fieldOf(page) })
    .locator("p");
}

/** A file that can be published: read, and its issues looked at. */
async function ready(page: Page): Promise<void> {
  await choose(page, surveyOf(2026, ownFolder()));
  await isRead(page);
  await agreeToAll(page);
}

/** The time that the files of the archive say they were published. */
async function publishedAt(page: Page): Promise<string> {
  await isIdle(page);
  const { path } = await downloadZip(page);
  const manifest = unzipped(path).get("manifest.json")?.toString("utf8") ?? "";
  return /"publishedAt": "([^"]*)"/.exec(manifest)?.[1] ?? "";
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-24T06:58:03Z"));
  await open(page);
  await page.getByLabel("数据状态").selectOption("demo");
});

test("the time of publication is a field of date and time, read out with its zone, and goes into the files as ISO time", async ({
  page,
}) => {
  await expect(fieldOf(page)).toHaveAttribute("type", "datetime-local");
  await expect(fieldOf(page)).toHaveValue("2026-11-24T14:58:03");
  await expect(fieldOf(page)).toHaveAccessibleDescription(
    "即北京时间 2026 年 11 月 24 日 14:58:03。清空则取现在的时间。",
  );
  await ready(page);
  expect(await publishedAt(page)).toBe("2026-11-24T14:58:03+08:00");
  await fieldOf(page).fill("2026-11-25T09:05");
  await expect(noteOf(page)).toContainText("2026 年 11 月 25 日 09:05:00");
  expect(await publishedAt(page)).toBe("2026-11-25T09:05:00+08:00");
});

test("emptied it is the present time, with half a time nothing can be published, and the keyboard does all of it", async ({
  page,
}) => {
  await ready(page);
  await page.clock.setFixedTime(new Date("2026-11-24T08:00:00Z"));
  const archive = page.getByRole("button", { name: /下载 ZIP/ });
  await fieldOf(page).focus();
  await page.keyboard.press("Backspace");
  await expect(fieldOf(page)).toHaveAttribute("aria-invalid", "true");
  await expect(noteOf(page)).toHaveText("请把日期和时间填全。全部清空则取现在的时间。");
  await expect(archive).toHaveCount(0);
  await expect(page.getByRole("region", { name: /^\d+ 发布$/ })).toContainText("把发布时间填全");
  // Year, month, day, hour, minute, second, and in some languages the half of the day.
  for (let part = 0; part < 7; part += 1) {
    await page.keyboard.press("Backspace");
    await page.keyboard.press("ArrowRight");
  }
  await expect(fieldOf(page)).toHaveValue("");
  await expect(fieldOf(page)).toHaveAttribute("aria-invalid", "false");
  await expect(noteOf(page)).toHaveText("已清空，取现在的时间：北京时间 2026 年 11 月 24 日 16:00:00。");
  expect(await publishedAt(page)).toBe("2026-11-24T16:00:00+08:00");

  await fieldOf(page).press("1");
  await expect(fieldOf(page)).toHaveAttribute("aria-invalid", "true");
  await expect(archive).toHaveCount(0);
  await page.clock.setFixedTime(new Date("2026-11-24T08:30:00Z"));
  await page.getByRole("button", { name: "改为现在" }).press("Enter");
  await expect(fieldOf(page)).toHaveValue("2026-11-24T16:30");
  expect(await publishedAt(page)).toBe("2026-11-24T16:30:00+08:00");
});

test.describe("in another time zone", () => {
  test.use({ timezoneId: "America/New_York" });

  test("the offset is that of the day that is given, and is said", async ({ page }) => {
    await expect(noteOf(page)).toContainText("即这台电脑的时区（UTC-05:00） 2026 年 11 月 24 日 01:58:03");
    await ready(page);
    await fieldOf(page).fill("2027-07-01T10:00");
    await expect(noteOf(page)).toContainText("UTC-04:00");
    expect(await publishedAt(page)).toBe("2027-07-01T10:00:00-04:00");
    await page.goto("./#/import?lang=en");
    await expect(page.getByLabel("Time of publication")).toHaveAccessibleDescription(
      /^1 July 2027, 10:00:00, UTC-04:00, the time zone of this computer\./,
    );
  });
});
