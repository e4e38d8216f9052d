// npm run mock-data: makes raw/ and published/ anew. With --check it makes them elsewhere and compares every byte;
// with --raw FOLDER it writes the raw files alone.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { folderDifferences } from "./folderDifferences.ts";
import { publish } from "./publish.ts";
import { writeRaw } from "./writeRaw.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function make(folder: string): boolean {
  writeRaw(join(folder, "raw"));
  return publish(join(folder, "raw"), join(folder, "published"));
}

function check(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "mock-data-"));
  try {
    const made = make(folder);
    const differences = ["raw", "published"].flatMap((name) =>
      existsSync(join(here, name))
        ? folderDifferences(join(here, name), join(folder, name)).map((each) => `mock-data/${name}/${each}`)
        : [`mock-data/${name} does not exist`],
    );
    for (const each of differences) say(each);
    if (differences.length > 0) say("Run npm run mock-data and commit what it makes.");
    return made && differences.length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): number {
  const [option, folder, ...more] = args;
  if (more.length === 0 && option === "--raw" && folder !== undefined) {
    writeRaw(resolve(folder));
    return 0;
  }
  if (folder === undefined && option === undefined) return make(here) ? 0 : 1;
  if (folder === undefined && option === "--check") return check() ? 0 : 1;
  say("npm run mock-data [-- --check | --raw FOLDER]");
  return 2;
}

process.exitCode = run(process.argv.slice(2));
