import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { expect, test } from "vitest";
import { checkFolder } from "#cli/checkFolder.ts";
import { folderDisk } from "#cli/disk.ts";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { publishing } from "./killing.ts";
import { currentIn, nextFiles, publishThree } from "./publishing.ts";
import { filesOf, temporaryFolder } from "./running.ts";

/** Runs a program to its end. @returns the first word that it says */
async function firstWord(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (piece) => (said += String(piece)));
  await once(child, "close");
  return said.split(" ")[0] ?? "";
}

test("of several programs that publish at once one does, and the others are told", { timeout: 120_000 }, async () => {
  const data = temporaryFolder();
  publishThree(data);
  const plans = [6, 7, 8, 9].map((seed) => nextFiles(data, [2024, 2025, 2026], seed));
  const programs = plans.map((plan) => {
    const place = temporaryFolder();
    symlinkSync(data, join(place, "copy"));
    return publishing(place, plan, false);
  });
  const words = await Promise.all(programs.map(firstWord));
  expect(words.filter((word) => word === "published")).toHaveLength(1);
  expect(words.filter((word) => !["published", "busy", "changed"].includes(word))).toEqual([]);
  expect(checkFolder(folderDisk(data)).findings).toEqual([]);
  const winner = plans[words.indexOf("published")];
  const decoder = new TextDecoder();
  expect(filesOf(data).get("manifest.json")).toBe(decoder.decode(winner?.files.at(-1)?.bytes ?? new Uint8Array()));
  expect(currentIn(data)?.manifest.edition).toMatch(/^0004-/);
  expect([...filesOf(data).keys()].filter((path) => path.includes(".tmp") || path.startsWith(".lock"))).toEqual([]);
});
