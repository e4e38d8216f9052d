import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import type { Measurement, WorkName } from "./measureRows.ts";

const child = fileURLToPath(new URL("./rowsChild.ts", import.meta.url));
const measurement = v.object({
  rows: v.number(),
  seconds: v.number(),
  kept: v.number(),
  peak: v.number(),
  rate: v.number(),
});

/** Measures in a new process. */
export function measureApart(work: WorkName, rows: number, design: "clustered" | "respondents"): Measurement {
  const args = ["--expose-gc", "--disable-warning=ExperimentalWarning", child, work, `${rows}`, design];
  return v.parse(measurement, JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })));
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1).padStart(8);
}

function line(title: string, { rows, seconds, kept, peak }: Measurement, loop: Measurement): string {
  const speed = rows / seconds / 1e6;
  const ratio = seconds / loop.seconds;
  const figures = `${speed.toFixed(2).padStart(8)} ${ratio.toFixed(1).padStart(9)} ${mebibytes(kept)} ${mebibytes(peak)}`;
  return `${title.padEnd(34)} ${figures}\n`;
}

/**
 * Parsed respondents through the accumulator: time beside a plain loop over the same rows, and memory when there are ten
 * times as many.
 * @returns lines for the screen
 */
export function benchRows(million: number): string {
  const designs = [
    { design: "clustered", name: "84 villages" },
    { design: "respondents", name: "no villages" },
  ] as const;
  const head = `respondents (parsed)               M rows/s   × loop  MiB kept  MiB peak\n`;
  return designs.reduce((text, { design, name }) => {
    const [once, tenfold] = [million, 10 * million].map((rows) => ({
      loop: measureApart("loop", rows, design),
      accumulator: measureApart("accumulator", rows, design),
    }));
    if (once === undefined || tenfold === undefined) return text;
    const memory = (tenfold.accumulator.kept / once.accumulator.kept).toFixed(3);
    const peak = (tenfold.accumulator.peak / once.accumulator.peak).toFixed(2);
    return `${text}${line(`${(million / 1e6).toFixed(1)} M rows, ${name}: loop`, once.loop, once.loop)}${line("   accumulator", once.accumulator, once.loop)}${line("   loop, 10 × the rows", tenfold.loop, tenfold.loop)}${line("   accumulator, 10 × the rows", tenfold.accumulator, tenfold.loop)}   10 × the rows: memory kept × ${memory}, peak of the process × ${peak}\n`;
  }, head);
}
