// npm run calibrate: repeated surveys of a known population through the product's own statistics; writes docs/calibration.md.
// Options: --replicates N (1000), --seed N (1), --out FILE ("-" writes to the screen; docs/calibration.md unless given).
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { calibrationReport } from "./calibration/report.ts";
import { simulate } from "./calibration/simulate.ts";

const usage = "npm run calibrate [-- --replicates N --seed N --out FILE]\n";

function numberFrom(text: string | undefined, least: number, otherwise: number): number | null {
  if (text === undefined) return otherwise;
  const value = Number(text);
  return Number.isSafeInteger(value) && value >= least ? value : null;
}

function run(args: readonly string[]): number {
  const options = {
    replicates: { type: "string" },
    seed: { type: "string" },
    out: { type: "string" },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch {
    process.stderr.write(usage);
    return 2;
  }
  // Fewer replicates have classes of cells into which nothing falls.
  const replicates = numberFrom(values.replicates, 20, 1000);
  const seed = numberFrom(values.seed, 0, 1);
  if (replicates === null || seed === null) {
    process.stderr.write(usage);
    return 2;
  }
  const progress = (done: number): void => {
    if (done % 100 === 0) process.stderr.write(`${done} of ${replicates} replicates\n`);
  };
  const report = calibrationReport(simulate({ seed, replicates, scale: 1, progress }));
  if (values.out === "-") process.stdout.write(report);
  else {
    const docs = fileURLToPath(new URL("../docs/calibration.md", import.meta.url));
    writeFileSync(values.out === undefined ? docs : resolve(process.env["INIT_CWD"] ?? "", values.out), report);
  }
  return 0;
}

process.exitCode = run(process.argv.slice(2));
