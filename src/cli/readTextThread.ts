import { parentPort, workerData } from "node:worker_threads";
import type { TextIntakeOptions } from "#io/textIntake.ts";
import { createTextParts } from "#io/textParts.ts";

/** Takes the text apart whose bytes it is sent, and answers every message. */
if (parentPort !== null && isOptions(workerData)) {
  const port = parentPort;
  const read = createTextParts(workerData);
  port.on("message", (bytes: unknown) => {
    const part = read(bytes instanceof Uint8Array ? bytes : null);
    const { rows, codes } = part.batch;
    port.postMessage(part, [rows.buffer, codes.buffer]);
  });
}

function isOptions(data: unknown): data is TextIntakeOptions {
  return typeof data === "object" && data !== null && "name" in data && "ruledOut" in data;
}
