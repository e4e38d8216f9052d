import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { benchBrowser, browserBudgets, type BrowserMeasurement } from "./benchBrowser.ts";
import { fileWorkNames, type FileWorkName } from "./fileWorks.ts";
import { writeSurveyFile } from "./surveyFile.ts";

const child = fileURLToPath(new URL("./fileChild.ts", import.meta.url));
const measurement = v.object({ rows: v.number(), seconds: v.number(), peak: v.number() });
type FileMeasurement = v.InferOutput<typeof measurement>;

const encodings = ["utf-8", "gb18030"] as const;

/** What an import of a million rows may cost: times of the fastest parser alone, and MiB of the process, also for three million. */
const fileBudgets = { ratio: 2.5, peak: 400 };

/** Measures in a new process. */
function measureFile(work: FileWorkName, path: string, encoding: (typeof encodings)[number]): FileMeasurement {
  const args = ["--disable-warning=ExperimentalWarning", child, work, path, encoding];
  return v.parse(measurement, JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })));
}

const titles: Readonly<Record<FileWorkName, string>> = {
  decode: "decode alone",
  udsv: "fastest parser alone (uDSV)",
  papaparse: "PapaParse alone",
  tokenizer: "our parser alone",
  import: "whole import",
};

function line(title: string, { rows, seconds, peak }: FileMeasurement, fastest: number): string {
  const speed = rows === 0 ? "".padStart(8) : (rows / seconds / 1e6).toFixed(2).padStart(8);
  const figures = `${seconds.toFixed(2).padStart(8)} ${speed} ${(seconds / fastest).toFixed(2).padStart(8)}`;
  return `${title.padEnd(34)} ${figures} ${(peak / 2 ** 20).toFixed(0).padStart(8)}\n`;
}

function browserLines(measured: BrowserMeasurement | null): string {
  if (measured === null) return "import page: no Chromium on this machine\n";
  const { seconds, memory, before, preview, task, cancel } = measured;
  const mebibytes = (bytes: number | null): string => (bytes === null ? "unknown" : (bytes / 2 ** 20).toFixed(0));
  const line = (title: string, value: string, budget: number): string =>
    `${title.padEnd(46)} ${value.padStart(8)}   budget ${budget}\n`;
  return [
    line("import page in Chromium, s", seconds.toFixed(2), browserBudgets.seconds),
    line(`   MiB of the renderer (${mebibytes(before)} before)`, mebibytes(memory), browserBudgets.memory),
    line("   first rows, ms", preview.toFixed(0), browserBudgets.preview),
    line("   longest task of the page, ms", task < 50 ? "< 50" : task.toFixed(0), browserBudgets.task),
    line("   cancel, ms", cancel.toFixed(0), browserBudgets.cancel),
  ].join("");
}

/**
 * A survey file through decoding, parsing and the whole import, each in a process of its own.
 * @param rows respondents; the memory is measured with three times as many, too
 * @param site a built site, through whose import page the GB18030 file goes, too; null: without
 * @param say takes lines for the screen, as they come
 */
export async function benchFiles(rows: number, site: string | null, say: (text: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "survey-bench-"));
  try {
    for (const encoding of encodings) {
      const path = join(folder, `survey-2025-${encoding}.csv`);
      writeSurveyFile(path, rows, encoding);
      const size = (statSync(path).size / 1e6).toFixed(0);
      const title = `${(rows / 1e6).toFixed(1)} M × 14, ${encoding}, ${size} MB`;
      say(`${title.padEnd(34)}  seconds M rows/s   × uDSV MiB peak\n`);
      const fastest = measureFile("udsv", path, encoding);
      for (const work of fileWorkNames) {
        const measured = work === "udsv" ? fastest : measureFile(work, path, encoding);
        say(line(titles[work], measured, fastest.seconds));
      }
      if (encoding === "gb18030" && site !== null) say(browserLines(await benchBrowser(site, path)));
      rmSync(path);
    }
    const path = join(folder, "survey-2025-long.csv");
    writeSurveyFile(path, 3 * rows - 1, "gb18030");
    const measured = measureFile("import", path, "gb18030");
    say(line("whole import, 3 × the rows", measured, measured.seconds));
    say(`budget: whole import ${fileBudgets.ratio} × uDSV, ${fileBudgets.peak} MiB\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
