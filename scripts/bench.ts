// Measures what the reader of a page downloads first (run after "npm run build"), and what a million respondents cost.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { benchRows } from "./bench/benchRows.ts";
import { firstLoad } from "./firstLoad.ts";
import { siteFolder } from "./siteFolder.ts";

/** Budgets of the overview in KiB of gzip: before the verdict is painted, and in all. */
const budget = { atOnce: 140, inAll: 360 };

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1).padStart(7);
}

if (!existsSync(join(siteFolder, "index.html"))) {
  process.stdout.write('There is no built site yet: run "npm run build" first.\n');
  process.exitCode = 1;
} else {
  process.stdout.write("scripts, KiB of gzip    at once   in all (with every lazy chunk)\n");
  for (const page of ["index.html", "embed.html"]) {
    const { atOnce, inAll } = firstLoad(siteFolder, page);
    process.stdout.write(`${page.padEnd(22)} ${kib(atOnce)}   ${kib(inAll)}\n`);
  }
  process.stdout.write(`budget of the overview ${kib(budget.atOnce * 1024)}   ${kib(budget.inAll * 1024)}\n`);
}
process.stdout.write(`\n${benchRows(1_000_000)}`);
