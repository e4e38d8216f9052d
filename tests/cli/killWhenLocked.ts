import { existsSync } from "node:fs";
import process from "node:process";
import { isMainThread, Worker, workerData } from "node:worker_threads";

/**
 * Loaded before a program that publishes (`node --import`): a thread of its own waits until the folder is locked, and
 * kills the whole process with signal 9 so many milliseconds later.
 */
const lock = process.env["KILL_LOCK"];
const after = process.env["KILL_AFTER"];
if (isMainThread && lock !== undefined && after !== undefined) {
  new Worker(import.meta.filename, { workerData: { lock, after: Number(after) }, execArgv: [] }).unref();
}
if (!isMainThread && isOrder(workerData)) {
  while (!existsSync(workerData.lock));
  // Timers count whole milliseconds.
  const end = performance.now() + workerData.after;
  while (performance.now() < end);
  process.kill(process.pid, "SIGKILL");
}

function isOrder(data: unknown): data is { readonly lock: string; readonly after: number } {
  return typeof data === "object" && data !== null && "lock" in data && "after" in data;
}
