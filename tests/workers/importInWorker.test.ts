import { expect, test, vi } from "vitest";
import { noChoices } from "#features/import/importDraft.ts";
import { importInWorker, type WorkerPort } from "#workers/importInWorker.ts";
import type { FromWorker, ImportRequest, ToWorker } from "#workers/protocol.ts";

const publish = { at: "2026-01-20T09:00:00+08:00", reason: "", merge: false, replaceDemo: false };
const request: ImportRequest = {
  files: [],
  mappingFile: null,
  choices: noChoices,
  status: "demo",
  pool: null,
  model: false,
  accepted: [],
  folder: { current: null, waves: [] },
  publish,
};

/** A worker that answers when the test says so. */
function fakeWorker() {
  const sent: ToWorker[] = [];
  const port: WorkerPort & { terminated: boolean } = {
    terminated: false,
    postMessage: (message) => sent.push(message),
    terminate: () => {
      port.terminated = true;
    },
    onmessage: null,
    onmessageerror: null,
    onerror: null,
  };
  const answer = (data: FromWorker) => port.onmessage?.(new MessageEvent("message", { data }));
  return { port, sent, answer };
}

function events() {
  return {
    progress: vi.fn<() => void>(),
    understood: vi.fn<() => void>(),
    read: vi.fn<() => void>(),
    planned: vi.fn<() => void>(),
    failed: vi.fn<() => void>(),
  };
}

test("the request goes out at once; answers come in as events", () => {
  const { port, sent, answer } = fakeWorker();
  const heard = events();
  const run = importInWorker(request, heard, () => port);
  expect(sent).toEqual([{ kind: "read", request }]);
  answer({ kind: "progress", progress: { bytes: 1, totalBytes: 2, rows: 3 } });
  answer({ kind: "planned", plan: { kind: "unchanged", waves: [] }, publish });
  expect(heard.progress).toHaveBeenCalledExactlyOnceWith({ bytes: 1, totalBytes: 2, rows: 3 });
  expect(heard.planned).toHaveBeenCalledExactlyOnceWith({ kind: "unchanged", waves: [] }, publish);
  run.plan({ ...publish, reason: "x" });
  expect(sent.at(-1)).toEqual({ kind: "plan", publish: { ...publish, reason: "x" } });
  expect(port.terminated).toBe(false);
});

test("cancelling ends the worker at once, and nothing is heard of it any more", () => {
  const { port, sent, answer } = fakeWorker();
  const heard = events();
  const run = importInWorker(request, heard, () => port);
  run.cancel();
  expect(port.terminated).toBe(true);
  answer({ kind: "progress", progress: { bytes: 1, totalBytes: 2, rows: 3 } });
  answer({ kind: "failed", reason: "fault", detail: "" });
  run.plan(publish);
  expect(heard.progress).not.toHaveBeenCalled();
  expect(heard.failed).not.toHaveBeenCalled();
  expect(sent).toHaveLength(1);
});

test("a fault in the worker is an event, ends it, and is told once", () => {
  const { port, answer } = fakeWorker();
  const heard = events();
  importInWorker(request, heard, () => port);
  answer({ kind: "failed", reason: "unreadable-file", detail: "a.csv" });
  answer({ kind: "failed", reason: "fault", detail: "again" });
  expect(heard.failed).toHaveBeenCalledExactlyOnceWith({ reason: "unreadable-file", detail: "a.csv" });
  expect(port.terminated).toBe(true);
});

test.each([
  [
    "a script that does not load",
    (port: WorkerPort) => port.onerror?.(Object.assign(new Event("error"), { message: "" }) as ErrorEvent),
  ],
  ["a message that cannot be read", (port: WorkerPort) => port.onmessageerror?.(new MessageEvent("messageerror"))],
])("%s is an event", (_, happen) => {
  const { port } = fakeWorker();
  const heard = events();
  importInWorker(request, heard, () => port);
  happen(port);
  expect(heard.failed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ reason: "worker" }));
  expect(port.terminated).toBe(true);
});

test("a browser that starts no workers is an event too", async () => {
  const heard = events();
  const run = importInWorker(request, heard, () => {
    throw new Error("no workers here");
  });
  run.plan(publish);
  run.cancel();
  await Promise.resolve();
  expect(heard.failed).toHaveBeenCalledExactlyOnceWith({
    reason: "worker",
    detail: expect.stringContaining("no workers here") as unknown,
  });
});
