import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { fileWorkNames, type FileWorkName } from "./fileWorks.ts";
import { writeSurveyFile } from "./surveyFile.ts";

const child = fileURLToPath(new URL("./fileChild.ts", import.meta.url));
const measurement = v.object({ rows: v.number(), seconds: v.number(), peak: v.number() });
export type FileMeasurement = v.InferOutput<typeof measurement>;

const encodings = ["utf-8", "gb18030"] as const;

/** What an import of a million rows may cost: times of the fastest parser alone, and MiB of the process, also for three million. */
export const fileBudgets = { ratio: 2.5, peak: 400 };

/** Measures in a new process. */
export function measureFile(work: FileWorkName, path: string, encoding: (typeof encodings)[number]): FileMeasurement {
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

/**
 * A survey file through decoding, parsing and the whole import, each in a process of its own.
 * @param rows respondents; the memory is measured with three times as many, too
 * @param say takes lines for the screen, as they come
 */
export function benchFiles(rows: number, say: (text: string) => void): void {
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
