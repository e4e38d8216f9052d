import { expect, test } from "vitest";
import type { WorkerPort } from "#workers/importInWorker.ts";
import { spareWorker } from "#workers/spareWorker.ts";

/** Starts workers that do nothing, and counts them. */
function source() {
  const ports: (WorkerPort & { ended: boolean })[] = [];
  const start = (): WorkerPort => {
    const port = {
      ended: false,
      postMessage: () => undefined,
      terminate: () => {
        port.ended = true;
      },
      onmessage: null,
      onmessageerror: null,
      onerror: null as WorkerPort["onerror"],
    };
    ports.push(port);
    return port;
  };
  return { ports, start };
}

test("the first file gets the worker that waits, the next one a new one", () => {
  const { ports, start } = source();
  const spare = spareWorker(start);
  expect(ports).toHaveLength(1);
  expect(spare.take()).toBe(ports[0]);
  expect(spare.take()).toBe(ports[1]);
  spare.drop();
  expect(ports.map(({ ended }) => ended)).toEqual([false, false]);
});

test("one that nobody took is ended with the page", () => {
  const { ports, start } = source();
  spareWorker(start).drop();
  expect(ports.map(({ ended }) => ended)).toEqual([true]);
});

test("one that did not start is tried again when a file is read, and only then told", () => {
  const { ports, start } = source();
  const spare = spareWorker(start);
  let isQuiet = false;
  const event = Object.assign(new Event("error"), { preventDefault: () => (isQuiet = true) });
  // Node has no ErrorEvent; what is asked of it is there.
  Reflect.apply(ports[0]?.onerror ?? (() => undefined), ports[0], [event]);
  expect(isQuiet).toBe(true);
  expect(ports[0]?.ended).toBe(true);
  expect(spare.take()).toBe(ports[1]);
  const refusing = spareWorker(() => {
    throw new Error("refused");
  });
  expect(() => refusing.take()).toThrow("refused");
});
