import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { firstLoad } from "#scripts/firstLoad.ts";

const site = mkdtempSync(join(tmpdir(), "first-load-"));
afterAll(() => rmSync(site, { recursive: true, force: true }));

test("static imports load at once, dynamic ones later, each once, and what nobody imports never", () => {
  mkdirSync(join(site, "assets"));
  const files = {
    "assets/index.js": 'import{a}from"./shared.js";a();const later=()=>import("./chart.js");export{later};',
    "assets/shared.js": "export const a=()=>1;",
    "assets/chart.js": 'import{a}from"./shared.js";import"./engine.js";export const chart=a;',
    "assets/engine.js": "globalThis.engine=1;",
    "assets/orphan.js": "globalThis.orphan=1;",
    "index.html": '<script type="module" crossorigin src="./assets/index.js"></script>',
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(site, path), text);
  const size = (path: string) => gzipSync(readFileSync(join(site, path))).byteLength;
  const atOnce = size("assets/index.js") + size("assets/shared.js");
  expect(firstLoad(site, "index.html")).toEqual({
    atOnce,
    inAll: atOnce + size("assets/chart.js") + size("assets/engine.js"),
  });
});
