import { expect, test } from "./fixtures.ts";
import { serveHostPage } from "./hostPage.ts";

/** Text of a page that frames an embed and keeps every message that it gets. */
function framing(address: string): string {
  return `<!doctype html><title>Another site</title>
<link rel="icon" href="data:,">
<iframe src="${address}" width="700" height="200" title="embed"></iframe>
<script>
  window.received = [];
  addEventListener("message", ({ origin, source, data }) => {
    const frame = document.querySelector("iframe");
    received.push({ origin, isFrame: source === frame.contentWindow, data });
    if (data.type === "science-literacy-chart:height") frame.height = data.height;
  });
</script>`;
}

for (const chart of ["verdict", "trend", "counties-map"]) {
  test(`${chart} in a page of another origin tells its height and nothing else`, async ({ page, site }) => {
    const host = await serveHostPage(framing(`${site.url}embed.html?chart=${chart}`));
    try {
      expect(new URL(host.url).origin).not.toBe(new URL(site.url).origin);
      await page.goto(host.url);
      const frame = page.frameLocator("iframe");
      await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(frame.getByText("演示数据（虚构）", { exact: true })).toBeVisible();
      const height = async (): Promise<number> => (await page.locator("iframe").boundingBox())?.height ?? 0;
      await expect.poll(height).toBeGreaterThan(300);
      const content = await frame.locator("main").boundingBox();
      await expect.poll(async () => Math.abs((await height()) - (content?.height ?? 0))).toBeLessThan(8);
      const text = await page.evaluate(() => JSON.stringify(Reflect.get(window, "received")));
      const origin = new URL(site.url).origin;
      const received: unknown = JSON.parse(text);
      expect(text).not.toMatch(/"height":-|\d\.\d/);
      const wholeNumber: unknown = expect.any(Number);
      const message = { origin, isFrame: true, data: { type: "science-literacy-chart:height", height: wholeNumber } };
      expect(received).not.toEqual([]);
      expect(received).toEqual((Array.isArray(received) ? received : []).map(() => message));
      await frame.getByRole("link").scrollIntoViewIfNeeded();
    } finally {
      await host.close();
    }
  });
}

test("a narrower frame makes a higher embed, and a table that is opened too", async ({ page, site }) => {
  const host = await serveHostPage(framing(`${site.url}embed.html?chart=counties-rank`));
  try {
    await page.goto(host.url);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
    const height = async (): Promise<number> => (await page.locator("iframe").boundingBox())?.height ?? 0;
    await expect.poll(height).toBeGreaterThan(300);
    const folded = await height();
    await frame.getByText("数据表", { exact: true }).click();
    await expect.poll(height).toBeGreaterThan(folded + 100);
  } finally {
    await host.close();
  }
});

test("the pages that are no embeds refuse to be framed", async ({ page, site, expectComplaints }) => {
  expectComplaints(/frame-ancestors/);
  const host = await serveHostPage(framing(`${site.url}index.html`));
  try {
    await page.goto(host.url);
    await expect.poll(() => page.frames().at(1)?.url() ?? "").toContain("chrome-error");
  } finally {
    await host.close();
  }
});

test("embed.js puts charts into a page of another origin and keeps their heights", async ({ page, site }) => {
  const host = await serveHostPage(`<!doctype html><html lang="zh-CN"><title>Another site</title>
<link rel="icon" href="data:,">
<script src="${site.url}embed.js"></script>
<div data-science-literacy-chart="chart=verdict" title="One"></div>
<div data-science-literacy-chart="chart=populations&amp;lang=en" title="Two"></div>
<iframe srcdoc="<script>parent.postMessage({type:'science-literacy-chart:height',height:9},'*')</script>" height="150"></iframe>`);
  try {
    await page.goto(host.url);
    for (const title of ["One", "Two"]) {
      const frame = page.frameLocator(`iframe[title="${title}"]`);
      await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
      const content = await frame.locator("main").boundingBox();
      const height = async (): Promise<number> =>
        (await page.locator(`iframe[title="${title}"]`).boundingBox())?.height ?? 0;
      await expect.poll(async () => Math.abs((await height()) - (content?.height ?? 0))).toBeLessThan(8);
    }
    // Messages of other frames and foreign values change nothing.
    await expect(page.locator("iframe[srcdoc]")).toHaveAttribute("height", "150");
    await page.evaluate(() => {
      for (const data of [{ type: "science-literacy-chart:height", height: 99_999 }, null, "x"])
        window.postMessage(data, "*");
    });
    for (const frame of await page.locator("iframe[title]").all()) {
      expect(Number(await frame.getAttribute("height"))).toBeLessThanOrEqual(4000);
    }
  } finally {
    await host.close();
  }
});
