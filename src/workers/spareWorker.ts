import { startWorker, type WorkerPort } from "./importInWorker.ts";

/** A worker that was started before it is needed, so that the first file does not wait for its program. */
export interface SpareWorker {
  /** The one that waits, or a new one where it was taken already or did not start. @throws what starting one throws */
  readonly take: () => WorkerPort;
  /** Ends the one that waits. */
  readonly drop: () => void;
}

export function spareWorker(start: () => WorkerPort = startWorker): SpareWorker {
  let port = startQuietly(start, () => {
    port?.terminate();
    port = null;
  });
  return {
    take: () => {
      const taken = port ?? start();
      port = null;
      return taken;
    },
    drop: () => {
      port?.terminate();
      port = null;
    },
  };
}

/** Nobody has asked for anything yet: a fault is told when a file is read. */
function startQuietly(start: () => WorkerPort, failed: () => void): WorkerPort | null {
  try {
    const port = start();
    port.onerror = (event) => {
      event.preventDefault();
      failed();
    };
    return port;
  } catch {
    return null;
  }
}
