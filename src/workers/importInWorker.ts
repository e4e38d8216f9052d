import type { InputSummary } from "#core/survey/importOutcome.ts";
import type {
  FromWorker,
  ImportPlan,
  ImportProgress,
  ImportReading,
  ImportRequest,
  MadeFile,
  PublishChoices,
  ToWorker,
  WantedFile,
} from "./protocol.ts";

/** Why a worker came to no end: its own message, or `worker` where it did not even start. */
export interface ImportFailure {
  readonly reason: "unreadable-file" | "fault" | "worker";
  readonly detail: string;
}

export interface ImportEvents {
  readonly progress: (progress: ImportProgress) => void;
  readonly understood: (inputs: readonly InputSummary[]) => void;
  readonly read: (reading: ImportReading) => void;
  readonly planned: (plan: ImportPlan, publish: PublishChoices) => void;
  /** Nothing comes after it. */
  readonly failed: (failure: ImportFailure) => void;
}

export interface ImportRun {
  /** Plans the waves that were read anew; answered by `planned`. */
  readonly plan: (publish: PublishChoices) => void;
  /** Reads the files once more for a file to be kept. Where the worker is ended before, no answer comes. */
  readonly make: (wanted: WantedFile, made: (file: MadeFile) => void) => void;
  /** Ends the worker at once: nothing of the file is left, and no event comes any more. */
  readonly cancel: () => void;
}

/** What is used of a Worker. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Reads survey files in a worker of their own, which lives until it is cancelled. Faults are events, never thrown. */
export function importInWorker(
  request: ImportRequest,
  events: ImportEvents,
  start: () => WorkerPort = startWorker,
): ImportRun {
  let port: WorkerPort | null = null;
  const stop = (): void => {
    port?.terminate();
    port = null;
  };
  const fail = (failure: ImportFailure): void => {
    if (port === null) return;
    stop();
    events.failed(failure);
  };
  try {
    port = start();
  } catch (error) {
    queueMicrotask(() => events.failed({ reason: "worker", detail: String(error) }));
    return { plan: () => undefined, make: () => undefined, cancel: () => undefined };
  }
  const wanted: ((file: MadeFile) => void)[] = [];
  port.onmessage = ({ data }) => {
    if (port === null) return;
    if (data.kind === "made") wanted[data.number]?.(data.made);
    else deliver(data, events, fail);
  };
  port.onmessageerror = () => fail({ reason: "worker", detail: "messageerror" });
  port.onerror = (event) => {
    event.preventDefault();
    fail({ reason: "worker", detail: event.message ?? "" });
  };
  port.postMessage({ kind: "read", request });
  return {
    plan: (publish) => port?.postMessage({ kind: "plan", publish }),
    make: (file, made) => port?.postMessage({ kind: "make", number: wanted.push(made) - 1, wanted: file }),
    cancel: stop,
  };
}

function deliver(
  message: Exclude<FromWorker, { readonly kind: "made" }>,
  events: ImportEvents,
  fail: (failure: ImportFailure) => void,
): void {
  switch (message.kind) {
    case "progress":
      events.progress(message.progress);
      break;
    case "understood":
      events.understood(message.inputs);
      break;
    case "read":
      events.read(message.reading);
      break;
    case "planned":
      events.planned(message.plan, message.publish);
      break;
    case "failed":
      fail({ reason: message.reason, detail: message.detail });
      break;
  }
}

export function startWorker(): WorkerPort {
  return new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module", name: "survey-import" });
}
