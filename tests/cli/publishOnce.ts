import { readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { folderDisk } from "#cli/disk.ts";
import { publishFiles } from "#cli/publishFiles.ts";

/** A program to be killed: publishes the files of a plan into a folder. Says what came of it, and how many milliseconds it took. */
const [data = "", plan = "", sweeps = ""] = process.argv.slice(2);
const order: readonly string[] = JSON.parse(readFileSync(join(plan, "order.json"), "utf8"));
const files = order.map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(plan, path.replace("/", "_")))) }));
const expected = new Uint8Array(readFileSync(join(plan, "expected.json")));
const began = performance.now();
const { kind } = publishFiles(folderDisk(data), files, expected, sweeps === "sweeps");
writeSync(1, `${kind} ${performance.now() - began}\n`);
