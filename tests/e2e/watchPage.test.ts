import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";

test("the page is watched: each thing that it must not do is noticed", async ({
  page,
  complaints,
  expectComplaints,
}) => {
  expectComplaints(/planted/, /inline/, /Content Security Policy/);
  await page.goto("./");
  await page.evaluate(() => {
    console.error("planted console error");
    setTimeout(() => {
      throw new Error("planted uncaught error");
    }, 0);
    const script = document.createElement("script");
    script.textContent = "globalThis.planted = 1";
    document.body.append(script);
  });
  await expect
    .poll(() => [...new Set(complaints.map(({ kind }) => kind))].sort())
    .toEqual(["console error", "policy violation", "uncaught error"]);
});

test("a request to another host is noticed and refused", async ({ page, complaints, expectComplaints }) => {
  expectComplaints(/planted\.example/, /ERR_FAILED/);
  const failed = page.waitForEvent("requestfailed");
  await page.goto("http://planted.example/").catch(() => undefined);
  await failed;
  expect(complaints).toContainEqual({ kind: "request to another host", text: "http://planted.example/" });
});

test("a test can serve the site with data of its own", async ({ page, serveSite, copyOfData }) => {
  const dataDir = copyOfData();
  writeFileSync(join(dataDir, "note.json"), '{"planted":true}');
  const url = await serveSite({ dataDir });
  const response = await page.request.get(`${url}data/note.json`);
  expect(await response.json()).toEqual({ planted: true });
  expect((await page.request.get("./data/note.json")).status()).toBe(404);
});
