import { parentPort, workerData } from "node:worker_threads";
import { readSheet } from "#io/workbook/readSheet.ts";
import type { WorkbookRequest } from "#io/workbook/workbookReader.ts";

/** Reads the workbook that it was started with and says what came of it. */
if (parentPort !== null && isRequest(workerData)) parentPort.postMessage(readSheet(workerData));

function isRequest(data: unknown): data is WorkbookRequest {
  return typeof data === "object" && data !== null && "bytes" in data && data.bytes instanceof Uint8Array;
}
