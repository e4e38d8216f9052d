// One measurement in a process of its own, so that nothing else is in its memory. Run with --expose-gc.
// Arguments: work, rows, "clustered" or "respondents". Prints the measurement as JSON.
import { measureRows, workNames } from "./measureRows.ts";
import { respondentRows } from "./respondentRows.ts";

const [name, rows, design] = process.argv.slice(2);
const work = workNames.find((one) => one === name);
const { gc } = globalThis;
if (work === undefined || gc === undefined) throw new Error(`cannot measure ${name}`);

const source = respondentRows(1, { clustered: design === "clustered" });
const memory = () => {
  // The system's own record of the peak begins with that of the parent process.
  const { rss } = process.memoryUsage();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { kept: heapUsed + arrayBuffers, peak: rss };
};
// The first rows are spent on the compiler.
measureRows(work, respondentRows(2, { clustered: source.clustered }), 200_000, () => performance.now(), memory);
const measured = measureRows(work, source, Number(rows), () => performance.now(), memory);
process.stdout.write(JSON.stringify(measured));
