import { Worker } from "node:worker_threads";
import type { StartTextThread, TextPart, TextThread } from "#io/textThread.ts";

/** Bytes that stand alone in their memory go over with it; others are copied. */
function given(bytes: Uint8Array | null): readonly ArrayBuffer[] {
  const isWhole = bytes?.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
  return isWhole ? [bytes.buffer] : [];
}

/** In MiB. The thread keeps a piece of the text and the words of its columns: where it may take more, it collects its waste later. */
const bounds = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 };

/** Takes texts apart in a thread, while this one reads the rows. */
export const startTextThread: StartTextThread = (options): TextThread => {
  const thread = new Worker(new URL("./readTextThread.ts", import.meta.url), {
    workerData: options,
    resourceLimits: bounds,
  });
  const asked: { readonly resolve: (part: TextPart) => void; readonly reject: (error: Error) => void }[] = [];
  const fail = (error: Error): void => {
    for (const { reject } of asked.splice(0)) reject(error);
  };
  thread.on("message", (part: TextPart) => {
    asked.shift()?.resolve(part);
    // Nobody waits for the thread but who asked it.
    if (asked.length === 0) thread.unref();
  });
  thread.on("error", (error: unknown) => fail(error instanceof Error ? error : new Error(String(error))));
  thread.on("exit", (code) => fail(new Error(`the thread that reads ${options.name} ended with ${code}`)));
  thread.unref();
  return {
    read: (bytes) =>
      new Promise((resolve, reject) => {
        asked.push({ resolve, reject });
        thread.ref();
        thread.postMessage(bytes, given(bytes));
      }),
    stop: () => void thread.terminate(),
  };
};
