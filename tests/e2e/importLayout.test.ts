import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { ownFolder, rawFile, surveyOf } from "./importFiles.ts";
import { choose, isRead, open } from "./importPage.ts";

// Several readings in one test, on a machine that may be busy.
test.describe.configure({ timeout: 180_000 });

/** A phone: narrow, and a thumb in the place of a pointer. */
test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

const awkward = (name: string): string => join(import.meta.dirname, "../fixtures/awkward/files", name);

function figuresWithoutSize(): string {
  const file = join(ownFolder(), "长治市2026年公民科学素质调查公布值汇总表（最终版）.csv");
  writeFileSync(file, "年份,县区,比例\n2026,长治市,15.1%\n2026,潞州区,16.0%\n2026,上党区,13.0%\n");
  return file;
}

const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "nothing chosen": async () => undefined,
  "a survey with its results": async (page) => {
    await page.getByLabel("数据状态").selectOption("demo");
    await choose(page, surveyOf(2026, ownFolder()));
    await isRead(page);
  },
  "a published year without a reason": async (page) => {
    await page.getByLabel("数据状态").selectOption("demo");
    await choose(page, rawFile("survey-2025.csv"), rawFile("youth-2025.csv"), rawFile("mapping.json"));
    await isRead(page);
  },
  "real data beside a demonstration": async (page) => {
    await choose(page, surveyOf(2025, ownFolder()));
    await isRead(page);
  },
  "figures without a sample size, in a file with a long name": async (page) => {
    await choose(page, figuresWithoutSize());
    await isRead(page);
  },
  "several files that are refused": async (page) => {
    const files = ["many-errors.csv", "misspelt-outcome.csv", "three-tables.xlsx", "protected.xlsx", "paper.csv"];
    await choose(page, ...files.map(awkward));
    await expect(page.getByRole("alert")).toBeVisible({ timeout: 40_000 });
  },
  "targets and national figures": async (page) => {
    await page.getByRole("link", { name: "全国值与目标" }).click();
    await page.getByRole("button", { name: "增加一个目标" }).click();
    await page.getByLabel("目标第 4 行，比例（%）").fill("145");
    await expect(page.getByText("填 0 到 100 之间的百分数").first()).toBeVisible();
  },
};

for (const [name, reach] of Object.entries(states)) {
  test(`${name}: on a phone nothing is wider than the screen, and all that is pressed is 44 px high`, async ({
    page,
  }) => {
    await open(page);
    await reach(page);
    for (const query of ["", "?text=large", "?lang=en&text=large&theme=dark"]) {
      await show(page, query);
      await unfold(page);
      expect(await tooWide(page), `wider than the screen ${query}`).toEqual([]);
      expect(await tooSmall(page), `too small for a thumb ${query}`).toEqual([]);
    }
  });
}

test("on a phone the places of an issue in several files stand in lines of their own, and no number is cut in two", async ({
  page,
}) => {
  await open(page, "./", "?lang=en");
  const twice = (rows: readonly string[]): readonly string[] => [...rows, ...rows.slice(0, 2)];
  const files = [2026, 2027].map((year) => surveyOf(year, ownFolder(), twice));
  await page.getByLabel("Choose survey files").setInputFiles(files);
  const values = page.locator(".issue-value").filter({ hasText: /^2025000\d$/ });
  await expect(values).toHaveCount(4, { timeout: 40_000 });
  for (const value of await values.all()) {
    const lines = await value.evaluate((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines).toBe(1);
  }
});

/** The same state in another language, theme and size of type. */
async function show(page: Page, query: string): Promise<void> {
  const isReference = page.url().includes("tab=reference");
  const search = isReference ? `${query}${query === "" ? "?" : "&"}tab=reference` : query;
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/import${search}`);
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", query.includes("lang=en") ? /^en/ : /^zh/);
  await expect(page.locator("html[data-text=large]")).toHaveCount(query.includes("text=large") ? 1 : 0);
}

async function unfold(page: Page): Promise<void> {
  await page.locator("main details").evaluateAll((all) => {
    for (const fold of all) fold.setAttribute("open", "");
  });
}

function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll("main *")].filter(
      // A preview of a table scrolls in its own frame.
      (one) => one.getBoundingClientRect().right > clientWidth + 0.5 && one.closest(".table-scroll") === null,
    );
    return [
      ...(scrollWidth > clientWidth ? [`page: ${scrollWidth}`] : []),
      ...beyond.map((one) => `${one.tagName} ${one.className}: ${one.textContent.slice(0, 30)}`),
    ];
  });
}

function tooSmall(page: Page): Promise<readonly string[]> {
  return page.locator(".import-steps, .import-tabs").evaluateAll((parts) =>
    parts
      .flatMap((part) => [
        ...part.querySelectorAll("button, select, textarea, summary, .button, .import-tabs > a, input"),
      ])
      .filter((one) => !one.matches('[type="file"]'))
      // A tick is pressed by its label.
      .map((one) => (one.matches('[type="checkbox"]') ? (one.closest("label") ?? one) : one))
      .map((one) => ({ one, height: one.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 43.9)
      .map(({ one, height }) => `${one.tagName} ${one.textContent.slice(0, 20)}: ${height}`),
  );
}
