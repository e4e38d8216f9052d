// One measurement of a survey file in a process of its own. Arguments: work, path, encoding. Prints it as JSON.
import { readFileSync } from "node:fs";
import { fileWorkNames, fileWorks } from "./fileWorks.ts";

const [name, path = "", encoding] = process.argv.slice(2);
const work = fileWorkNames.find((one) => one === name);
if (work === undefined || (encoding !== "utf-8" && encoding !== "gb18030")) throw new Error(`cannot measure ${name}`);

/** The highest that the process ever held, in bytes. Linux keeps the record of a parent across its fork in the one that Node tells. */
function peak(): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"));
    if (found !== null) return Number(found[1]) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}

const before = performance.now();
const rows = await fileWorks[work](path, encoding);
const seconds = (performance.now() - before) / 1000;
process.stdout.write(JSON.stringify({ rows, seconds, peak: peak() }));
