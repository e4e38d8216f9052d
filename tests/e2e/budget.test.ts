import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { firstLoad } from "#scripts/firstLoad.ts";
import { siteFolder } from "#scripts/siteFolder.ts";
import { expect, test } from "./fixtures.ts";

const kib = 1024;

test("the overview loads at most 360 KiB of script, 140 KiB of it before the verdict", async ({ page }) => {
  const scripts = new Set<string>();
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.add(basename(new URL(request.url()).pathname));
  });
  await page.goto("./");
  await expect(page.locator("figure svg")).toHaveCount(3);
  const inAll = [...scripts].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(siteFolder, "assets", name))).byteLength,
    0,
  );
  expect(inAll).toBeLessThanOrEqual(360 * kib);
  expect(firstLoad(siteFolder, "index.html").atOnce).toBeLessThanOrEqual(140 * kib);
});

test("the verdict and its figures need neither the chart library nor its chunk", async ({ page }) => {
  const held: string[] = [];
  const first = new Set(firstScripts());
  await page.route("**/assets/*.js", async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    if (first.has(name)) return route.continue();
    held.push(name);
    // Everything lazy is held back for good.
    return undefined;
  });
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("每 100 位");
  await expect(page.getByRole("term")).toHaveCount(4);
  expect(held.length).toBeGreaterThan(0);
});

/** Names of the scripts that index.html loads before anything is asked for. */
function firstScripts(): readonly string[] {
  const html = readFileSync(join(siteFolder, "index.html"), "utf8");
  return [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(([, name]) => name ?? "");
}
