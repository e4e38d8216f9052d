import { Worker } from "node:worker_threads";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { WorkbookRead, WorkbookReader } from "#io/workbook/workbookReader.ts";

export interface ThreadBounds {
  readonly seconds: number;
  /** Of the thread's heap; bytes of the file itself are beside it. */
  readonly megabytes: number;
}

/** A sheet of 200,000 rows and 14 columns takes 3 s and 250 MB. */
const usualBounds: ThreadBounds = { seconds: 60, megabytes: 1024 };

/** Reads workbooks in a thread of their own, with limits of memory and time. */
export const readWorkbook: WorkbookReader = workbookReader(usualBounds);

export function workbookReader({ seconds, megabytes }: ThreadBounds): WorkbookReader {
  return (request) =>
    new Promise((resolve, reject) => {
      const { input } = request;
      const thread = new Worker(new URL("./readWorkbookThread.ts", import.meta.url), {
        workerData: request,
        resourceLimits: { maxOldGenerationSizeMb: megabytes },
      });
      const finish = (read: WorkbookRead): void => {
        clearTimeout(timer);
        resolve(read);
        void thread.terminate();
      };
      const timer = setTimeout(() => {
        finish({ kind: "refused", issue: issueOf("workbook-slow", { seconds }, { input }) });
      }, seconds * 1000);
      thread.once("message", finish);
      thread.once("error", (error: unknown) => {
        clearTimeout(timer);
        if (isOutOfMemory(error)) resolve({ kind: "refused", issue: issueOf("workbook-memory", {}, { input }) });
        else reject(error instanceof Error ? error : new Error(String(error)));
      });
      thread.once("exit", (code) => {
        clearTimeout(timer);
        // Nothing happens where it has answered before.
        reject(new Error(`the thread that reads ${input} ended with ${code}`));
      });
    });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
