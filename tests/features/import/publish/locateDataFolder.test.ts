import { expect, test } from "vitest";
import { encodeUtf8 } from "#core/dataset/utf8.ts";
import { folderWithin, locateDataFolder } from "#features/import/publish/locateDataFolder.ts";
import { memoryFolder, writtenAt } from "./memoryFolder.ts";

const manifest = encodeUtf8('{"format":"science-literacy-manifest/1"}');
const folderOf = (files: Readonly<Record<string, Uint8Array>>) => memoryFolder(new Map(Object.entries(files)));

test.each([
  ["the data folder itself", { "manifest.json": manifest }, "data", ""],
  ["a data folder of another name", { "manifest.json": manifest }, "发布数据", ""],
  ["the site around it", { "index.html": encodeUtf8("<"), "data/manifest.json": manifest }, "site", "data/"],
  ["data of a later version", { "manifest.json": encodeUtf8('{"format":"science-literacy-manifest/2"}') }, "data", ""],
  ["a data folder without its manifest", { "editions/0001-89abcdef.json": manifest }, "发布数据", ""],
  ["a site whose data have lost it", { "data/editions/0001-89abcdef.json": manifest }, "site", "data/"],
  ["a folder with other editions", { "editions/第一版.json": manifest }, "书", null],
  ["somebody else's manifest", { "manifest.json": encodeUtf8('{"name":"app"}') }, "data", null],
  ["what is no JSON", { "manifest.json": encodeUtf8("<html>") }, "data", null],
  ["a list", { "manifest.json": encodeUtf8("[]") }, "data", null],
  ["an empty folder", {}, "data", null],
  ["a site without data", { "index.html": encodeUtf8("<") }, "site", null],
] as const)("%s, when something is published", async (_, files, name, place) => {
  expect(await locateDataFolder(folderOf(files), name, false)).toBe(place);
});

test.each([
  ["an empty folder named data", {}, "data", ""],
  ["a site without data", { "index.html": encodeUtf8("<") }, "site", "data/"],
  ["some other empty folder", {}, "下载", null],
] as const)("%s, when nothing is published yet", async (_, files, name, place) => {
  expect(await locateDataFolder(folderOf(files), name, true)).toBe(place);
});

test("a folder within another one reads, writes and removes there and nowhere else", async () => {
  const all = folderOf({ "manifest.json": manifest });
  const inner = folderWithin(all, "data/");
  expect(await inner.read("manifest.json")).toBeNull();
  await inner.write("waves/a.json", manifest);
  expect([...all.files.keys()]).toEqual(["manifest.json", "data/waves/a.json"]);
  expect(await inner.list("")).toEqual([]);
  expect(await inner.list("waves")).toEqual(["a.json"]);
  expect(await inner.modifiedAt("waves/a.json")).toBe(writtenAt);
  expect(await inner.modifiedAt("manifest.json")).toBeNull();
  await inner.remove("waves/a.json");
  expect([...all.files.keys()]).toEqual(["manifest.json"]);
});
