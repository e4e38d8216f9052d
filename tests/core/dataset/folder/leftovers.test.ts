import { expect, test } from "vitest";
import { leftovers } from "#core/dataset/folder/leftovers.ts";
import { filesOf } from "./folderOf.ts";

// Chromium numbers the file that it writes into when an earlier one was left behind.
test("files half written, of the command line and of browsers, are left behind; what others put there is not", () => {
  const wave = "waves/2024.0123456789abcdef.json";
  const left = [
    `${wave}.17.tmp`,
    `${wave}.crswap`,
    `${wave}.1.crswap`,
    "editions/0001-89abcdef.json.2.crswap",
    "manifest.json.crswap",
    "manifest.json.12.crswap",
    ".lock.crswap",
    ".lock.1.crswap",
    ".lock.4711.tmp",
    ".lock.4711.new.tmp",
  ];
  const others = ["notes.txt", "notes.txt.crswap", "waves/old.json", "editions/readme.json.tmp", ".lock", "x.lock.tmp"];
  expect(leftovers(filesOf([...left, ...others]))).toEqual(left);
});

test("without a manifest nothing but these is: a wave may be of a publication that is lost", () => {
  expect(leftovers(filesOf(["waves/2024.0123456789abcdef.json", "editions/0001-89abcdef.json"]))).toEqual([]);
});
