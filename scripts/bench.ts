// Measures what the reader of a page downloads first (run after "npm run build"), and what a million respondents cost: summed, and imported from a file.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { benchFiles } from "./bench/benchFiles.ts";
import { benchRows } from "./bench/benchRows.ts";
import { firstLoad } from "./firstLoad.ts";
import { siteFolder } from "./siteFolder.ts";

/** KiB of gzip that the overview may load before the verdict is painted. What it loads in all is measured in a browser (tests/e2e/budget.test.ts). */
const atOnceBudget = 140;

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1).padStart(7);
}

const hasSite = existsSync(join(siteFolder, "index.html"));
if (!hasSite) {
  process.stdout.write('There is no built site yet: run "npm run build" first.\n');
  process.exitCode = 1;
} else {
  process.stdout.write("scripts, KiB of gzip    at once   with every chunk that can ever follow\n");
  for (const page of ["index.html", "embed.html"]) {
    const { atOnce, inAll } = firstLoad(siteFolder, page);
    process.stdout.write(`${page.padEnd(22)} ${kib(atOnce)}   ${kib(inAll)}\n`);
  }
  process.stdout.write(`budget of the overview ${kib(atOnceBudget * 1024)}\n`);
}
process.stdout.write(`\n${benchRows(1_000_000)}\n`);
await benchFiles(1_000_000, hasSite ? siteFolder : null, (text) => process.stdout.write(text));
