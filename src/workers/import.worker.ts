import { createImportSession } from "./createImportSession.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

const handle = createImportSession((message: FromWorker) => {
  const transfer = message.kind === "planned" && message.plan.kind === "planned" ? [message.plan.zip.buffer] : [];
  self.postMessage(message, { transfer });
});

self.onmessage = (event: MessageEvent<ToWorker>) => {
  void handle(event.data);
};
