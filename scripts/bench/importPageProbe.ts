declare global {
  interface Window {
    /** What the page itself notes while it imports, in milliseconds of its clock. */
    importNotes?: {
      /** When the worker was sent the file. */
      sent: number | null;
      /** When the page was told what is understood, with the first rows. */
      understood: number | null;
      /** When it was told the result. */
      read: number | null;
      /** The longest task of the main thread meanwhile; tasks under 50 ms are not told: 0. */
      longestTask: number;
    };
  }
}

/** Runs in the page before anything else: every worker's messages are dated, nothing is changed. */
export function installProbe(): void {
  const notes: NonNullable<Window["importNotes"]> = { sent: null, understood: null, read: null, longestTask: 0 };
  window.importNotes = notes;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (notes.sent !== null && startTime >= notes.sent) notes.longestTask = Math.max(notes.longestTask, duration);
  }).observe({ type: "longtask" });
  const Original = window.Worker;
  window.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener("message", ({ data }: MessageEvent<{ readonly kind: string }>) => {
        if (data.kind === "understood") notes.understood ??= performance.now();
        if (data.kind === "read") notes.read ??= performance.now();
      });
    }
    override postMessage(message: unknown, options?: StructuredSerializeOptions | Transferable[]): void {
      notes.sent ??= performance.now();
      if (Array.isArray(options)) super.postMessage(message, options);
      else super.postMessage(message, options);
    }
  };
}
