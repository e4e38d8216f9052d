import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveSite, type RunningSite } from "#scripts/site/serveSite.ts";

const folder = mkdtempSync(join(tmpdir(), "site-"));
const site = join(folder, "dist");
const data = join(folder, "data");
const wave = `{"text":"${"长治".repeat(2000)}"}\n`;
let running: RunningSite;

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A request whose path is sent as written: `fetch` would tidy it and decode the body. */
function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
  host = "127.0.0.1",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host, port: running.port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on("error", reject);
  });
}

beforeAll(async () => {
  for (const path of ["dist/assets", "data/waves"]) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(site, "index.html"), "<!doctype html><title>x</title>");
  writeFileSync(join(site, "assets/app.js"), "export {};");
  writeFileSync(join(data, "manifest.json"), "{}");
  writeFileSync(join(data, ".lock"), "{}");
  writeFileSync(join(data, "waves/2025.0123456789abcdef.json"), wave);
  running = await serveSite({ site, data, port: 0 });
});

afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the folder of the site is answered with its index page", async () => {
  const { status, headers, body } = await ask("/?x=1");
  expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
    200,
    "text/html; charset=utf-8",
    "no-cache",
  ]);
  expect(body.toString()).toContain("<title>");
});

test.each([
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
] as const)("a large file is sent by %s", async (encoding, decode) => {
  const { headers, body } = await ask("/data/waves/2025.0123456789abcdef.json", { "Accept-Encoding": encoding });
  expect([headers["content-encoding"], headers["vary"]]).toEqual([encoding, "Accept-Encoding"]);
  expect(body.byteLength).toBeLessThan(wave.length / 10);
  expect(decode(body).toString()).toBe(wave);
});

test("a client that refuses compression gets the bytes as they are", async () => {
  const { headers, body } = await ask("/data/waves/2025.0123456789abcdef.json", {
    "Accept-Encoding": "br;q=0, gzip;q=0",
  });
  expect(headers["content-encoding"]).toBeUndefined();
  expect(body.toString()).toBe(wave);
});

test("waves and assets may be kept for ever, the manifest never, a missing wave not at all", async () => {
  const rule = async (path: string) => (await ask(path)).headers["cache-control"];
  expect(await rule("/data/waves/2025.0123456789abcdef.json")).toMatch(/immutable/);
  expect(await rule("/assets/app.js")).toMatch(/immutable/);
  expect(await rule("/data/manifest.json")).toBe("no-cache");
  expect(await rule("/data/waves/2024.0123456789abcdef.json")).toBe("no-store");
});

test("an unchanged file is answered by 304, a changed one anew", async () => {
  const tag = String((await ask("/data/manifest.json")).headers["etag"]);
  for (const known of [tag, tag.replace("W/", ""), `"other" , ${tag}`, "*"])
    expect((await ask("/data/manifest.json", { "If-None-Match": known })).status).toBe(304);
  expect((await ask("/data/manifest.json", { "If-None-Match": '"other"' })).status).toBe(200);
  writeFileSync(join(data, "manifest.json"), "[]");
  const changed = await ask("/data/manifest.json", { "If-None-Match": tag });
  expect([changed.status, changed.body.toString()]).toEqual([200, "[]"]);
});

test.each([
  "/../secret.txt",
  "/data/../secret.txt",
  "/data/../../secret.txt",
  "/data/..%2f..%2fsecret.txt",
  "/data/%2e%2e/secret.txt",
  "/data/waves/..\\..\\..\\secret.txt",
  "/data/.lock",
  "/data/manifest.json%00.txt",
  "/data",
  "/data/waves",
])("%s is not there", async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body.toString()).not.toContain("secret");
});

test("a malformed address and another method are refused, with the security headers", async () => {
  const malformed = await ask("/%E0%A4%A");
  const posted = await ask("/index.html", {}, "POST");
  expect([malformed.status, posted.status]).toEqual([400, 405]);
  expect(posted.headers["content-security-policy"]).toContain("default-src 'self'");
});

test("HEAD tells the length and sends no body", async () => {
  const { headers, body } = await ask("/index.html", {}, "HEAD");
  expect([headers["content-length"], body.byteLength]).toEqual(["31", 0]);
});

test("a port in use is left for the next free one", async () => {
  const second = await serveSite({ site, data, port: running.port });
  expect(second.port).toBeGreaterThan(running.port);
  expect(second.url).toBe(`http://localhost:${second.port}/`);
  await second.close();
});

test("close frees the port even while a client holds a connection", async () => {
  const short = await serveSite({ site, data, port: 0 });
  const client = connect(short.port, "127.0.0.1");
  await new Promise((resolve) => client.once("connect", resolve));
  client.on("error", () => client.destroy());
  await short.close();
  const again = createServer();
  await new Promise<void>((resolve) => again.listen(short.port, "127.0.0.1", resolve));
  expect(again.address()).toMatchObject({ port: short.port });
  await new Promise((resolve) => again.close(resolve));
  client.destroy();
});
