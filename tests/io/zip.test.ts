import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { zipFiles } from "#io/zip.ts";

const files = [
  { path: "waves/2024.0123456789abcdef.json", bytes: new TextEncoder().encode('{"年":2024}\n') },
  { path: "manifest.json", bytes: new TextEncoder().encode("{}\n") },
];

test("the archive holds the files byte by byte, in their order", () => {
  const back = unzipSync(zipFiles(files));
  expect(Object.keys(back)).toEqual(files.map(({ path }) => path));
  for (const { path, bytes } of files) expect(back[path]).toEqual(new Uint8Array(bytes));
});

test("the same files give the same bytes, at any time and in any zone", () => {
  const zone = process.env["TZ"];
  const first = zipFiles(files);
  process.env["TZ"] = "Pacific/Auckland";
  const second = zipFiles(files);
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  expect(second).toEqual(first);
});
